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

/** Calls back whenever the wake-up table was written to, in this window or another. */
export function watchWakeUps(db: SidelightDatabase, signal: AbortSignal, changed: () => void): void {
  let isFirst = true;
  const subscription = liveQuery(() => db.wakeUps.toArray()).subscribe(() => {
    if (!isFirst) changed();
    isFirst = false;
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}

/** Calls back with the revision of a draft's row (0: there is none) whenever it changed; first with the present one. */
export function watchDraft(
  db: SidelightDatabase,
  id: string,
  signal: AbortSignal,
  seen: (revision: number) => void,
): void {
  const subscription = liveQuery(() => db.drafts.get(id)).subscribe((row) => seen(row?.revision ?? 0));
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
