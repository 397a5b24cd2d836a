import { browser } from '../../browser.ts';
import { readSettings } from '../../settings/settings.ts';
import { dropWaitingQuotes } from '../../settings/waiting-quote.ts';
import { isSessionKey, readSession, removeOverdueSession, removeSession } from '../../vault/session.ts';
import { rooms } from '../rooms.ts';

const alarm = 'lock';

/**
 * Takes the key away at the deadline, on the shortcut, when the system locks (Chromium tells), when nobody has used the
 * computer for the agreed minutes (both browsers tell), and at the last window if that is set. The worker never holds the
 * key; it only removes it. The deadline decides: a missed alarm is made good by whoever looks next.
 */
export function lockInTime(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'lock') void removeSession('real');
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') void removeSession('real');
  });
  browser.windows.onRemoved.addListener(() => void lockAtLastWindow());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void lockIfOverdue();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const ofVaults = area === 'session' ? Object.entries(changes).filter(([key]) => isSessionKey(key)) : [];
    if (ofVaults.length > 0) void lockIfOverdue();
    if (ofVaults.some(([, { newValue }]) => newValue === undefined)) void dropWaitingQuotes();
    if (area === 'local') void watchIdle();
  });
  void watchIdle();
}

async function watchIdle(): Promise<void> {
  const { lockMinutes } = await readSettings();
  browser.idle.setDetectionInterval(Math.max(15, lockMinutes.value * 60));
}

/** Where the browser goes on without a window: on a Mac, or with programs in the background. */
async function lockAtLastWindow(): Promise<void> {
  if (!(await readSettings()).lockAtLastWindow.value) return;
  const left = await browser.windows.getAll({ windowTypes: ['normal'] });
  if (left.length === 0) await removeSession('real');
}

/** Locks what is overdue, and sets the alarm for what is not. */
async function lockIfOverdue(): Promise<void> {
  let next = Infinity;
  for (const room of rooms) {
    const session = await readSession(room);
    if (session) next = Math.min(next, session.deadline);
    else await removeOverdueSession(room);
  }
  if (next < Infinity) browser.alarms.create(alarm, { when: next });
}
