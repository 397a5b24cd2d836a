import type { CaseRow, EntryRow, SidelightDatabase } from './database.ts';
import { eachRow, lostRow } from './lost-rows.ts';
import { unlessDamaged } from './storage-errors.ts';

/** A case's row and its entries' rows, as they were at one moment. What cannot be read comes as in {@link rowsOf}. */
export async function readCase(db: SidelightDatabase, id: string): Promise<[CaseRow | undefined, EntryRow[]]> {
  const { cases, entries } = db;
  const together = db.transaction('r', cases, entries, () =>
    Promise.all([cases.get(id), rangeOf(db, id).toArray()] as const),
  );
  return (await unlessDamaged(together)) ?? [await cases.get(id), await oneByOne(db, id)];
}

/**
 * The rows of a case. A browser keeps a large row in a file of its own, and when that is lost gives none of them at once:
 * then each is read by itself, and one that cannot be read comes without its bytes, so that it is counted.
 */
export async function rowsOf(db: SidelightDatabase, id: string): Promise<EntryRow[]> {
  return (await unlessDamaged(rangeOf(db, id).toArray())) ?? (await oneByOne(db, id));
}

function rangeOf({ entries }: SidelightDatabase, id: string) {
  return entries.where('[case+id]').between([id, ''], [id, '\uffff']);
}

async function oneByOne(db: SidelightDatabase, id: string): Promise<EntryRow[]> {
  const keys = await rangeOf(db, id).primaryKeys();
  return eachRow(keys, (key) => db.entries.get(key), lostRow.entries);
}
