import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../lib/errors.ts';
import { keepingText } from '../../lib/text/en/interface-keeping.ts';
import { hostsText } from '../../lib/text/en/interface-hosts.ts';
import { pageText } from '../../lib/text/en/interface-page.ts';
import { sitesText } from '../../lib/text/en/interface-sites.ts';
import { backupText } from '../../lib/text/en/interface-backup.ts';
import { quotesText } from '../../lib/text/en/interface-quotes.ts';
import { settingsText } from '../../lib/text/en/interface-settings.ts';
import { summaryText } from '../../lib/text/en/interface-summary.ts';
import { troubleText } from '../../lib/text/en/interface-trouble.ts';
import { vaultText } from '../../lib/text/en/interface-vault.ts';
import { interfaceText } from '../../lib/text/en/interface.ts';
import { t } from '../../lib/text/index.ts';
import { brokenWordRules, figuresIn, unverifiedIn } from '../content/language-rules.ts';
import { productSources, textCallsIn, type TextCall } from './text-calls.ts';

/** A part for each time of loading; a key lies in one of them. */
const parts: Readonly<Record<string, string>>[] = [
  interfaceText,
  vaultText,
  settingsText,
  summaryText,
  keepingText,
  backupText,
  troubleText,
  hostsText,
  pageText,
  quotesText,
  sitesText,
];
const texts = Object.assign({}, ...parts) as Readonly<Record<string, string>>;
const keys = Object.keys(texts);
const sources = productSources();
const calls = sources.flatMap(({ path, text }) => textCallsIn(path, text));

const placeholdersOf = (key: string): string[] => [...texts[key]!.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const matching = (pattern: string): string[] => {
  const whole = new RegExp(`^${pattern.split('*').map(escape).join('[^.]+')}$`);
  return keys.filter((key) => whole.test(key));
};
const literals = new Set(calls.flatMap((call) => call.keys.filter((key) => !key.includes('*'))));

/** In files that ask through a variable, every literal may be a key. */
const throughVariable = new Set(calls.filter((call) => call.keys.length === 0).map(({ file }) => file));
const asked = new Set(
  sources
    .filter(({ path }) => throughVariable.has(path))
    .flatMap(({ text }) => [...text.matchAll(/'([^'\n]+)'/g)].map(([, literal]) => literal!)),
);

describe('t', () => {
  test('fills in what it is given', () => {
    expect(t('save-to', { name: 'RB-2041 · M.' })).toBe('Save to RB-2041 · M.');
    expect(t('search.results', { count: 0 })).toBe('Found: 0');
  });

  test('leaves a name without a value visible, so that it is found', () => {
    expect(t('search.results')).toBe('Found: {count}');
    expect(t('search.results', { other: 1 })).toBe('Found: {count}');
  });

  test('takes values as they are: no braces, dollar signs or markup in them mean anything', () => {
    expect(t('search.none', { words: '{count} $& $1 <b>' })).toContain('“{count} $& $1 <b>”');
  });
});

describe('every call', () => {
  test('is found', () => {
    expect(calls.length).toBeGreaterThan(150);
  });

  test('asks for keys that exist', () => {
    const wrong = calls.flatMap(({ file, keys: wanted }) =>
      wanted.filter((pattern) => matching(pattern).length === 0).map((pattern) => `${file}: ${pattern}`),
    );
    expect(wrong).toEqual([]);
  });

  test('gives a value for every name in its sentence, and no value for a name that is not there', () => {
    expect(calls.flatMap(mismatches)).toEqual([]);
  });

  test('every code of what can go wrong has its sentence', () => {
    expect(errorCodes.filter((code) => !Object.hasOwn(texts, `error.${code}`))).toEqual([]);
  });
});

/**
 * What a call gives and its sentences do not take, or the other way about. A template may match a sentence that it never
 * asks for; such a one is asked for by its whole key elsewhere.
 */
function mismatches({ file, keys: wanted, names }: TextCall): string[] {
  if (names === null || wanted.length === 0) return [];
  const isMeant = (pattern: string) => (key: string) => key === pattern || !literals.has(key);
  const found = wanted.flatMap((pattern) => matching(pattern).filter(isMeant(pattern)));
  const taken = found.flatMap(placeholdersOf);
  const missing = found.flatMap((key) =>
    placeholdersOf(key)
      .filter((name) => !names.includes(name))
      .map((name) => `${file}: ${key} needs {${name}}`),
  );
  const idle = names.filter((name) => !taken.includes(name)).map((name) => `${file}: ${wanted} takes no {${name}}`);
  return [...missing, ...idle];
}

describe('every key', () => {
  test('is asked for somewhere', () => {
    const used = new Set([...calls.flatMap((call) => call.keys.flatMap(matching)), ...asked]);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  test('lies in one part', () => {
    expect(parts.flatMap((part) => Object.keys(part))).toHaveLength(keys.length);
  });

  test('says something, without edge spaces or two spaces in a row', () => {
    expect(keys.filter((key) => texts[key]! === '' || /^\s|\s$| {2}/.test(texts[key]!))).toEqual([]);
  });
});

/** Where a rule for the guide does not fit the interface, with the reason. */
const allowed: Readonly<Record<string, string>> = {};

describe('the words of the interface', () => {
  test('keep the language rules of the guide', () => {
    const broken = keys
      .filter((key) => !Object.hasOwn(allowed, key))
      .flatMap((key) => brokenWordRules(texts[key]!).map((rule) => `${key}: ${rule}`));
    expect(broken).toEqual([]);
  });

  test('say nothing that nobody verified, and no figure about children', () => {
    const broken = keys.flatMap((key) =>
      [...unverifiedIn(texts[key]!), ...figuresIn(texts[key]!)].map((f) => [key, f]),
    );
    expect(broken).toEqual([
      ['keeping.days.wrong', 'a count: 3650'],
      ['settings.lock.wrong', 'a count: 480'],
      ['settings.hide.wrong', 'a count: 480'],
      ['settings.backup-days.wrong', 'a count: 365'],
      // The sign itself, as it may stand in an address.
      ['hosts.mistake.bad-path', 'a percentage'],
      ['hosts.mistake.bad-hash', 'a percentage'],
    ]);
  });

  test('that are allowed an exception still need it', () => {
    const idle = Object.keys(allowed).filter((key) => brokenWordRules(texts[key]!).length === 0);
    expect(idle).toEqual([]);
  });
});

describe('the search for calls', () => {
  test.each([
    ["t('a.b')", { keys: ['a.b'], names: [] }],
    ["{t('a', { count })}", { keys: ['a'], names: ['count'] }],
    ["t('a', { when: f(x, { y: 1 }), by })", { keys: ['a'], names: ['when', 'by'] }],
    ["t(is ? 'a' : 'b')", { keys: ['a', 'b'], names: [] }],
    ["t(door === 'passphrase' ? 'a' : 'b')", { keys: ['a', 'b'], names: [] }],
    ['t(`error.${code}`)', { keys: ['error.*'], names: [] }],
    ["t(`error.${error ?? 'unexpected'}`)", { keys: ['error.*'], names: [] }],
    ["t('a', values)", { keys: ['a'], names: null }],
    ['t(key, { count })', { keys: [], names: ['count'] }],
  ])('reads %s', (text, call) => {
    expect(textCallsIn('x', text)).toEqual([{ file: 'x', ...call }]);
  });

  test('takes no other function for it', () => {
    expect(textCallsIn('x', "at('a'); split('b'); this.t('c')")).toEqual([]);
  });
});
