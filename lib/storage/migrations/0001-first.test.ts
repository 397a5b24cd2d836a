import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { migrations, schemaVersion } from './index.ts';

/** The tables as the browser has them: keys, and indexes by name. */
async function tablesOf(name: string): Promise<Record<string, unknown>> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const stores = [...db.objectStoreNames].map((store) => db.transaction(store).objectStore(store));
  const tables = stores.map((store) => {
    const indexes = [...store.indexNames].map((index) => store.index(index));
    return [
      store.name,
      { key: store.keyPath, indexes: indexes.map((i) => [i.name, i.keyPath, i.multiEntry, i.unique]) },
    ];
  });
  db.close();
  return Object.fromEntries(tables) as Record<string, unknown>;
}

test('the first schema makes four tables with these keys, and nothing else', async () => {
  const db = await openDatabase('migration-1');
  expect(db.backendDB().version).toBe(schemaVersion * 10);
  db.close();
  expect(await tablesOf('migration-1')).toEqual({
    vault: { key: 'id', indexes: [] },
    cases: { key: 'id', indexes: [['lookups', 'lookups', true, false]] },
    entries: { key: ['case', 'id'], indexes: [] },
    drafts: { key: 'id', indexes: [['case', 'case', false, false]] },
  });
});

test('the store says which schema wrote it', async () => {
  const db = await openDatabase('migration-1-row');
  expect(await db.vault.toArray()).toEqual([{ id: 'schema', version: 1 }]);
  db.close();
  const again = await openDatabase('migration-1-row');
  expect(await again.vault.toArray()).toEqual([{ id: 'schema', version: 1 }]);
  again.close();
});

test('each migration has a number of its own, counted up from 1', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});
