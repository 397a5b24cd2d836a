import { browser } from '../../browser.ts';

/**
 * The host permission of one site. A match pattern knows no port, so all ports of a host go together
 * (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns).
 */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether one permission of the browser is for both origins. */
export function isSamePermission(one: string, other: string): boolean {
  return patternOf(one) === patternOf(other);
}

/** Asks the person for one site. Must be the first call after the click: an `await` before it loses the gesture. */
export function askForSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Whether the browser lets Sidelight see the site. */
export function maySeeSite(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Gives the permission back; false where the browser or a policy keeps it. */
export async function giveSiteBack(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [patternOf(origin)] });
  } catch (error) {
    // A permission that a policy gave cannot be given back; the site is not used any more all the same.
    console.warn('permission kept:', error instanceof Error ? error.name : 'unknown');
    return false;
  }
}

/** Calls back when permissions came or went, also in the browser's own pages. */
export function watchSitePermissions(signal: AbortSignal, changed: () => void): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed));
  }
}
