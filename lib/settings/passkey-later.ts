import { browser } from '../browser.ts';

/** "Not now" to the offer of a passkey: in `storage.session`, so that it holds until the browser closes. */
const key = 'passkey-later';

export async function isPasskeyLater(): Promise<boolean> {
  return (await browser.storage.session.get(key))[key] === true;
}

export async function putPasskeyOff(): Promise<void> {
  await browser.storage.session.set({ [key]: true });
}
