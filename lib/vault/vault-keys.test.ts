import { describe, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { binding, openJson, sealJson } from './cipher.ts';
import { newVaultKey, VaultKeys } from './vault-keys.ts';

const raw = newVaultKey();
const keys = await VaultKeys.from(raw);
const others = await VaultKeys.from(newVaultKey());
const unreadable = { code: 'record-unreadable' };

describe('case keys', () => {
  test('a case key opens again what it sealed, after the vault was opened anew', async () => {
    const { key, wrapped } = await keys.newCaseKey('case-1');
    const sealed = await sealJson(key, 'text', binding('entry', 'case-1', 'e'));
    const again = await (await VaultKeys.from(raw)).openCaseKey('case-1', wrapped);
    expect(await openJson(again, sealed, binding('entry', 'case-1', 'e'))).toBe('text');
  });

  test('a wrapped case key opens only with the id of its case', async () => {
    const { wrapped } = await keys.newCaseKey('case-1');
    for (const id of ['case-2', 'case-', 'case-1\n', ''])
      await expect(keys.openCaseKey(id, wrapped)).rejects.toMatchObject(unreadable);
  });

  test('each case has a key of its own, even when two are made for one id', async () => {
    const [one, two] = [await keys.newCaseKey('case-1'), await keys.newCaseKey('case-1')];
    const sealed = await sealJson(one.key, 'text', utf8(''));
    await expect(openJson(two.key, sealed, utf8(''))).rejects.toMatchObject(unreadable);
  });
});

test('another vault key opens nothing', async () => {
  const { wrapped } = await keys.newCaseKey('case-1');
  const row = await keys.sealVaultRow('profile', { name: 'J. Alvarez' });
  await expect(others.openCaseKey('case-1', wrapped)).rejects.toMatchObject(unreadable);
  await expect(others.openVaultRow('profile', row)).rejects.toMatchObject(unreadable);
});

test('a vault row opens only under its own id', async () => {
  const row = await keys.sealVaultRow('profile', { name: 'J. Alvarez' });
  expect(await keys.openVaultRow('profile', row)).toEqual({ name: 'J. Alvarez' });
  await expect(keys.openVaultRow('other', row)).rejects.toMatchObject(unreadable);
});

describe('lookups', () => {
  test('the same words find the same row, today and after the vault was opened anew', async () => {
    const again = await VaultKeys.from(raw);
    expect(await again.lookupOf('case', 'rt', 'rb-2041')).toBe(await keys.lookupOf('case', 'rt', 'rb-2041'));
  });

  test('another kind, word, place of the cut or vault gives another name', async () => {
    const names = await Promise.all([
      keys.lookupOf('case', 'rt', 'rb-2041'),
      keys.lookupOf('draft', 'rt', 'rb-2041'),
      keys.lookupOf('case', 'rt', 'rb-2042'),
      keys.lookupOf('case', 'rtr', 'b-2041'),
      keys.lookupOf('case', 'rt'),
      keys.lookupOf('case'),
      others.lookupOf('case', 'rt', 'rb-2041'),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a lookup is 32 bytes and shows no word', async () => {
    const name = await keys.lookupOf('case', 'rt', 'rb-2041');
    expect(name).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(atob(name)).not.toContain('2041');
  });
});

test('no key can be read by script', async () => {
  const made = (await keys.newCaseKey('case-1')).key;
  const opened = await keys.openCaseKey('case-2', (await keys.newCaseKey('case-2')).wrapped);
  for (const key of [made, opened]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
  expect(Object.keys(keys)).toEqual([]);
  expect(JSON.stringify(keys)).toBe('{}');
});

test('vault keys are 32 bytes and never the same', () => {
  expect(newVaultKey()).toHaveLength(32);
  expect(newVaultKey()).not.toEqual(newVaultKey());
});
