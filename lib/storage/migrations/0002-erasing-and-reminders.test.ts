import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { tablesOf } from '../../../tests/unit/tables-of.ts';
import { openDatabase } from '../database.ts';
import { first } from './0001-first.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('the second schema adds tombstones and wake-ups to a store of the first, and every row stays as it was', async () => {
  const old = new Dexie('migration-2');
  old.version(1).stores(first.stores);
  await old.open();
  const rows = {
    vault: [
      { id: 'profile', sealed: bytes(1, 2) },
      { id: 'tries', tries: { wrong: 2, at: 5 } },
    ],
    cases: [{ id: 'a', lookups: ['x'], wrappedKey: bytes(3), revision: 4, summary: bytes(5) }],
    entries: [{ case: 'a', id: 'e', sealed: bytes(6) }],
    drafts: [{ id: 'd', case: 'a', revision: 2, sealed: bytes(7) }],
  };
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();

  const db = await openDatabase('migration-2');
  expect((await db.vault.toArray()).filter(({ id }) => id !== 'schema')).toEqual(rows.vault);
  expect(await db.vault.get('schema')).toEqual({ id: 'schema', version: 2 });
  expect(await db.cases.toArray()).toEqual(rows.cases);
  expect(await db.entries.toArray()).toEqual(rows.entries);
  expect(await db.drafts.toArray()).toEqual(rows.drafts);
  expect(await db.tombstones.count()).toBe(0);
  expect(await db.wakeUps.count()).toBe(0);
  db.close();
});

test('a new store has six tables, and the two of the second schema have these keys', async () => {
  (await openDatabase('migration-2-new')).close();
  const tables = await tablesOf('migration-2-new');
  expect(Object.keys(tables)).toEqual(['cases', 'drafts', 'entries', 'tombstones', 'vault', 'wakeUps']);
  expect(tables).toMatchObject({
    tombstones: { key: 'id', indexes: [] },
    wakeUps: { key: 'id', indexes: [['at', 'at', false, false]] },
  });
});
