import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { codeOf, SidelightError, type ErrorCode } from '../errors.ts';
import type { Bytes } from './bytes.ts';

/** Who shall be able to open a file: whoever knows the passphrase, or whoever holds the identity of a recipient. */
export type AgeLock = { passphrase: string } | { recipients: readonly string[] };
/** What opens a file: its passphrase, or an identity (`AGE-SECRET-KEY-1…`). */
export type AgeKey = { passphrase: string } | { identity: string };

export type AgeWork =
  { act: 'encrypt'; bytes: Bytes; lock: AgeLock } | { act: 'decrypt'; file: Bytes; key: AgeKey } | { act: 'pair' };

/** An identity and the recipient that belongs to it. */
export interface AgePair {
  identity: string;
  recipient: string;
}

export type AgeAnswer = { bytes: Bytes } | { pair: AgePair } | { failed: ErrorCode };

/** Base-2 logarithm of scrypt's work, as the `age` command takes it: about a second here, 256 MiB. */
export const workFactor = 18;

const armorStart = '-----BEGIN AGE ENCRYPTED FILE-----';
const versionLine = 'age-encryption.org/v1\n';

/** What the worker does. Never throws: what went wrong is in the answer. */
export async function answerAge(work: AgeWork): Promise<AgeAnswer> {
  try {
    if (work.act === 'encrypt') return { bytes: await encrypt(work.bytes, work.lock) };
    if (work.act === 'decrypt') return { bytes: await decrypt(work.file, work.key) };
    const identity = await generateX25519Identity();
    return { pair: { identity, recipient: await identityToRecipient(identity) } };
  } catch (error) {
    return { failed: codeOf(error) };
  }
}

/** Throws when a recipient is none. The work factor is lowered in tests alone. */
export async function encrypt(bytes: Bytes, lock: AgeLock, factor = workFactor): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(factor);
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/**
 * What is in an age file, armoured or not. Throws `backup-foreign` when it is no age file, `backup-wrong-key` when the key
 * is no key of it, and `backup-damaged` when it is cut or changed.
 */
export async function decrypt(file: Bytes, key: AgeKey): Promise<Bytes> {
  const binary = withoutArmor(file);
  if (!startsWith(binary, versionLine)) throw new SidelightError('backup-foreign');
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
    else decrypter.addIdentity(key.identity);
  } catch (cause) {
    throw new SidelightError('backup-wrong-key', cause);
  }
  try {
    return new Uint8Array(await decrypter.decrypt(binary));
  } catch (cause) {
    // The library tells this one case apart by its words only.
    const isWrong = cause instanceof Error && cause.message.startsWith('no identity matched');
    throw new SidelightError(isWrong ? 'backup-wrong-key' : 'backup-damaged', cause);
  }
}

function withoutArmor(file: Bytes): Bytes {
  const start = new TextDecoder().decode(file.subarray(0, 1_000)).trimStart();
  if (!start.startsWith(armorStart)) return file;
  try {
    return new Uint8Array(armor.decode(new TextDecoder().decode(file)));
  } catch (cause) {
    throw new SidelightError('backup-damaged', cause);
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, at) => bytes[at] === char.charCodeAt(0));
}
