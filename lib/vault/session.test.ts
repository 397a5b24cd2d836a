import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeLocks } from '../../tests/setup/fake-locks.ts';
import { type fakeBrowser } from '../../tests/setup/fake-browser.ts';
import { browser } from '../browser.ts';
import {
  extendSession,
  isOpenAt,
  isSessionKey,
  readSession,
  removeSession,
  sessionKeyOf,
  writeSession,
} from './session.ts';
import { newVaultKey } from './vault-keys.ts';

vi.mock('../browser.ts', async () => {
  const { fakeBrowser: make } = await import('../../tests/setup/fake-browser.ts');
  return { browser: make() };
});

vi.stubGlobal('navigator', { locks: fakeLocks() });

const now = Date.UTC(2026, 10, 12, 9, 52);
const hour = 3_600_000;
const vaultKey = newVaultKey();
const good = btoa(String.fromCharCode(...vaultKey));

beforeEach(() => (browser.storage.session as unknown as ReturnType<typeof fakeBrowser>['storage']['session']).forget());

describe('the deadline', () => {
  test.each([
    ['a millisecond ahead', now + 1, true],
    ['an hour ahead', now + hour, true],
    ['a day ahead', now + 24 * hour, true],
    ['now', now, false],
    ['a millisecond ago', now - 1, false],
    ['at 1970', 0, false],
    ['more than a day ahead: the clock was set back', now + 24 * hour + 1, false],
    ['a year ahead', now + 365 * 24 * hour, false],
    ['unknown', NaN, false],
    ['never', Infinity, false],
  ])('%s: open is %s', (_, deadline, open) => {
    expect(isOpenAt(deadline, now)).toBe(open);
  });

  test('what was open is locked once the clock is set back by more than a day', async () => {
    await writeSession('real', { vaultKey, deadline: now + hour });
    expect(await readSession('real', now)).not.toBeNull();
    expect(await readSession('real', now - 24 * hour)).toBeNull();
  });
});

describe('the session', () => {
  test('what was written is read, key and deadline', async () => {
    await writeSession('real', { vaultKey, deadline: now + hour });
    expect(await readSession('real', now)).toEqual({ vaultKey, deadline: now + hour });
  });

  test('rooms do not open each other', async () => {
    await writeSession('practice', { vaultKey, deadline: now + hour });
    expect(await readSession('real', now)).toBeNull();
  });

  test('putting the deadline off never undoes a lock', async () => {
    await writeSession('real', { vaultKey, deadline: now + hour });
    await Promise.all([extendSession('real', now + 2 * hour, now), removeSession('real')]);
    expect(await readSession('real', now)).toBeNull();
    expect(await extendSession('real', now + hour, now)).toBe(false);
  });

  test('removed is locked', async () => {
    await writeSession('real', { vaultKey, deadline: now + hour });
    await removeSession('real');
    expect(await readSession('real', now)).toBeNull();
  });

  test.each([
    ['nothing', null],
    ['text', 'open'],
    ['a list', [good, now + hour]],
    ['no deadline', { key: good }],
    ['a deadline that is text', { key: good, deadline: String(now + hour) }],
    ['a deadline that is null', { key: good, deadline: null }],
    ['no key', { deadline: now + hour }],
    ['a key that is a number', { key: 5, deadline: now + hour }],
    ['an empty key', { key: '', deadline: now + hour }],
    ['a key cut short', { key: good.slice(4), deadline: now + hour }],
    ['a key that is too long', { key: `AAAA${good}`, deadline: now + hour }],
    ['a key with other letters', { key: `!${good.slice(1)}`, deadline: now + hour }],
  ])('what is unreadable counts as locked: %s', async (_, stored) => {
    await browser.storage.session.set({ [sessionKeyOf('real')]: stored });
    expect(await readSession('real', now)).toBeNull();
  });
});

test('only keys of open vaults are taken for such', () => {
  expect(isSessionKey(sessionKeyOf('real'))).toBe(true);
  expect(isSessionKey(sessionKeyOf('practice'))).toBe(true);
  expect(isSessionKey('hidden-since')).toBe(false);
  expect(isSessionKey('doors:real')).toBe(false);
});
