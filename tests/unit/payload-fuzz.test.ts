import { expect, test } from 'vitest';
import { codeOf } from '../../lib/errors.ts';
import { countsOf } from '../../lib/packets/backup-lines.ts';
import { readBackup } from '../../lib/packets/backup-payload.ts';
import { encrypt } from '../../lib/vault/age-work.ts';
import { cheap, db, passphrase, payload, refusals, restore, rounds, seed } from './fuzz-restore.ts';
import { digest } from './make-backup.ts';
import { Chance, mutate } from './mutate.ts';

test(
  `${rounds} payloads inside a good age file are refused, and nothing of them is taken in`,
  { timeout: 300_000 },
  async () => {
    const chance = new Chance(seed);
    for (let round = 0; round < rounds; round++) {
      const { how, bytes } = mutate(payload, chance);
      const file = await encrypt(bytes, { passphrase }, cheap);
      const code = (await restore(file, { passphrase })) ?? 'taken in';
      expect(refusals, `seed ${seed}, round ${round}, ${how}`).toContain(code);
    }
    expect(await db.cases.count()).toBe(0);
  },
);

test('payloads whose last line was made right again are whole or refused', { timeout: 300_000 }, async () => {
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
