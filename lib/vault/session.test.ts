import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeLocks } from '../../tests/setup/fake-locks.ts';
import { type fakeBrowser } from '../../tests/setup/fake-browser.ts';
import { browser } from '../browser.ts';
import {
  extendSession,
  isOpenAt,
  isSessionKey,
  openSession,
  readLockMark,
  readSession,
  removeOverdueSession,
  removeSession,
  sessionKeyOf,
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

const stored = { key: good, usedAt: now, deadline: now + hour };
const open = { vaultKey, usedAt: now, deadline: now + hour };

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
    expect(isOpenAt({ usedAt: now, deadline }, now)).toBe(open);
  });

  test('what was open is locked once the clock is set back, but for what clocks correct by themselves', async () => {
    await openSession('real', open);
    expect(await readSession('real', now - 59_000)).not.toBeNull();
    expect(await readSession('real', now - 61_000)).toBeNull();
    expect(await readSession('real', now - 24 * hour)).toBeNull();
  });
});

describe('the session', () => {
  test('what was written is read, key and deadline', async () => {
    await openSession('real', open);
    expect(await readSession('real', now)).toEqual(open);
  });

  test('rooms do not open each other', async () => {
    await openSession('practice', open);
    expect(await readSession('real', now)).toBeNull();
  });

  test('putting the deadline off never undoes a lock', async () => {
    const later = { usedAt: now, deadline: now + 2 * hour };
    await openSession('real', open);
    await Promise.all([extendSession('real', later), removeSession('real')]);
    expect(await readSession('real', now)).toBeNull();
    expect(await extendSession('real', later)).toBe(false);
  });

  test('removed is locked', async () => {
    await openSession('real', open);
    await removeSession('real');
    expect(await readSession('real', now)).toBeNull();
  });

  test('a lock that came since the mark was read keeps it locked', async () => {
    const mark = await readLockMark('real');
    await removeSession('real');
    expect(await openSession('real', open, mark)).toBe(false);
    expect(await readSession('real', now)).toBeNull();
    expect(await openSession('real', open, await readLockMark('real'))).toBe(true);
    expect(await readSession('real', now)).toEqual(open);
  });

  test('a late look at the deadline leaves what was opened meanwhile, and is no lock', async () => {
    const mark = await readLockMark('real');
    await removeOverdueSession('real', now);
    expect(await openSession('real', open, mark)).toBe(true);
    await removeOverdueSession('real', now);
    expect(await readSession('real', now)).toEqual(open);
    await removeOverdueSession('real', open.deadline);
    expect(await browser.storage.session.get(sessionKeyOf('real'))).toEqual({});
  });

  test.each([
    ['nothing', null],
    ['text', 'open'],
    ['a list', [good, now, now + hour]],
    ['no deadline', { key: good, usedAt: now }],
    ['a deadline that is text', { ...stored, deadline: String(now + hour) }],
    ['a deadline that is null', { ...stored, deadline: null }],
    ['no last use', { key: good, deadline: now + hour }],
    ['a last use that is text', { ...stored, usedAt: String(now) }],
    ['a last use that is null', { ...stored, usedAt: null }],
    ['no key', { usedAt: now, deadline: now + hour }],
    ['a key that is a number', { ...stored, key: 5 }],
    ['an empty key', { ...stored, key: '' }],
    ['a key cut short', { ...stored, key: good.slice(4) }],
    ['a key that is too long', { ...stored, key: `AAAA${good}` }],
    ['a key with other letters', { ...stored, key: `!${good.slice(1)}` }],
  ])('what is unreadable counts as locked: %s', async (_, unreadable) => {
    await browser.storage.session.set({ [sessionKeyOf('real')]: unreadable });
    expect(await readSession('real', now)).toBeNull();
  });
});

test('only keys of open vaults are taken for such', () => {
  expect(isSessionKey(sessionKeyOf('real'))).toBe(true);
  expect(isSessionKey(sessionKeyOf('practice'))).toBe(true);
  expect(isSessionKey('hidden-since')).toBe(false);
  expect(isSessionKey('doors:real')).toBe(false);
});
