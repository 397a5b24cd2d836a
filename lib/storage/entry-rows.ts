import Dexie from 'dexie';
import type { CaseRow, EntryRow, SidelightDatabase } from './database.ts';
import { eachRow, lostRow } from './lost-rows.ts';
import { unlessDamaged } from './storage-errors.ts';

/**
 * So many rows are asked for at a time: while the browser fetches the next ones, those that came are being opened, and a
 * case of 2,000 entries is on screen a fifth sooner.
 */
export const partSize = 200;

/** A case as it was at one moment, and what its rows opened to. */
export interface ReadCase<Opened> {
  row: CaseRow;
  rows: EntryRow[];
  opened: Opened[];
}

/**
 * Reads a case's row and its entries' rows in one transaction, and has them opened as they come. What cannot be read
 * comes as in {@link rowsOf}; undefined when the case is not there. Throws what `open` throws, after all was read.
 */
export async function readCase<Opened>(
  db: SidelightDatabase,
  id: string,
  open: (row: CaseRow, rows: EntryRow[]) => Promise<Opened[]>,
): Promise<ReadCase<Opened> | undefined> {
  const { cases, entries } = db;
  const opening: Promise<PromiseSettledResult<Opened[]>[]>[] = [];
  const together = db.transaction('r', cases, entries, async () => {
    const row = await cases.get(id);
    if (!row) return null;
    const all: EntryRow[] = [];
    for (let next = partAfter(db, id, ''), rows; ;) {
      rows = await next;
      const last = rows.length < partSize ? undefined : rows.at(-1);
      if (last) next = partAfter(db, id, last.id);
      all.push(...rows);
      const came = rows;
      // Outside the transaction: opening asks nothing of the store, and a failure is told once all was read.
      opening.push(Dexie.ignoreTransaction(() => Promise.allSettled([open(row, came)])));
      if (!last) return { row, rows: all };
    }
  });
  const read = await unlessDamaged(together);
  if (read === null) return undefined;
  if (read) return { ...read, opened: (await Promise.all(opening)).flatMap(([settled]) => valueOf(settled!)) };
  const row = await cases.get(id);
  const rows = await oneByOne(db, id);
  return row && { row, rows, opened: await open(row, rows) };
}

function partAfter(db: SidelightDatabase, id: string, after: string) {
  return db.entries.where('[case+id]').between([id, after], [id, '\uffff'], false, true).limit(partSize).toArray();
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
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
