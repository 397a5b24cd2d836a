import type { WakeUp } from '../ledger/case-summary.ts';
import { openDatabase, type SidelightDatabase, type WakeUpRow } from './database.ts';
import { storing } from './storage-errors.ts';

/** All rows of an open store. */
export function allWakeUps(db: SidelightDatabase): Promise<WakeUpRow[]> {
  return storing(() => db.wakeUps.toArray(), db);
}

/** What the table is mended by. */
export interface WakeUpMending {
  /** The rows as they lay there before the cases were read. */
  before: readonly WakeUpRow[];
  /** What the cases say. */
  wakeUps: readonly WakeUp[];
  /** Whether every case could be read; while one could not, no row is taken for stale. */
  isComplete: boolean;
}

/**
 * Makes the table what the cases say. Done at unlock, since whatever went wrong before is mended by it. A row that came
 * while the cases were read is another window's new reminder, and stays.
 */
export async function mendWakeUps(
  db: SidelightDatabase,
  { before, wakeUps, isComplete }: WakeUpMending,
): Promise<void> {
  const said = new Set(wakeUps.map(({ id }) => id));
  const stale = isComplete ? before.filter(({ id }) => !said.has(id)).map(({ id }) => id) : [];
  await storing(
    () =>
      db.transaction('rw', db.wakeUps, async () => {
        await db.wakeUps.bulkDelete(stale);
        await db.wakeUps.bulkPut(wakeUps.map(({ id, at }) => ({ id, at })));
      }),
    db,
  );
}

/**
 * All rows of a room's table, read without any key: at browser start, install and update. Empty where nothing was ever
 * recorded; the store is not made by looking.
 */
export async function readWakeUps(name: string): Promise<WakeUpRow[]> {
  const there = await storing(() => indexedDB.databases());
  if (!there.some((database) => database.name === name)) return [];
  const db = await openDatabase(name);
  try {
    return await storing(() => db.wakeUps.toArray());
  } finally {
    // A connection that stays open would block the next version's upgrade.
    db.close();
  }
}
