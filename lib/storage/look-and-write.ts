import Dexie, { RangeSet, type IndexableType } from 'dexie';
import type { SidelightDatabase } from './database.ts';

type TableName = 'vault' | 'cases' | 'entries' | 'drafts' | 'wakeUps';

/** A row to be looked at: `check` throws when what it says does not hold. */
export interface Look {
  table: TableName;
  key: string;
  check: (row: unknown) => void;
}

/** One row to be written. `add` fails where the row is there already. */
export type Change =
  | { table: TableName; act: 'add' | 'put'; key: IndexableType; row: object }
  | { table: TableName; act: 'delete'; key: IndexableType };

/**
 * Looks and writes in one strict transaction, without waiting for the looks before the writes are asked for: when a look
 * throws, the transaction is aborted, nothing is written, and that error is thrown. Resolves when the transaction is
 * complete.
 *
 * On the store itself instead of through Dexie's tables, because this is the way of every Save and Dexie takes longer
 * over five small requests than the store does (docs/decisions/0021). Live queries hear of it as of any other write.
 */
export async function lookAndWrite(
  db: SidelightDatabase,
  looks: readonly Look[],
  changes: readonly Change[],
): Promise<void> {
  const tables = [...new Set([...looks, ...changes].map(({ table }) => table))];
  await new Promise<void>((resolve, reject) => {
    const transaction = db.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
    let refused: unknown;
    let open = looks.length;
    const abort = (why: unknown) => {
      refused ??= why;
      try {
        transaction.abort();
      } catch {
        // It is over already: what ended it is what was thrown.
        reject(refused);
      }
    };
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(refused ?? transaction.error ?? new DOMException('', 'AbortError'));
    try {
      for (const { table, key, check } of looks) {
        const request = transaction.objectStore(table).get(key);
        request.onsuccess = () => {
          if (refused) return;
          try {
            check(request.result);
            // Everything was asked for: the browser need not wait to see whether more comes.
            if (--open === 0) transaction.commit();
          } catch (error) {
            abort(error);
          }
        };
      }
      for (const change of changes) write(transaction.objectStore(change.table), change);
    } catch (error) {
      abort(error);
    }
  });
  // Who watches is told after whoever waits for the save: "Saved" comes first, the lists after it.
  setTimeout(() => Dexie.on.storagemutated.fire(written(db.name, changes)));
}

function write(store: IDBObjectStore, change: Change): void {
  if (change.act === 'delete') store.delete(change.key as IDBValidKey);
  else store[change.act](change.row);
}

/** What changed, as Dexie's live queries compare it: ranges of primary keys, by table. */
function written(database: string, changes: readonly Change[]): Record<string, RangeSet> {
  const parts: Record<string, RangeSet> = {};
  for (const { table, key } of changes) {
    for (const part of ['', ':dels']) (parts[`idb://${database}/${table}/${part}`] ??= new RangeSet()).addKey(key);
  }
  return parts;
}
