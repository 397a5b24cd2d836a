// The store takes what is there when it is loaded.
import 'fake-indexeddb/auto';
import { expect } from 'vitest';
import { codeOf } from '../../lib/errors.ts';
import { readBackup, writeBackup } from '../../lib/packets/backup-payload.ts';
import { RestoreStore } from '../../lib/storage/restore-store.ts';
import { answerAge, decrypt, type AgeKey } from '../../lib/vault/age-work.ts';
import type { Bytes } from '../../lib/vault/bytes.ts';
import { content, digest } from './make-backup.ts';
import { newStore } from './make-store.ts';
import { Chance, mutate } from './mutate.ts';

/** How many of each; the seed is fixed, and printed with every failure. */
export const rounds = Number(process.env.SIDELIGHT_BACKUP_FUZZ ?? 10_000);
export const seed = Number(process.env.SIDELIGHT_BACKUP_SEED ?? 20_261_122);
export const refusals = ['backup-foreign', 'backup-wrong-key', 'backup-damaged', 'backup-newer'];

/** The least work that scrypt takes: what is tried here is the file, not the cost. */
export const cheap = 1;
export const passphrase = 'quiet river stone lamp';
export const payload = await writeBackup(content(), digest);
const answer = await answerAge({ act: 'pair' });
if (!('pair' in answer)) throw new Error('no pair was made');
export const { pair } = answer;
export const { db, keys } = await newStore();

/** What a restore does with a file, from opening to the last row; the code when it refuses. */
export async function restore(file: Bytes, key: AgeKey): Promise<string | null> {
  try {
    const backup = await readBackup(await decrypt(file, key), digest);
    await new RestoreStore(db, keys).restore(backup, new Set());
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** Restores damaged copies of a file, each of which must be refused; returns how often each code came. */
export async function refuseAll(file: Bytes, key: AgeKey, count: number): Promise<Record<string, number>> {
  const chance = new Chance(seed);
  const seen: Record<string, number> = {};
  for (let round = 0; round < count; round++) {
    const { how, bytes } = mutate(file, chance);
    const code = (await restore(bytes, key)) ?? 'taken in';
    expect(refusals, `seed ${seed}, round ${round}, ${how}`).toContain(code);
    seen[code] = (seen[code] ?? 0) + 1;
  }
  const rows = await Promise.all(db.tables.filter(({ name }) => name !== 'vault').map((table) => table.count()));
  expect(rows, 'rows of what was refused').toEqual([0, 0, 0, 0, 0]);
  return seen;
}
