import { browser } from '../browser.ts';
import { readMirror, writeMirror } from './mirror.ts';

/**
 * "Hide now". The truth is in `storage.session`, which every context hears of at once; `localStorage` mirrors it so
 * that a sidebar that opens while hidden is blank from its first paint.
 */
const key = 'hidden-since';

export async function hideEverywhere(now = Date.now()): Promise<void> {
  await browser.storage.session.set({ [key]: now });
}

export async function showEverywhere(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Milliseconds since 1970 when it was hidden, or null when it is not. Unreadable counts as hidden since 1970. */
export async function hiddenSince(): Promise<number | null> {
  const stored = (await browser.storage.session.get(key))[key];
  if (stored === undefined) return null;
  return typeof stored === 'number' ? stored : 0;
}

/** What the first paint may believe. */
export function wasHidden(): boolean {
  return readMirror(key) !== null;
}

/** Follows hiding in every window, and keeps the mirror true. */
export function watchHiding(signal: AbortSignal, changed: (hidden: boolean) => void): void {
  const follow = (hidden: boolean) => {
    writeMirror(key, hidden ? 'yes' : null);
    changed(hidden);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'session' && change) follow(change.newValue !== undefined);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  void hiddenSince().then((since) => follow(since !== null));
}
