import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../../tests/setup/fake-browser.ts';
import { browser } from '../browser.ts';
import { readSettings, watchSettings, writeSetting, type SettingName, type SettingValue } from './settings.ts';

vi.mock('../browser.ts', async () => {
  const { fakeBrowser } = await import('../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});

const { local } = (browser as unknown as FakeBrowser).storage;
beforeEach(() => local.forget());

const defaults = {
  keeping: null,
  eraseAfterDays: 90,
  lockMinutes: 15,
  hideMinutes: 5,
  lockAtLastWindow: false,
  recoveryRecipient: null,
  backupDays: 7,
  localLines: {},
};
const recipient = 'age1w6d0zd9y8jgrut96r4ck0glfl44tl7lfvvfrx9fqhhdm9z8sckpsjaq2mc';
const line = { name: 'County line', number: '+1 (555) 010-0199 x2' };

/** For each setting: values that it takes, and what it does not. */
const values: { [Name in SettingName]: { good: SettingValue<Name>[]; bad: unknown[] } } = {
  keeping: { good: ['until-erased', 'after-closing', 'nothing'], bad: ['', 'forever', null, 1, ['nothing']] },
  eraseAfterDays: { good: [1, 90, 3650], bad: [0, -1, 3651, 1.5, NaN, Infinity, '90', null] },
  lockMinutes: { good: [1, 15, 480], bad: [0, 481, 1.5, '15', null, {}] },
  hideMinutes: { good: [0, 5, 480], bad: [-1, 481, 0.5, '5', null] },
  lockAtLastWindow: { good: [true, false], bad: [null, 0, 1, 'yes', 'true'] },
  recoveryRecipient: {
    good: [{ name: 'Riverbend', recipient }, null],
    bad: [
      '',
      recipient,
      { recipient },
      { name: '', recipient },
      { name: 'a'.repeat(81), recipient },
      { name: 'Riverbend', recipient: recipient.slice(1) },
      { name: 'Riverbend', recipient: `${recipient}q` },
      { name: 'Riverbend', recipient: recipient.toUpperCase() },
      { name: 'Riverbend', recipient: recipient.replace('age1', 'AGE-SECRET-KEY-1') },
      { name: 'Riverbend', recipient: `${recipient.slice(0, -1)}b` },
    ],
  },
  backupDays: { good: [1, 7, 365], bad: [0, -1, 366, 1.5, '7', null] },
  localLines: {
    good: [{}, { 'county-line': line }, { 'county-line': { name: '', number: '' } }],
    bad: [
      null,
      'x',
      { 'county-line': 'x' },
      { 'county-line': { name: 'a'.repeat(81), number: '' } },
      { 'county-line': { name: '', number: '0'.repeat(31) } },
      { 'county-line': { name: '', number: 'javascript:alert(1)' } },
      { 'county-line': { name: '' } },
      { ['a'.repeat(41)]: line },
    ],
  },
};
const names = Object.keys(values) as SettingName[];

test('with nothing stored every setting has its default, and says so', async () => {
  const settings = await readSettings();
  expect(Object.keys(settings).toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(settings[name], name).toEqual({ value: defaults[name], source: 'default' });
});

describe.each(names)('%s', (name) => {
  test.each<unknown>(values[name].good)('takes %j, which is then the worker’s', async (value) => {
    await writeSetting(name, value as never);
    expect((await readSettings())[name]).toEqual({ value, source: 'worker' });
  });

  test.each(values[name].bad)('refuses %j and keeps what it had', async (value) => {
    const [good] = values[name].good;
    await writeSetting(name, good!);
    await expect(writeSetting(name, value as never)).rejects.toThrow(TypeError);
    expect((await readSettings())[name]).toEqual({ value: good, source: 'worker' });
  });

  test.each(values[name].bad)('that is stored as %j counts as not set', async (value) => {
    await local.set({ [`setting:${name}`]: value });
    expect((await readSettings())[name]).toEqual({ value: defaults[name], source: 'default' });
  });
});

test('a bad value beside good ones leaves them', async () => {
  await writeSetting('lockMinutes', 30);
  await local.set({ 'setting:hideMinutes': 'soon' });
  expect(await readSettings()).toMatchObject({ lockMinutes: { value: 30 }, hideMinutes: { value: 5 } });
});

describe('watching', () => {
  const ending = new AbortController();
  afterEach(() => ending.abort());

  test('tells of settings, not of other things, and stops when asked', async () => {
    const changed = vi.fn();
    watchSettings(ending.signal, changed);
    await writeSetting('lockMinutes', 30);
    expect(changed).toHaveBeenCalledTimes(1);
    await local.set({ other: 1 });
    await browser.storage.session.set({ 'setting:lockMinutes': 5 });
    expect(changed).toHaveBeenCalledTimes(1);
    ending.abort();
    await writeSetting('lockMinutes', 31);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
