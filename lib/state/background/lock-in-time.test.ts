import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../../../tests/setup/fake-browser.ts';
import type { FakeEvent } from '../../../tests/setup/fake-event.ts';
import { fakeLocks } from '../../../tests/setup/fake-locks.ts';
import { browser } from '../../browser.ts';
import { writeSetting } from '../../settings/settings.ts';
import { openSession, readSession, sessionKeyOf } from '../../vault/session.ts';
import { newVaultKey } from '../../vault/vault-keys.ts';
import { lockInTime } from './lock-in-time.ts';

vi.mock('../../browser.ts', async () => {
  const [{ fakeBrowser }, { FakeEvent: Event }] = await Promise.all([
    import('../../../tests/setup/fake-browser.ts'),
    import('../../../tests/setup/fake-event.ts'),
  ]);
  return {
    browser: {
      ...fakeBrowser(),
      commands: { onCommand: new Event() },
      idle: { onStateChanged: new Event(), setDetectionInterval: vi.fn() },
      alarms: { onAlarm: new Event(), create: vi.fn() },
      windows: { onRemoved: new Event(), getAll: vi.fn() },
    },
  };
});

const { local, session } = (browser as unknown as FakeBrowser).storage;
const minute = 60_000;
const now = Date.UTC(2026, 10, 12, 9, 52);
const vaultKey = newVaultKey();

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(async () => {
  await settled();
  vi.useRealTimers();
  const { commands, idle, alarms, windows } = browser;
  for (const event of [commands.onCommand, idle.onStateChanged, alarms.onAlarm, windows.onRemoved])
    (event as unknown as FakeEvent<unknown[]>).forget();
  vi.mocked(browser.idle.setDetectionInterval).mockClear();
  session.forget();
  local.forget();
});

/** What was used that many minutes ago, under a lock after `timeout` minutes. */
const used = (ago: number, timeout: number) => {
  const usedAt = now - ago * minute;
  return { vaultKey, usedAt, deadline: usedAt + timeout * minute };
};

/** All of it is memory here, so what was told has settled within a few turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Wakes the worker by an event, and says whether the key still lies in session memory afterwards. */
async function isKeyThereAfter(event: unknown, ...what: unknown[]): Promise<boolean> {
  lockInTime();
  (event as FakeEvent<unknown[]>).tell(...what);
  await settled();
  return sessionKeyOf('real') in (await session.get());
}

describe('the state of a vault', () => {
  const moves = { 'where it was': 0, 'an hour ahead': 60, 'two days ahead': 2_880 };
  const back = { 'set back a minute': -1, 'set back an hour': -60, 'set back two days': -2_880 };
  const clocks = Object.entries({ ...moves, ...back });
  const rows = [0, 14, 15, 16, 600].flatMap((ago) =>
    [1, 15, 480].flatMap((timeout) => clocks.map(([clock, moved]) => ({ ago, timeout, clock, moved }))),
  );

  /** Open only while the last use is known to be less than the timeout ago; the clock may correct itself by a minute. */
  const isOpen = (passed: number, timeout: number) => passed >= -1 && passed < timeout;

  test.each(rows)(
    'used $ago minutes ago, lock after $timeout, the clock $clock: the same with the worker alive and dead',
    async ({ ago, timeout, moved }) => {
      const open = isOpen(ago + moved, timeout);
      vi.setSystemTime(now - ago * minute);
      await openSession('real', used(ago, timeout));
      await settled();
      vi.setSystemTime(now + moved * minute);
      // Dead: nobody acts, and whoever reads next decides.
      expect((await readSession('real')) !== null).toBe(open);
      // Alive: the alarm comes, and the key goes.
      expect(await isKeyThereAfter(browser.alarms.onAlarm, { name: 'lock' })).toBe(open);
    },
  );

  const good = { key: btoa(String.fromCharCode(...vaultKey)), usedAt: now, deadline: now + 15 * minute };
  const unknown: [string, unknown][] = [
    ['no last use', { ...good, usedAt: undefined }],
    ['no deadline', { ...good, deadline: undefined }],
    ['times that are text', { ...good, usedAt: String(good.usedAt), deadline: String(good.deadline) }],
    ['a deadline that never comes', { ...good, deadline: 1e300 }],
    ['a last use that is still to come', { ...good, usedAt: now + 10 * minute }],
    ['no key', { ...good, key: undefined }],
    ['text', 'open'],
    ['null', null],
  ];
  test.each(unknown)('unknown is locked, with the worker alive and dead: %s', async (_, stored) => {
    await session.set({ [sessionKeyOf('real')]: stored });
    expect(await readSession('real')).toBeNull();
    expect(await isKeyThereAfter(browser.alarms.onAlarm, { name: 'lock' })).toBe(false);
  });

  test('another alarm changes nothing', async () => {
    await openSession('real', used(0, 15));
    vi.setSystemTime(now + 60 * minute);
    expect(await isKeyThereAfter(browser.alarms.onAlarm, { name: 'wake' })).toBe(true);
  });
});

describe('the computer', () => {
  test.each([
    ['active', true],
    ['idle', false],
    ['locked', false],
  ])('that is %s: open is %s', async (state, open) => {
    await openSession('real', used(0, 15));
    expect(await isKeyThereAfter(browser.idle.onStateChanged, state)).toBe(open);
  });

  test('counts as idle after the minutes of the lock, and follows the setting', async () => {
    lockInTime();
    await vi.waitFor(() => expect(browser.idle.setDetectionInterval).toHaveBeenLastCalledWith(15 * 60));
    await writeSetting('lockMinutes', 3);
    await vi.waitFor(() => expect(browser.idle.setDetectionInterval).toHaveBeenLastCalledWith(3 * 60));
  });
});

describe('the last window', () => {
  test.each([
    ['closed, and the setting is on', true, [], false],
    ['closed, and the setting is off', false, [], true],
    ['still there, and the setting is on', true, [{ id: 2 }], true],
  ])('%s', async (_, set, left, open) => {
    await writeSetting('lockAtLastWindow', set);
    await openSession('real', used(0, 15));
    vi.mocked(browser.windows.getAll).mockResolvedValue(left as never);
    expect(await isKeyThereAfter(browser.windows.onRemoved, 1)).toBe(open);
  });
});

test('the shortcut locks the real vault, not the practice room', async () => {
  await openSession('real', used(0, 15));
  await openSession('practice', used(0, 15));
  expect(await isKeyThereAfter(browser.commands.onCommand, 'hide')).toBe(true);
  expect(await isKeyThereAfter(browser.commands.onCommand, 'lock')).toBe(false);
  expect(await readSession('practice')).not.toBeNull();
});
