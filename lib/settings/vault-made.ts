import { browser } from '../browser.ts';

/**
 * That a vault was made in this profile, and when. It lies outside the store on purpose: when the browser throws the store
 * away, this is how it can be told from a first run. Never written for "keep nothing".
 */
const key = 'vault-made';

/** Milliseconds since 1970; null when no vault was made here. */
export async function readVaultMade(): Promise<number | null> {
  const stored = (await browser.storage.local.get(key))[key];
  return typeof stored === 'number' && Number.isFinite(stored) ? stored : null;
}

/** Remembers that a vault is here; the first time counts. */
export async function markVaultMade(now = Date.now()): Promise<void> {
  if ((await readVaultMade()) === null) await browser.storage.local.set({ [key]: now });
}

/** For a vault that was taken away on purpose: nobody shall look for it. */
export async function forgetVaultMade(): Promise<void> {
  await browser.storage.local.remove(key);
}
