import { hiddenSince, showEverywhere } from '../settings/hiding.ts';
import { readSettings } from '../settings/settings.ts';
import { removeSession } from '../vault/session.ts';

/** Ends hiding in every window. After the agreed minutes the real vault is locked first, so that records take the passphrase. */
export async function comeBack(now = Date.now()): Promise<void> {
  const since = await hiddenSince();
  const minutes = (await readSettings()).hideMinutes.value;
  const isLong = since !== null && (now < since || now - since >= minutes * 60_000);
  if (isLong) await removeSession('real');
  await showEverywhere();
}
