import { liveQuery } from 'dexie';
import type { SidelightDatabase } from './database.ts';

/** Calls back whenever the case was written to, in this window or another; stops when the signal aborts. */
export function watchCase(db: SidelightDatabase, id: string, signal: AbortSignal, changed: () => void): void {
  let seen: number | undefined;
  const subscription = liveQuery(() => db.cases.get(id)).subscribe((row) => {
    const isNews = seen !== undefined && row?.revision !== seen;
    seen = row?.revision;
    if (isNews) changed();
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
