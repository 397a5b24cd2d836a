import { SidelightError } from '../errors.ts';
import { randomBytes, utf8, type Bytes } from './bytes.ts';
import { binding, openBytes, sealBytes } from './cipher.ts';
import { argon2Parameters, keyFromPassphrase, type Argon2Parameters } from './passphrase-key.ts';
import { readRecoveryKey } from './recovery-key.ts';

/**
 * A door: one way to the vault key. Each holds the same key, wrapped by what the person, a device or the agency keeps.
 * Passphrase and recovery key always exist, so that no door is the only one.
 */
export type Door = PassphraseDoor | RecoveryDoor | AgencyDoor | PasskeyDoor;
export type DoorId = Door['id'];
/** The door of an id. */
export type DoorOf<Id extends DoorId> = Extract<Door, { id: Id }>;

export interface PassphraseDoor {
  id: 'passphrase';
  salt: Bytes;
  parameters: Argon2Parameters;
  wrapped: Bytes;
}

export interface RecoveryDoor {
  id: 'recovery';
  salt: Bytes;
  wrapped: Bytes;
}

/** Opened by a recovery key that only the letter holds, and only the agency can read the letter. */
export interface AgencyDoor {
  id: 'agency';
  /** The agency's age recipient (X25519, `age1…`). */
  recipient: string;
  /** The recovery key of this door, as an age file to the recipient. */
  letter: Bytes;
  salt: Bytes;
  wrapped: Bytes;
}

export interface PasskeyDoor {
  id: `passkey:${string}`;
  credentialId: Bytes;
  /** What the authenticator is asked about: the input of the PRF, and the salt of the key. */
  salt: Bytes;
  /** Milliseconds since 1970. */
  madeAt: number;
  wrapped: Bytes;
}

/** Doors that open by what a person types. */
export type TypedDoor = PassphraseDoor | RecoveryDoor | AgencyDoor;

export async function passphraseDoor(vaultKey: Bytes, passphrase: string): Promise<PassphraseDoor> {
  return passphraseDoorOf(vaultKey, passphrase, argon2Parameters);
}

/** A passphrase door of a given cost. */
export async function passphraseDoorOf(
  vaultKey: Bytes,
  passphrase: string,
  parameters: Argon2Parameters,
): Promise<PassphraseDoor> {
  const salt = randomBytes(16);
  const wrapping = await aesKey(await keyFromPassphrase(passphrase, salt, parameters));
  const wrapped = await sealBytes(wrapping, vaultKey, binding('door', 'passphrase'));
  return { id: 'passphrase', salt, parameters, wrapped };
}

export async function recoveryDoor(vaultKey: Bytes, secret: Bytes): Promise<RecoveryDoor> {
  return { id: 'recovery', ...(await wrapBySecret(vaultKey, secret, 'recovery')) };
}

/** The vault key behind a door. Throws `wrong-passphrase` or `wrong-recovery-key`; tells no more than that. */
export async function openDoor(door: TypedDoor, typed: string): Promise<Bytes> {
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

/** Wraps the vault key by a random secret: the part that recovery, agency and passkey doors share. */
export async function wrapBySecret(
  vaultKey: Bytes,
  secret: Bytes,
  id: DoorId,
  salt = randomBytes(16),
): Promise<{ salt: Bytes; wrapped: Bytes }> {
  const wrapping = await keyFromSecret(secret, salt, id);
  return { salt, wrapped: await sealBytes(wrapping, vaultKey, binding('door', id)) };
}

/** The vault key behind a door that a random secret wraps. Throws `record-unreadable` when it is another secret. */
export async function openBySecret(door: RecoveryDoor | AgencyDoor | PasskeyDoor, secret: Bytes): Promise<Bytes> {
  return openBytes(await keyFromSecret(secret, door.salt, door.id), door.wrapped, binding('door', door.id));
}

async function passphraseKey(door: PassphraseDoor, typed: string): Promise<CryptoKey> {
  return aesKey(await keyFromPassphrase(typed, door.salt, door.parameters));
}

async function recoveryKey(door: RecoveryDoor | AgencyDoor, typed: string): Promise<CryptoKey | null> {
  const secret = await readRecoveryKey(typed);
  return secret && keyFromSecret(secret, door.salt, door.id);
}

/** The secret is random, so a fast derivation is enough (RFC 5869, section 3.3). One use for each kind of door. */
async function keyFromSecret(secret: Bytes, salt: Bytes, id: DoorId): Promise<CryptoKey> {
  const [kind] = id.split(':');
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`sidelight/1/${kind}-door`) };
  return crypto.subtle.deriveKey(how, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function aesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
