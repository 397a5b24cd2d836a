import { beforeEach, expect, test } from 'vitest';
import { everythingStored, newStore, author, named, type TestStore } from '../../tests/unit/make-store.ts';
import { randomBytes } from '../vault/bytes.ts';
import type { Door } from '../vault/doors.ts';
import { newVaultKey, VaultKeys } from '../vault/vault-keys.ts';
import { VaultStore } from './vault-store.ts';

let at: TestStore;
let vault: VaultStore;
beforeEach(async () => {
  at = await newStore();
  vault = new VaultStore(at.db);
});

const door: Door = { id: 'recovery', salt: randomBytes(16), wrapped: randomBytes(61) };
const profile = { name: 'QZX Alvarez', recoveryKept: false };

test('an empty vault has no doors, no wrong tries and no name', async () => {
  expect(await vault.door('passphrase')).toBeNull();
  expect(await vault.tries()).toEqual({ wrong: 0, at: 0 });
  expect(await vault.profile(at.keys)).toEqual({ name: '', recoveryKept: false });
});

test('what was set up is there, and the name is not readable', async () => {
  await vault.writeTries({ wrong: 4, at: 5 });
  await vault.setUp([door], at.keys, profile);
  expect(await vault.door('recovery')).toEqual(door);
  expect(await vault.profile(at.keys)).toEqual(profile);
  expect(await vault.tries()).toEqual({ wrong: 0, at: 0 });
  expect(await everythingStored(at.db)).not.toContain('QZX');
});

test('names listed as sensitive are kept, not readable; what is no name in them is left out', async () => {
  await vault.writeProfile(at.keys, { ...profile, sensitiveNames: ['QZX Micah', 7 as never] });
  expect(await vault.profile(at.keys)).toEqual({ ...profile, sensitiveNames: ['QZX Micah'] });
  expect(await everythingStored(at.db)).not.toContain('QZX');
});

test('a profile of another vault does not open', async () => {
  await vault.setUp([], at.keys, profile);
  const stranger = await VaultKeys.from(newVaultKey());
  await expect(vault.profile(stranger)).rejects.toMatchObject({ code: 'record-unreadable' });
});

test('a replaced door replaces only itself', async () => {
  const other: Door = { ...door, wrapped: randomBytes(61) };
  await vault.setUp([door], at.keys, profile);
  await vault.replaceDoor(other);
  expect(await vault.door('recovery')).toEqual(other);
  expect(await vault.profile(at.keys)).toEqual(profile);
});

test('after leftovers were destroyed a case begins once the vault is set up anew, and not before', async () => {
  await vault.setUp([door], at.keys, profile);
  await vault.destroyLeftovers();
  await expect(at.store.create(named('RB-2041'), 'M.', author)).rejects.toMatchObject({ code: 'store-gone' });
  await vault.setUp([door], at.keys, profile);
  await at.store.create(named('RB-2041'), 'M.', author);
  expect((await at.store.list()).cases).toHaveLength(1);
});

test('leftovers are destroyed to the last row', async () => {
  await vault.setUp([door], at.keys, profile);
  await at.store.create(named('RB-2041'), 'M.', author);
  await vault.destroyLeftovers();
  for (const table of at.db.tables) expect(await table.count(), table.name).toBe(0);
});
