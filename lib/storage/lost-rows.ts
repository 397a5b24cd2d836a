import type { Table } from 'dexie';
import type { CaseRow, DraftRow, EntryRow, TombstoneRow } from './database.ts';
import { unlessDamaged } from './storage-errors.ts';

/** What stands for a row that is there and cannot be read: its key without its bytes, so that it is counted. */
export const lostRow = {
  cases: (id: string): CaseRow => ({ id, lookups: [], wrappedKey: nothing(), revision: 0, summary: nothing() }),
  entries: ([caseId, id]: [string, string]): EntryRow => ({ case: caseId, id, sealed: nothing() }),
  // Of which case it was stands in the row only.
  drafts: (id: string): DraftRow => ({ id, case: '', revision: 0, sealed: nothing() }),
  tombstones: (id: string): TombstoneRow => ({ id, sealed: nothing() }),
} as const;

function nothing() {
  return new Uint8Array();
}

/** All rows of a table; when the browser cannot give them together, each is read by itself. Not inside a transaction. */
export async function rowsOfTable<Row, Key>(table: Table<Row, Key>, lost: (key: Key) => Row): Promise<Row[]> {
  const together = await unlessDamaged(table.toArray());
  if (together) return together;
  const keys = (await table.toCollection().primaryKeys()) as Key[];
  return eachRow(keys, (key) => table.get(key), lost);
}

/** Rows read one by one: one that cannot be read comes as lost, and one that was deleted meanwhile not at all. */
export async function eachRow<Row, Key>(
  keys: readonly Key[],
  get: (key: Key) => PromiseLike<Row | undefined>,
  lost: (key: Key) => Row,
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => unlessDamaged(get(key).then((row) => row ?? null))));
  return rows.flatMap((row, at) => (row === null ? [] : [row ?? lost(keys[at]!)]));
}
