import { browser } from '../browser.ts';

/**
 * Takes away what shows outside our own pages: the number on the toolbar button, and notifications of ours. Where the
 * browser has no such thing, or the worker did not allow it, there is nothing to take away.
 */
export async function clearSigns(): Promise<void> {
  const { action, notifications } = browser as Partial<typeof browser>;
  await action?.setBadgeText({ text: '' });
  const shown = (await notifications?.getAll()) ?? {};
  await Promise.all(Object.keys(shown).map((id) => notifications?.clear(id)));
}
