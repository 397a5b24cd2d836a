import { SidelightError } from '../errors.ts';
import { fromUtf8, randomBytes, utf8, type Bytes } from './bytes.ts';

/**
 * A sealed record: one byte of format, 12 bytes of nonce, then AES-256-GCM ciphertext with its 16-byte tag
 * (NIST SP 800-38D). The associated data say what the record is and where it belongs, so that it opens nowhere else.
 */
const format = 1;
const nonceLength = 12;
const tagLength = 16;

/** Says what a sealed record is: its kind, then the ids it belongs to. No part may hold a line break. */
export function binding(kind: string, ...ids: string[]): Bytes {
  return utf8(`sidelight/1\n${kind}\n${ids.join('\n')}`);
}

export async function sealBytes(key: CryptoKey, plain: Bytes, additionalData: Bytes): Promise<Bytes> {
  const iv = randomBytes(nonceLength);
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  const sealed = new Uint8Array(1 + nonceLength + cipher.byteLength);
  sealed[0] = format;
  sealed.set(iv, 1);
  sealed.set(new Uint8Array(cipher), 1 + nonceLength);
  return sealed;
}

/** Throws `record-unreadable` when the record is cut, changed, of a newer format, or bound to something else. */
export async function openBytes(key: CryptoKey, sealed: Uint8Array, additionalData: Bytes): Promise<Bytes> {
  if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== format)
    throw new SidelightError('record-unreadable');
  const bytes = sealed as Bytes;
  const iv = bytes.subarray(1, 1 + nonceLength);
  try {
    const cipher = bytes.subarray(1 + nonceLength);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, cipher));
  } catch (cause) {
    throw new SidelightError('record-unreadable', cause);
  }
}

/** Seals plain data (what JSON can say). */
export async function sealJson(key: CryptoKey, value: unknown, additionalData: Bytes): Promise<Bytes> {
  return sealBytes(key, utf8(JSON.stringify(value)), additionalData);
}

/** Opens plain data; its shape is the caller's to check. Throws `record-unreadable`. */
export async function openJson(key: CryptoKey, sealed: Uint8Array, additionalData: Bytes): Promise<unknown> {
  const plain = await openBytes(key, sealed, additionalData);
  try {
    return JSON.parse(fromUtf8(plain));
  } catch (cause) {
    throw new SidelightError('record-unreadable', cause);
  }
}
