import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../../tests/setup/fake-browser.ts';
import { author, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import { browser } from '../browser.ts';
import { forgetVaultMade, readVaultMade } from '../settings/vault-made.ts';
import { BackupStore } from '../storage/backup-store.ts';
import type { Door } from '../vault/doors.ts';
import { backupDue } from './backup-reminder.ts';
import { checkVaultThere, markVaultMade } from './vault-there.ts';

vi.mock('../browser.ts', async () => {
  const { fakeBrowser } = await import('../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});

const { local } = (browser as unknown as FakeBrowser).storage;
const bytes = new Uint8Array(61);
const door: Door = {
  id: 'passphrase',
  salt: bytes,
  parameters: { memoryKiB: 64, passes: 1, lanes: 1 },
  wrapped: bytes,
};
const day = 24 * 3_600_000;
const now = author.at.instant;

let at: TestStore;
beforeEach(async () => {
  local.forget();
  at = await newStore();
});

describe('whether the vault is there', () => {
  test('a first run passes, and leaves no mark', async () => {
    await checkVaultThere(at.db, null);
    expect(await readVaultMade()).toBeNull();
  });

  test('a whole door passes, and is remembered', async () => {
    await checkVaultThere(at.db, door);
    expect(await readVaultMade()).toBeTypeOf('number');
  });

  test('a mark without a door is a store that is gone', async () => {
    await markVaultMade();
    await expect(checkVaultThere(at.db, null)).rejects.toMatchObject({ code: 'store-gone' });
    await forgetVaultMade();
    await checkVaultThere(at.db, null);
  });

  test('records without a door are not a first run', async () => {
    await at.store.create(named('RB-2041'), 'M.', author);
    await expect(checkVaultThere(at.db, null)).rejects.toMatchObject({ code: 'record-unreadable' });
  });

  test.each<[string, unknown]>([
    ['nothing in it', { id: 'passphrase' }],
    ['text for bytes', { ...door, wrapped: 'x' }],
    ['no cost', { ...door, parameters: {} }],
    ['a cost of nothing', { ...door, parameters: { memoryKiB: 0, passes: 1, lanes: 1 } }],
    ['an unknown kind', { ...door, id: 'window' }],
  ])('a door with %s is damaged', async (_, stored) => {
    await expect(checkVaultThere(at.db, stored as Door)).rejects.toMatchObject({ code: 'record-unreadable' });
  });

  test('the first time counts', async () => {
    await markVaultMade(5);
    await markVaultMade(9);
    expect(await readVaultMade()).toBe(5);
  });
});

describe('the reminder', () => {
  const record = () => at.store.create(named(crypto.randomUUID()), 'M.', author);

  test('comes when there is none, the vault is old enough and holds something', async () => {
    await markVaultMade(now - 7 * day);
    expect(await backupDue(at, now)).toBeNull();
    await record();
    expect(await backupDue(at, now)).toEqual({ days: null });
    expect(await backupDue(at, now - day)).toBeNull();
  });

  test('comes when the newest is old and something was recorded since, and not without news', async () => {
    await markVaultMade(now - 90 * day);
    await record();
    const store = new BackupStore(at.db, at.keys);
    await store.writeChecked({ at: now - 9 * day, saw: await store.sees() });
    expect(await backupDue(at, now)).toBeNull();
    await record();
    expect(await backupDue(at, now)).toEqual({ days: 9 });
    await store.writeChecked({ at: now - day, saw: { cases: 0, state: '' } });
    expect(await backupDue(at, now)).toBeNull();
  });

  test('comes when a case was erased and another took as many writes', async () => {
    const [gone] = [await record(), await record()];
    const store = new BackupStore(at.db, at.keys);
    await store.writeChecked({ at: now - 9 * day, saw: await store.sees() });
    const { revision } = (await at.db.cases.get(gone))!;
    await at.db.cases.delete(gone);
    await at.db.cases.update(await record(), { revision });
    expect(await backupDue(at, now)).toEqual({ days: 9 });
  });

  test('takes a mark of an earlier version for another state', async () => {
    await record();
    const saw = { cases: 1, revisions: 1 };
    const sealed = await at.keys.sealVaultRow('backup', { at: now - 9 * day, saw });
    await at.db.vault.put({ id: 'backup', sealed });
    expect(await backupDue(at, now)).toEqual({ days: 9 });
  });

  test('comes when the mark lies ahead of the clock, and something was recorded since', async () => {
    await record();
    const store = new BackupStore(at.db, at.keys);
    await store.writeChecked({ at: now + 90 * day, saw: await store.sees() });
    expect(await backupDue(at, now)).toBeNull();
    await record();
    expect(await backupDue(at, now)).toEqual({ days: 0 });
  });

  test('a later mark stays, unless it lies ahead of the clock', async () => {
    const store = new BackupStore(at.db, at.keys);
    const mark = (days: number) => ({ at: now - days * day, saw: { cases: 0, state: String(days) } });
    await store.writeChecked(mark(1), now);
    await store.writeChecked(mark(3), now);
    expect(await store.newest()).toEqual(mark(1));
    await store.writeChecked(mark(-90), now);
    await store.writeChecked(mark(0), now);
    expect(await store.newest()).toEqual(mark(0));
  });

  test('a row that does not open counts as no backup', async () => {
    await markVaultMade(now - 8 * day);
    await record();
    await at.db.vault.put({ id: 'backup', sealed: new Uint8Array(50) });
    expect(await backupDue(at, now)).toEqual({ days: null });
  });
});
