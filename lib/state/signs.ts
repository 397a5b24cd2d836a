import { browser } from '../browser.ts';

/** In `storage.session`: whether a wake-up is due, for sidebars that are locked. */
export const dueKey = 'wake-ups-due';
const notifiedKey = 'wake-ups-notified';

/**
 * What the browser shows outside the sidebar: a dot on the button and, where the person allowed it, a notification.
 * Neither says what for. Each wake-up is notified once in a browser session.
 */
export async function showSigns(due: readonly string[], words: string): Promise<void> {
  await browser.action.setBadgeText({ text: '•' });
  const notified = ((await browser.storage.session.get(notifiedKey))[notifiedKey] ?? []) as string[];
  const news = due.filter((id) => !notified.includes(id));
  if (news.length === 0) return;
  await browser.storage.session.set({ [notifiedKey]: [...notified.filter((id) => due.includes(id)), ...news] });
  await browser.notifications?.create('wake-up', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: 'Sidelight',
    message: words,
  });
}

/**
 * Takes away what shows outside our own pages: the dot on the toolbar button, and notifications of ours. Where the
 * browser has no such thing, or the worker did not allow it, there is nothing to take away.
 */
export async function clearSigns(): Promise<void> {
  const { action, notifications } = browser as Partial<typeof browser>;
  await action?.setBadgeText({ text: '' });
  const shown = (await notifications?.getAll()) ?? {};
  await Promise.all(Object.keys(shown).map((id) => notifications?.clear(id)));
}
