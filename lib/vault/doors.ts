import { SidelightError } from '../errors.ts';
import { randomBytes, utf8, type Bytes } from './bytes.ts';
import { binding, openBytes, sealBytes } from './cipher.ts';
import { argon2Parameters, keyFromPassphrase, type Argon2Parameters } from './passphrase-key.ts';
import { readRecoveryKey } from './recovery-key.ts';

/**
 * A door: one way to the vault key. Each holds the same key, wrapped by what the person knows or keeps. Two always
 * exist, so that none of them is the only one.
 */
export type Door =
  | { id: 'passphrase'; salt: Bytes; parameters: Argon2Parameters; wrapped: Bytes }
  | { id: 'recovery'; salt: Bytes; wrapped: Bytes };

export type DoorId = Door['id'];

export async function passphraseDoor(vaultKey: Bytes, passphrase: string): Promise<Door> {
  const salt = randomBytes(16);
  const wrapping = await aesKey(await keyFromPassphrase(passphrase, salt, argon2Parameters));
  const wrapped = await sealBytes(wrapping, vaultKey, binding('door', 'passphrase'));
  return { id: 'passphrase', salt, parameters: argon2Parameters, wrapped };
}

export async function recoveryDoor(vaultKey: Bytes, secret: Bytes): Promise<Door> {
  const salt = randomBytes(16);
  const wrapped = await sealBytes(await keyFromRecoverySecret(secret, salt), vaultKey, binding('door', 'recovery'));
  return { id: 'recovery', salt, wrapped };
}

/** The vault key behind a door. Throws `wrong-passphrase` or `wrong-recovery-key`; tells no more than that. */
export async function openDoor(door: Door, typed: string): Promise<Bytes> {
  const code = door.id === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-key';
  if (typed === '') throw new SidelightError(code);
  const wrapping = door.id === 'passphrase' ? await passphraseKey(door, typed) : await recoveryKey(door, typed);
  if (!wrapping) throw new SidelightError(code);
  try {
    return await openBytes(wrapping, door.wrapped, binding('door', door.id));
  } catch (cause) {
    throw new SidelightError(code, cause);
  }
}

async function passphraseKey(door: Extract<Door, { id: 'passphrase' }>, typed: string): Promise<CryptoKey> {
  return aesKey(await keyFromPassphrase(typed, door.salt, door.parameters));
}

async function recoveryKey(door: Extract<Door, { id: 'recovery' }>, typed: string): Promise<CryptoKey | null> {
  const secret = await readRecoveryKey(typed);
  return secret && keyFromRecoverySecret(secret, door.salt);
}

/** The recovery secret is random, so a fast derivation is enough (RFC 5869, section 3.3). */
async function keyFromRecoverySecret(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('sidelight/1/recovery-door') };
  return crypto.subtle.deriveKey(how, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function aesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
