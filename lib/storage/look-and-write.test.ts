import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, type SidelightDatabase } from './database.ts';
import { lookAndWrite, type Look } from './look-and-write.ts';

let db: SidelightDatabase;
let rooms = 0;

beforeEach(async () => {
  db = await openDatabase(`look-and-write-${rooms++}`);
});

const wake = (id: string, at: number) => ({ table: 'wakeUps', act: 'put', key: id, row: { id, at } }) as const;
const refusing: Look = {
  table: 'vault',
  key: 'schema',
  check: () => {
    throw new RangeError('not as it was');
  },
};

describe('one look and its writes', () => {
  test('are all written where nothing objects', async () => {
    const seen: unknown[] = [];
    await lookAndWrite(
      db,
      [{ table: 'vault', key: 'schema', check: (row) => seen.push(row) }],
      [wake('a', 1), wake('b', 2), { table: 'wakeUps', act: 'delete', key: 'a' }],
    );
    expect(seen).toEqual([{ id: 'schema', version: expect.any(Number) }]);
    expect(await db.wakeUps.toArray()).toEqual([{ id: 'b', at: 2 }]);
  });

  test('are none of them written where a look objects, which is what is thrown', async () => {
    const writing = lookAndWrite(
      db,
      [refusing, { table: 'wakeUps', key: 'a', check: () => undefined }],
      [wake('a', 1)],
    );
    await expect(writing).rejects.toThrow('not as it was');
    expect(await db.wakeUps.count()).toBe(0);
  });

  test('are none of them written where one is there already', async () => {
    await db.entries.add({ case: 'c', id: 'e', sealed: new Uint8Array(1) });
    const row = { case: 'c', id: 'e', sealed: new Uint8Array(2) };
    const writing = lookAndWrite(db, [], [wake('a', 1), { table: 'entries', act: 'add', key: ['c', 'e'], row }]);
    await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await db.wakeUps.count()).toBe(0);
    expect((await db.entries.get(['c', 'e']))?.sealed).toHaveLength(1);
  });

  test('are none of them written where one cannot be stored', async () => {
    const row = { id: 'b', at: () => undefined };
    const writing = lookAndWrite(db, [], [wake('a', 1), { table: 'wakeUps', act: 'put', key: 'b', row }]);
    await expect(writing).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await db.wakeUps.count()).toBe(0);
  });
});

test('what ends the transaction under a write is what is thrown', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(lookAndWrite(db, [], [wake('a', 1)])).rejects.toMatchObject({ name: 'QuotaExceededError' });
  put.mockRestore();
  expect(await db.wakeUps.count()).toBe(0);
});

test('who watches a table hears of it', async () => {
  const seen: number[] = [];
  let heard = () => {};
  const subscription = liveQuery(() => db.wakeUps.toArray()).subscribe((rows) => {
    seen.push(rows.length);
    heard();
  });
  const next = () => new Promise<void>((resolve) => (heard = resolve));
  await next();
  for (const change of [wake('a', 1), { table: 'wakeUps', act: 'delete', key: 'a' } as const]) {
    const told = next();
    await lookAndWrite(db, [], [change]);
    await told;
  }
  expect(seen).toEqual([0, 1, 0]);
  subscription.unsubscribe();
});
