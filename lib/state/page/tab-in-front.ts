import { browser, type Tabs } from '../../browser.ts';

/**
 * Calls back whenever the page in front of this window may be another one: a tab came to the front or moved in, its
 * address or title changed, it was loaded or woken. What the browser tells of pages that it hides from us is no more than
 * that. Listens until the signal aborts.
 */
export function watchTabInFront(signal: AbortSignal, changed: () => void): void {
  const { onActivated, onUpdated, onReplaced, onAttached } = browser.tabs;
  const updated = (_: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    if (tab.active && ('url' in change || 'title' in change || 'status' in change || 'discarded' in change)) changed();
  };
  onUpdated.addListener(updated);
  signal.addEventListener('abort', () => onUpdated.removeListener(updated));
  for (const event of [onActivated, onReplaced, onAttached] as {
    addListener(l: () => void): void;
    removeListener(l: () => void): void;
  }[]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed));
  }
}

/** The tab in front of this window. */
export async function tabInFront(): Promise<Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}
