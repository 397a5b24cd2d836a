import { SidelightError } from '../errors.ts';
import type { BackupContent } from '../packets/backup-lines.ts';
import { readBackup, writeBackup } from '../packets/backup-payload.ts';
import { decryptFile, encryptFile, identityIn, newAgePair, type AgeKey, type AgeLock } from '../vault/age-file.ts';
import type { Bytes } from '../vault/bytes.ts';
import { sha256Hex } from '../vault/digest.ts';

/** A backup file that was made and read back in memory. */
export interface MadeFile {
  bytes: Bytes;
  sha256: string;
  content: BackupContent;
}

/**
 * Makes a backup file, opens it again and compares it whole, before anything is said of it. A file to a recipient gets one
 * more recipient for this alone, whose identity is forgotten here: nobody else here could open it again. Throws
 * `unexpected` when what is read back is not what went in.
 */
export async function makeBackupFile(content: BackupContent, lock: AgeLock): Promise<MadeFile> {
  const payload = await writeBackup(content, sha256Hex);
  const { to, key } = await readableHere(lock);
  const bytes = await encryptFile(payload, to);
  const again = await decryptFile(bytes, key);
  if (!sameBytes(again, payload)) throw new SidelightError('unexpected');
  return { bytes, sha256: await sha256Hex(bytes), content: await readBackup(again, sha256Hex) };
}

/** What is in a backup file. Throws the `backup-…` codes. */
export async function openBackupFile(
  file: Bytes,
  by: 'passphrase' | 'identity',
  typed: string,
): Promise<BackupContent> {
  return readBackup(await decryptFile(file, keyFrom(by, typed)), sha256Hex);
}

function keyFrom(by: 'passphrase' | 'identity', typed: string): AgeKey {
  if (by === 'passphrase') return { passphrase: typed };
  const identity = identityIn(typed);
  if (!identity) throw new SidelightError('backup-wrong-key');
  return { identity };
}

async function readableHere(lock: AgeLock): Promise<{ to: AgeLock; key: AgeKey }> {
  if ('passphrase' in lock) return { to: lock, key: lock };
  const { identity, recipient } = await newAgePair();
  return { to: { recipients: [...lock.recipients, recipient] }, key: { identity } };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
