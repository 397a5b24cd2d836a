import { browser } from '../../browser.ts';
import { codeOf } from '../../errors.ts';
import { hiddenSince } from '../../settings/hiding.ts';
import { readWakeUps } from '../../storage/wake-up-store.ts';
import { sessionKeyOf } from '../../vault/session.ts';
import { t } from '../../text/index.ts';
import { destroyLeftoversAtStart } from '../leftovers.ts';
import { databaseOf } from '../rooms.ts';
import { clearSigns, dueKey, showSigns } from '../signs.ts';

const alarm = 'wake-up';

/**
 * Wakes at the instants of the wake-up table, which needs no key: at browser start, install and update the alarms are set
 * again from it, so that a locked vault can say that something may be due. Nothing tells what.
 */
export function wakeInTime(): { look(): Promise<void> } {
  // A store that does not open is said in the sidebar; here there is nobody to tell.
  const look = () => lookAtWakeUps().catch((error: unknown) => console.warn('wake-ups:', codeOf(error)));
  browser.runtime.onStartup.addListener(() => void destroyLeftoversAtStart().then(look));
  browser.runtime.onInstalled.addListener(() => void look());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void look();
  });
  // A clock that was moved, or a computer that slept, shows when the person comes back.
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') void look();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const isNews = area === 'session' && ('hidden-since' in changes || sessionKeyOf('real') in changes);
    if (isNews) void look();
  });
  return { look };
}

/** Reads the table, shows or clears the signs, and sets the alarm for what comes next. */
async function lookAtWakeUps(now = Date.now()): Promise<void> {
  const rows = await readWakeUps(databaseOf('real'));
  const next = rows.map(({ at }) => at).filter((at) => at > now);
  if (next.length > 0) browser.alarms.create(alarm, { when: Math.min(...next) });
  else await browser.alarms.clear(alarm);
  const due = rows.filter(({ at }) => at <= now).map(({ id }) => id);
  const isLocked = !(sessionKeyOf('real') in (await browser.storage.session.get(sessionKeyOf('real'))));
  await browser.storage.session.set({ [dueKey]: due.length > 0 });
  if (due.length === 0 || (await hiddenSince()) !== null) await clearSigns();
  else await showSigns(due, t(isLocked ? 'sign.locked' : 'sign.open'));
  // Hidden while the signs were being shown: they go at once.
  if ((await hiddenSince()) !== null) await clearSigns();
}
