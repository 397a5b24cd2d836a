import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { author, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import { loseRow } from '../../tests/setup/lost-row.ts';
import type { EntryRow } from './database.ts';
import { partSize, readCase } from './entry-rows.ts';

let at: TestStore;
let caseId: string;
beforeEach(async () => {
  at = await newStore();
  caseId = await at.store.create(named('RB-2041'), 'M.', author);
});
afterEach(() => vi.restoreAllMocks());

/** Leaves the case with that many entries. */
async function holds(count: number): Promise<void> {
  const [one] = await at.db.entries.toArray();
  await at.db.entries.clear();
  const rows = Array.from({ length: count }, (_, n) => ({ ...one!, id: String(n).padStart(6, '0') }));
  await at.db.entries.bulkAdd(rows);
}

const idsOf = (rows: readonly EntryRow[]) => rows.map(({ id }) => id);

describe('a case is read in parts', () => {
  test.each([0, 1, partSize - 1, partSize, partSize + 1, 2 * partSize, 2 * partSize + 1])(
    'of %i entries each is opened once, in order',
    async (count) => {
      await holds(count);
      const read = await readCase(at.db, caseId, async (_, rows) => idsOf(rows));
      expect(read!.rows).toHaveLength(count);
      expect(read!.opened).toEqual(idsOf(read!.rows));
      expect(new Set(read!.opened).size).toBe(count);
    },
  );

  test('a case that is not there is undefined', async () => {
    expect(await readCase(at.db, 'other', async () => [])).toBeUndefined();
  });

  test('what opening throws is thrown, once all was read', async () => {
    await holds(2 * partSize);
    const failing = readCase(at.db, caseId, async () => Promise.reject(new RangeError('no key')));
    await expect(failing).rejects.toThrow('no key');
    expect(await at.db.entries.count()).toBe(2 * partSize);
  });

  test('a lost row in the second part leaves every other, each opened once', async () => {
    await holds(partSize + 10);
    const lost = String(partSize + 3).padStart(6, '0');
    loseRow('entries', [caseId, lost]);
    const read = await readCase(at.db, caseId, async (_, rows) => idsOf(rows));
    expect(new Set(read!.opened).size).toBe(partSize + 10);
    expect(read!.opened).toHaveLength(partSize + 10);
    expect(read!.rows.find(({ id }) => id === lost)!.sealed).toHaveLength(0);
  });
});
