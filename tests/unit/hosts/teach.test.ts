import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Adapter } from '../../../lib/hosts/adapter.ts';
import { readAdapterFile, writeAdapterFile } from '../../../lib/hosts/adapter-file.ts';
import { recognise } from '../../../lib/hosts/recognise.ts';
import { type Pointed, referencesIn, teach } from '../../../lib/hosts/teach.ts';

const today = '2026-11-25';
const pointedAt = (part: Partial<Pointed>): Pointed => ({
  text: 'RB-2041',
  whole: 'RB-2041',
  selectors: ['#case-number', 'main > h1'],
  url: 'https://cases.example.org/open',
  title: 'Riverbend',
  ...part,
});
const taught = (part: Partial<Pointed>) => teach(pointedAt(part), 'Riverbend', today);
const sourcesOf = (part: Partial<Pointed>) => taught(part).map(({ sources }) => sources[0]!.from);

/** What a taught adapter reads on another page. */
const readsOn = (adapter: Adapter | undefined, url: string, title = '', readings = {}) => {
  const seen = recognise(adapter!, { url, title, readings });
  return seen.is === 'case' ? seen.reference : null;
};

describe('what is proposed, best first', () => {
  test('a parameter that holds the number', () => {
    const [best, ...others] = taught({ url: 'https://cases.example.org/open?tab=2&ref=rb-2041&case=RB-2041' });
    expect(best!.sources).toEqual([{ role: 'address', from: 'parameter', name: 'case', shape: 'word' }]);
    expect(readsOn(best, 'https://cases.example.org/open?case=RB-7')).toBe('RB-7');
    expect(readsOn(best, 'https://cases.example.org/open?tab=2')).toBeNull();
    expect(readsOn(best, 'https://cases.example.org/list?case=RB-7')).toBeNull();
    expect(readsOn(best, 'https://other.example.org/open?case=RB-7')).toBeNull();
    expect(others.map(({ sources }) => sources[0]!.from)).toEqual(['selector', 'selector']);
  });

  test('a part of the path', () => {
    const [best] = taught({
      url: 'https://cases.example.org/office-3/cases/RB-2041/notes',
      title: 'Case RB-2041 | App',
    });
    expect(readsOn(best, 'https://cases.example.org/office-5/cases/RB-9')).toBe('RB-9');
    expect(readsOn(best, 'https://cases.example.org/office-5/cases/RB-9/people/12')).toBe('RB-9');
    expect(readsOn(best, 'https://cases.example.org/office-5/cases/new')).toBeNull();
  });

  test('a part of the hash', () => {
    const [best] = taught({ url: 'https://cases.example.org/app#/cases/RB-2041/view' });
    expect(best).toMatchObject({ routing: 'hash', pages: [{ path: '/app', hash: '/cases/*' }, {}] });
    expect(readsOn(best, 'https://cases.example.org/app#/cases/RB-9/view')).toBe('RB-9');
    expect(readsOn(best, 'https://cases.example.org/other#/cases/RB-9/view')).toBeNull();
  });

  test('the title, then the element', () => {
    const whole = 'Case No. RB-2041';
    const part = { url: 'https://cases.example.org/open/88', title: '(3) Case RB-2041 · Smith, Micah | App', whole };
    expect(sourcesOf(part)).toEqual(['title', 'selector', 'selector']);
    const [title, element] = taught(part);
    expect(readsOn(title, 'https://cases.example.org/open/89', 'Case RB-2050 · Jones, Ana | App')).toBe('RB-2050');
    expect(readsOn(title, 'https://cases.example.org/open/89', 'App')).toBeNull();
    const readings = { '#case-number': 'Case No. RB-2050' };
    expect(readsOn(element, 'https://cases.example.org/open/89', 'App', readings)).toBe('RB-2050');
  });

  test('for one site each: two ports are two sites', () => {
    const idAt = (origin: string) => taught({ url: `${origin}/cases/RB-2041` })[0]!.id;
    expect(idAt('https://cases.example.org')).toBe('taught-cases-example-org');
    expect(idAt('https://cases.example.org:8443')).toBe('taught-cases-example-org-8443');
  });

  test('digits, and an id', () => {
    expect(taught({ text: '481', url: 'https://cases.example.org/issues/481' })[0]!.sources[0]!.shape).toBe('digits');
    const uuid = '71D0C2AA-90AB-4A0E-8C53-52F3F2D94410';
    const [best] = taught({ text: uuid, url: `https://cases.example.org/c?id=%7B${uuid}%7D` });
    expect(best!.sources[0]).toMatchObject({ from: 'parameter', shape: 'uuid' });
  });
});

describe('nothing is proposed that would be a guess', () => {
  test.each<[string, Partial<Pointed>]>([
    ['a word without a figure', { text: 'Riverbend', whole: 'Riverbend' }],
    ['nothing', { text: '', whole: '' }],
    ['markup', { text: '<b>12</b>' }],
    ['half a character', { text: 'RB-1\ud800' }],
    ['a number that the element does not hold', { text: 'RB-2099' }],
    ['a number that is there twice', { whole: 'RB-2041 and RB-2041' }],
    ['no web page', { url: 'about:blank' }],
    ['a page of the browser', { url: 'chrome://settings/RB-2041' }],
    ['selectors that search', { selectors: ['div:has(a)', 'a, b'] }],
  ])('%s', (_, part) => expect(taught(part)).toEqual([]));

  test('an id in the address that was not pointed at names no case', () => {
    const adapters = taught({ url: 'https://cases.example.org/office/5', title: 'RB-2041' });
    expect(adapters.length).toBeGreaterThan(0);
    for (const { sources } of adapters) expect(sources.map(({ role }) => role)).toEqual(['shown']);
  });
});

test('what is taught holds no number, no name and no title, and is a good file', () => {
  const adapters = taught({
    url: 'https://cases.example.org/open/RB-2041?case=RB-2041',
    title: 'Smith, Micah: Case RB-2041 (open) | App',
    whole: 'Micah Smith RB-2041 since May',
  });
  expect(adapters).toHaveLength(5);
  for (const adapter of adapters) {
    const file = writeAdapterFile(adapter);
    expect(file).not.toMatch(/2041|Smith|Micah|May|open\)/);
    expect(readAdapterFile(file)).toEqual({ ok: true, adapter });
  }
});

test.each([
  ['Case ID: c1e9a27', ['c1e9a27', 'Case ID: c1e9a27']],
  ['RB-2041 · opened 2026', ['RB-2041', '2026', 'RB-2041 · opened 2026']],
  ['(RB-2041.)', ['RB-2041', '(RB-2041.)']],
  ['12', ['12']],
  ['No number', []],
  ['', []],
])('the references in %j', (text, wanted) => expect(referencesIn(text)).toEqual(wanted));

test('whatever was pointed at, each adapter sees it, is a good file, and nothing throws', () => {
  const text = fc.oneof(
    fc.stringMatching(/^[A-Z]{0,3}-?\d{1,6}$/),
    fc.uuid(),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const around = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(text, around, around, fc.webPath(), (number, before, after, path) => {
      const url = `https://cases.example.org${path}/${encodeURIComponent(number.toWellFormed())}`;
      const whole = before + number + after;
      const pointed = pointedAt({ text: number, whole, title: whole, url });
      for (const adapter of teach(pointed, before, today)) {
        const read = readAdapterFile(writeAdapterFile(adapter));
        expect(read).toEqual({ ok: true, adapter });
        expect(
          recognise(adapter, { url, title: whole, readings: { '#case-number': whole, 'main > h1': whole } }).is,
        ).toBe('case');
      }
    }),
    { numRuns: 500 },
  );
});
