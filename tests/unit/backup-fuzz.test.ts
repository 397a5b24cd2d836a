import { describe, expect, test } from 'vitest';
import { codeOf } from '../../lib/errors.ts';
import { readBackup, writeBackup } from '../../lib/packets/backup-payload.ts';
import { countsOf } from '../../lib/packets/backup-lines.ts';
import { RestoreStore } from '../../lib/storage/restore-store.ts';
import { answerAge, decrypt, encrypt, type AgeKey } from '../../lib/vault/age-work.ts';
import type { Bytes } from '../../lib/vault/bytes.ts';
import { content, digest } from './make-backup.ts';
import { newStore } from './make-store.ts';
import { Chance, mutate } from './mutate.ts';

/** How many of each; the seed is fixed, and printed with every failure. */
const rounds = Number(process.env.SIDELIGHT_BACKUP_FUZZ ?? 10_000);
const seed = Number(process.env.SIDELIGHT_BACKUP_SEED ?? 20_261_122);
const refusals = ['backup-foreign', 'backup-wrong-key', 'backup-damaged', 'backup-newer'];

/** The least work that scrypt takes: what is tried here is the file, not the cost. */
const cheap = 1;
const passphrase = 'quiet river stone lamp';
const payload = await writeBackup(content(), digest);
const pair = await answerAge({ act: 'pair' }).then((answer) => ('pair' in answer ? answer.pair : null))!;
const { db, keys } = await newStore();

/** What a restore does with a file, from opening to the last row; the code when it refuses. */
async function restore(file: Bytes, key: AgeKey): Promise<string | null> {
  try {
    const backup = await readBackup(await decrypt(file, key), digest);
    await new RestoreStore(db, keys).restore(backup, new Set());
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** Restores damaged copies of a file, each of which must be refused; returns how often each code came. */
async function refuseAll(file: Bytes, key: AgeKey, count: number): Promise<Record<string, number>> {
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

describe('damaged files are refused, each with its code, and nothing of them is taken in', { timeout: 120_000 }, () => {
  test(`${rounds} to a recipient`, async () => {
    const file = await encrypt(payload, { recipients: [pair!.recipient] });
    const seen = await refuseAll(file, { identity: pair!.identity }, rounds);
    for (const code of ['backup-foreign', 'backup-wrong-key', 'backup-damaged'])
      expect(seen[code], code).toBeGreaterThan(0);
  });

  test('60 with a passphrase', async () => {
    await refuseAll(await encrypt(payload, { passphrase }, cheap), { passphrase }, 60);
  });

  test(`${rounds} payloads inside a good age file`, async () => {
    const chance = new Chance(seed);
    for (let round = 0; round < rounds; round++) {
      const { how, bytes } = mutate(payload, chance);
      const file = await encrypt(bytes, { passphrase }, cheap);
      const code = (await restore(file, { passphrase })) ?? 'taken in';
      expect(refusals, `seed ${seed}, round ${round}, ${how}`).toContain(code);
    }
    expect(await db.cases.count()).toBe(0);
  });
});

test('payloads whose last line was made right again are whole or refused', { timeout: 60_000 }, async () => {
  const chance = new Chance(seed);
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const body = payload.slice(0, payload.lastIndexOf(0x0a, payload.length - 2) + 1);
  let taken = 0;
  for (let round = 0; round < rounds; round++) {
    const { how, bytes } = mutate(body, chance);
    const end = { type: 'end', lines: decode(bytes).split('\n').length, sha256: await digest(bytes) };
    const ended = new Uint8Array([...bytes, ...new TextEncoder().encode(`${JSON.stringify(end)}\n`)]);
    const said = `seed ${seed}, round ${round}, ${how}`;
    try {
      const backup = await readBackup(ended, digest);
      const header = JSON.parse(decode(bytes).split('\n')[0]!) as { counts: unknown };
      expect(header.counts, said).toEqual(countsOf(backup));
      taken++;
    } catch (error) {
      expect(refusals, said).toContain(codeOf(error));
    }
  }
  // A changed letter in a note, written by somebody with the key, is no damage.
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(rounds / 2);
});

test('the file that was damaged is taken in whole', async () => {
  const file = await encrypt(payload, { recipients: [pair!.recipient] });
  const other = await newStore();
  const backup = await readBackup(await decrypt(file, { identity: pair!.identity }), digest);
  expect(await new RestoreStore(other.db, other.keys).restore(backup, new Set())).toMatchObject({ newEntries: 4 });
});
