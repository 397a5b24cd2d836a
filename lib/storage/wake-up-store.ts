import type { WakeUp } from '../ledger/case-summary.ts';
import { openDatabase, type SidelightDatabase, type WakeUpRow } from './database.ts';
import { storing } from './storage-errors.ts';

/** Makes the table what the cases say. Done at unlock, since whatever went wrong before is mended by it. */
export async function rebuildWakeUps(db: SidelightDatabase, wakeUps: readonly WakeUp[]): Promise<void> {
  await storing(() =>
    db.transaction('rw', db.wakeUps, async () => {
      await db.wakeUps.clear();
      await db.wakeUps.bulkPut(wakeUps.map(({ id, at }) => ({ id, at })));
    }),
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
