import { SidelightError } from '../errors.ts';
import type { AgeAnswer, AgeKey, AgeLock, AgePair, AgeWork } from './age-work.ts';
import type { Bytes } from './bytes.ts';
import { workOnce } from './trusted-worker.ts';

export type { AgeKey, AgeLock, AgePair };

/** Files in the age format (https://age-encryption.org/v1), made and opened in a worker. */

/**
 * Whether the text is an age recipient of the X25519 kind (`age1` and 58 letters and digits) that can be written to: its
 * checksum holds, and its point gives a secret.
 */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  return !('failed' in (await ask({ act: 'encrypt', bytes: new Uint8Array(), lock: { recipients: [text] } })));
}

/** The identity in a text as the `age` tools write it, comment lines included; null when there is none. */
export function identityIn(text: string): string | null {
  // A field of one line drops line breaks, so nothing need stand before the key.
  return /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![0-9A-Z])/.exec(text.toUpperCase())?.[0] ?? null;
}

/** The bytes as an age file that any one of the recipients can open. Throws when one is no recipient. */
export async function encryptTo(recipients: readonly string[], bytes: Bytes): Promise<Bytes> {
  return encryptFile(bytes, { recipients });
}

/** The bytes as an age file. Throws `unexpected` when a recipient is none. */
export async function encryptFile(bytes: Bytes, lock: AgeLock): Promise<Bytes> {
  return bytesOf(await ask({ act: 'encrypt', bytes, lock }));
}

/**
 * What is in an age file, armoured or not. Throws `backup-foreign` when it is no age file, `backup-wrong-key` when the key
 * is no key of it, and `backup-damaged` when it is cut or changed.
 */
export async function decryptFile(file: Bytes, key: AgeKey): Promise<Bytes> {
  return bytesOf(await ask({ act: 'decrypt', file, key }));
}

/** A new identity with its recipient. */
export async function newAgePair(): Promise<AgePair> {
  const answer = await ask({ act: 'pair' });
  if (!('pair' in answer)) throw new SidelightError('unexpected');
  return answer.pair;
}

/** Whether a passphrase or an identity opens the file, as its first lines say; null when it is no age file. */
export function opensBy(file: Bytes): 'passphrase' | 'identity' | null {
  const text = new TextDecoder('latin1').decode(file.subarray(0, 4_096));
  const binary = text.trimStart().startsWith('-----BEGIN AGE ENCRYPTED FILE-----') ? unarmored(text) : text;
  if (!binary.startsWith('age-encryption.org/v1\n')) return null;
  return /\n-> scrypt /.test(binary.split('\n---')[0]!) ? 'passphrase' : 'identity';
}

/** As much of an armoured file's beginning as whole groups of base64 give. */
function unarmored(text: string): string {
  const body = text.trim().split(/\r?\n/).slice(1).join('').split('-')[0]!;
  const whole = body.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(whole.slice(0, whole.length - (whole.length % 4)));
}

function ask(work: AgeWork): Promise<AgeAnswer> {
  return workOnce<AgeWork, AgeAnswer>('ageFile', work);
}

function bytesOf(answer: AgeAnswer): Bytes {
  if ('failed' in answer) throw new SidelightError(answer.failed);
  if (!('bytes' in answer)) throw new SidelightError('unexpected');
  return answer.bytes;
}
