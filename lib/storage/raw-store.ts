import * as v from 'valibot';
import { SidelightError } from '../errors.ts';
import type { CaseRow, DraftRow, EntryRow, TombstoneRow } from './database.ts';
import { eachRow, lostRow } from './lost-rows.ts';
import type { StoredRows } from './open-rows.ts';
import { asStorageError, unlessDamaged } from './storage-errors.ts';

/** How long the browser may take to open a store that something else may hold, in milliseconds. */
const patience = 5_000;

const id = v.string();
const sealed = v.instance(Uint8Array);
/** As little as a row must have to be tried. A store of another version may hold more, which is left out. */
const rowSchemas = {
  cases: v.looseObject({ id }),
  entries: v.looseObject({ case: id, id }),
  drafts: v.looseObject({ case: id, id, sealed }),
  tombstones: v.looseObject({ id, sealed }),
} as const;

/** What lies in a store, however new or damaged. */
export interface RawRows extends StoredRows {
  vault: readonly unknown[];
}

/**
 * Reads a room's store as it lies there, without the schema and without raising its version: for a store that cannot be
 * opened the ordinary way. Writes nothing. Throws the storage codes; `store-gone` when there is none.
 */
export async function readRawRows(name: string): Promise<RawRows> {
  try {
    const db = await openAsItIs(name);
    try {
      const rows = await rowsOf(db, ['vault', 'cases', 'entries', 'drafts', 'tombstones']);
      return {
        vault: rows.vault ?? [],
        cases: ofShape<CaseRow>(rows.cases, rowSchemas.cases),
        entries: ofShape<EntryRow>(rows.entries, rowSchemas.entries),
        drafts: ofShape<DraftRow>(rows.drafts, rowSchemas.drafts),
        tombstones: ofShape<TombstoneRow>(rows.tombstones, rowSchemas.tombstones),
      };
    } finally {
      db.close();
    }
  } catch (error) {
    throw asStorageError(error);
  }
}

async function openAsItIs(name: string): Promise<IDBDatabase> {
  if (!globalThis.indexedDB) throw new SidelightError('storage-unavailable');
  // Opening a store that is not there would make it.
  const all = await indexedDB.databases();
  if (!all.some((database) => database.name === name)) throw new SidelightError('store-gone');
  return new Promise((resolve, reject) => {
    // While another window keeps an upgrade waiting, the browser answers nobody.
    const timer = setTimeout(() => reject(new SidelightError('storage-blocked')), patience);
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(request.error ?? new SidelightError('storage-damaged'));
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
  });
}

async function rowsOf(db: IDBDatabase, names: readonly string[]): Promise<Record<string, unknown[]>> {
  const there = names.filter((name) => db.objectStoreNames.contains(name));
  if (there.length === 0) return {};
  const transaction = db.transaction(there, 'readonly');
  const all = (name: string) => answerOf(() => transaction.objectStore(name).getAll());
  const together = await unlessDamaged(Promise.all(there.map(all)));
  const rows = together ?? (await Promise.all(there.map((name) => oneByOne(db, name))));
  return Object.fromEntries(there.map((name, at) => [name, rows[at]!]));
}

/** For a store of which a row is lost. Each reading has a transaction of its own, which a failed one may end. */
async function oneByOne(db: IDBDatabase, name: string): Promise<unknown[]> {
  const store = () => db.transaction(name, 'readonly').objectStore(name);
  const keys = await answerOf(() => store().getAllKeys());
  return eachRow<unknown, IDBValidKey>(
    keys,
    (key) => answerOf(() => store().get(key) as IDBRequest<unknown>),
    (key) => lostOf(name, key),
  );
}

/** What stands for a lost row of that table; null where nothing does, which is no row. */
function lostOf(name: string, key: IDBValidKey): unknown {
  if (name === 'entries' && Array.isArray(key)) return lostRow.entries(key as [string, string]);
  if (name === 'cases' || name === 'drafts' || name === 'tombstones') return lostRow[name](key as string);
  return null;
}

function answerOf<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Otherwise it would end the transaction, and every other reading in it.
      event.preventDefault();
      reject(request.error ?? new SidelightError('storage-damaged'));
    };
  });
}

function ofShape<Row>(rows: readonly unknown[] = [], schema: v.GenericSchema): Row[] {
  return rows.filter((row) => v.is(schema, row)) as Row[];
}
