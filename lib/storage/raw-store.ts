import * as v from 'valibot';
import { SidelightError } from '../errors.ts';
import type { CaseRow, DraftRow, EntryRow, TombstoneRow } from './database.ts';
import type { StoredRows } from './open-rows.ts';
import { asStorageError } from './storage-errors.ts';

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
  const read = there.map(
    (name) =>
      new Promise<[string, unknown[]]>((resolve, reject) => {
        const request = transaction.objectStore(name).getAll();
        request.onsuccess = () => resolve([name, request.result as unknown[]]);
        request.onerror = () => reject(request.error ?? new SidelightError('storage-damaged'));
      }),
  );
  return Object.fromEntries(await Promise.all(read));
}

function ofShape<Row>(rows: readonly unknown[] = [], schema: v.GenericSchema): Row[] {
  return rows.filter((row) => v.is(schema, row)) as Row[];
}
