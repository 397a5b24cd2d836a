import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { schemaVersion } from './migrations/index.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let names = 0;
const newName = () => `database-${++names}`;

/** Makes a database as the browser has it, past Dexie. */
function native(name: string, version: number, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** The tables of today, in a database of a given native version. */
const likeToday = (db: IDBDatabase) => {
  db.createObjectStore('vault', { keyPath: 'id' });
  db.createObjectStore('cases', { keyPath: 'id' }).createIndex('lookups', 'lookups', { multiEntry: true });
  db.createObjectStore('entries', { keyPath: ['case', 'id'] });
  db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('case', 'case');
};

describe('a store of a newer Sidelight', () => {
  test('is refused by its native version, and left as it was', async () => {
    const name = newName();
    const newer = (schemaVersion + 1) * 10;
    (await native(name, newer, likeToday)).close();
    await expect(openDatabase(name)).rejects.toMatchObject({ code: 'newer-data' });
    const after = await native(name, newer, () => expect.unreachable('it was made older'));
    expect(after.version).toBe(newer);
    expect([...after.objectStoreNames]).toEqual(['cases', 'drafts', 'entries', 'vault']);
    after.close();
  });

  test('is refused by its schema row, and left as it was', async () => {
    const name = newName();
    const db = await openDatabase(name);
    await db.vault.put({ id: 'schema', version: schemaVersion + 1 });
    db.close();
    await expect(openDatabase(name)).rejects.toMatchObject({ code: 'newer-data' });
    const raw = await native(name, schemaVersion * 10, () => undefined);
    const row = await new Promise((resolve) => {
      const request = raw.transaction('vault').objectStore('vault').get('schema');
      request.onsuccess = () => resolve(request.result);
    });
    expect(row).toEqual({ id: 'schema', version: schemaVersion + 1 });
    raw.close();
  });
});

test('a browser without IndexedDB is told apart from a damaged store', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(openDatabase(newName())).rejects.toMatchObject({ code: 'storage-unavailable' });
});

test.each([
  ['SecurityError', 'storage-unavailable'],
  ['InvalidStateError', 'storage-unavailable'],
  ['UnknownError', 'storage-damaged'],
  ['QuotaExceededError', 'storage-full'],
])('a browser that answers opening with %s means %s', async (name, code) => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', name);
  });
  await expect(openDatabase(newName())).rejects.toMatchObject({ code });
});

test('another window that holds an older version open is said, and nothing hangs', async () => {
  const name = newName();
  const held = await native(name, 5, () => undefined);
  await expect(openDatabase(name)).rejects.toMatchObject({ code: 'storage-blocked' });
  held.close();
});

test('a store opened twice is one store', async () => {
  const name = newName();
  const [one, two] = await Promise.all([openDatabase(name), openDatabase(name)]);
  await one.drafts.add({ id: 'a', case: 'c', revision: 1, sealed: new Uint8Array(1) });
  expect(await two.drafts.count()).toBe(1);
});
