/** Pages made to deceive or to hang: text stays text, a strange reference is no case, and the sidebar stays quick. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Adapter, longestRead } from '../../../lib/hosts/adapter.ts';
import { presets } from '../../../lib/hosts/presets/index.ts';
import { casa } from '../../../lib/hosts/presets/casa.ts';
import { primero } from '../../../lib/hosts/presets/primero.ts';
import { requestTracker } from '../../../lib/hosts/presets/request-tracker.ts';
import { salesforce } from '../../../lib/hosts/presets/salesforce.ts';
import { proposeAdapters, recognise, sameCase, selectorsOf } from '../../../lib/hosts/recognise.ts';
import { longest } from '../../../lib/ledger/limits.ts';
import { referenceForLookup, readReference } from '../../../lib/ledger/typed.ts';

const ticket = 'https://rt.example.org/Ticket/Display.html?id=12';
const slug = 'https://casa.example.org/casa_cases/cina-20-1001';

const namesOf = (adapter: Adapter, url: string, title = '', readings: Record<string, string> = {}) => {
  const seen = recognise(adapter, { url, title, readings });
  return seen.is === 'case' ? seen.names : null;
};

test('a reference is as long as the ledger can keep, and no longer', () => {
  expect(longestRead.reference).toBe(longest.reference);
  const long = `1${'a'.repeat(longest.reference - 1)}`;
  expect(namesOf(casa, `https://casa.example.org/casa_cases/${long}`)).toEqual([long]);
  expect(namesOf(casa, `https://casa.example.org/casa_cases/${long}a`)).toBeNull();
});

describe('the title', () => {
  test.each<[string, string, string[]]>([
    ['markup', '#<b>12</b>: x', ['12']],
    ['a script', '<script>alert(1)</script>#13: x', ['12']],
    ['direction marks', '\u202e#12\u202c: x', ['12']],
    ['an unseen letter in the number', '#1\u200b2: x', ['12']],
    ['half a character', '#12: \ud800 x', ['12']],
    ['line breaks', '#12:\n\r\t x', ['12']],
    ['a null', '\u0000#12: x', ['12']],
    ['another number after a null', '#13\u0000: x', ['12']],
    ['digits of another script', '#\u0661\u0663: x', ['12']],
    ['a number that is too long', `#${'9'.repeat(121)}: x`, ['12']],
    ['another number', '#13: x', ['13', '12']],
  ])('with %s', (_, title, names) => expect(namesOf(requestTracker, ticket, title)).toEqual(names));

  test.each([
    ['a word', 'Case Loading · CASA Volunteer Tracker'],
    ['no letter or figure', 'Case ---- · CASA Volunteer Tracker'],
    ['markup', 'Case <img src=x onerror=a1> · CASA Volunteer Tracker'],
    ['half a character', 'Case A1\udc00 · CASA Volunteer Tracker'],
    ['a private letter', 'Case A1\ue000 · CASA Volunteer Tracker'],
    ['a tag letter', 'Case \u{e0041}\u{e0031} · CASA Volunteer Tracker'],
    ['a control character', 'Case A1\u0007 · CASA Volunteer Tracker'],
    ['a cut in the number', `Case ${'A1 '.repeat(400)} · CASA Volunteer Tracker`],
  ])('with %s gives no number', (_, title) => expect(namesOf(casa, slug, title)).toEqual(['cina-20-1001']));

  test('with unseen letters in the number gives the number that is seen', () => {
    const title = 'Case CINA\u200b-20\u202e-10\u00ad01 · CASA Volunteer Tracker';
    expect(namesOf(casa, slug, title)).toEqual(['CINA-20-1001', 'cina-20-1001']);
  });

  test('cut within the number gives none of it', () => {
    const heading = `${' x'.repeat(longestRead.reading / 2 - 2)}: A12345`;
    const url = 'https://primero.example.org/v2/cases/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410';
    expect(namesOf(primero, url, '', { h2: `Case: A12345` })).toHaveLength(2);
    expect(namesOf(primero, url, '', { h2: heading })).toHaveLength(1);
  });
});

describe('the address', () => {
  test.each([
    ['an encoded slash', 'https://casa.example.org/casa_cases%2F12'],
    ['an encoded slash in the number', 'https://casa.example.org/casa_cases/12%2F13'],
    ['a backslash in the number', 'https://casa.example.org/casa_cases/12%5C13'],
    ['a wrong escape', 'https://casa.example.org/casa_cases/12%E0%A4'],
    ['a null', 'https://casa.example.org/casa_cases/12%00'],
    ['markup', 'https://casa.example.org/casa_cases/%3Cb%3E12'],
    ['a space', 'https://casa.example.org/casa_cases/12%2013'],
    ['nothing', 'https://casa.example.org/casa_cases/'],
    ['__proto__', 'https://casa.example.org/casa_cases/__proto__'],
    ['another scheme', 'ftp://casa.example.org/casa_cases/12'],
    ['a script', 'javascript:/casa_cases/12'],
    ['data', 'data:text/html,/casa_cases/12'],
    ['no address', 'casa_cases/12'],
    ['an address of 10,000 letters', `https://casa.example.org/casa_cases/12?x=${'a'.repeat(10_000)}`],
  ])('with %s is no case', (_, url) => {
    expect(namesOf(casa, url, 'Case CINA-20-1001 · CASA Volunteer Tracker')).toBeNull();
    expect(selectorsOf(primero, url)).toEqual([]);
  });

  test('dots are resolved as the browser does', () => {
    expect(namesOf(casa, 'https://casa.example.org/casa_cases/12/../13')).toEqual(['13']);
  });

  test('a user name in it is not the host', () => {
    const url = 'https://agency.lightning.force.com@evil.example.org/lightning/r/Case/5003000000D8cuI/view';
    expect(namesOf(salesforce, url)).toBeNull();
    expect(proposeAdapters({ url, title: '' }, presets)).not.toContain(salesforce);
  });
});

describe('readings', () => {
  const url = 'https://primero.example.org/v2/cases/71d0c2aa-90ab-4a0e-8c53-52f3f2d94410';
  test('of names that mean something to the language are those of the page only', () => {
    const odd = (selector: string): Adapter => ({
      ...primero,
      sources: [...primero.sources.slice(0, 2), { role: 'shown', from: 'selector', selector, shape: 'any' }],
    });
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(namesOf(odd(name), url)).toHaveLength(1);
      expect(namesOf(odd(name), url, '', Object.fromEntries([[name, 'A 1']]))).toHaveLength(2);
    }
  });
});

describe('a Salesforce id', () => {
  const page = (id: string) => `https://a.lightning.force.com/lightning/r/Case/${id}/view`;
  test.each([
    ['5003000000D8cuI', '5003000000D8cuIAAR'],
    ['5003000000D8cuIAAR', '5003000000D8cuIAAR'],
    ['5003000000d8cuiaar', '5003000000D8cuIAAR'],
    ['5003000000D8CUIAAR', '5003000000D8cuIAAR'],
    ['5003000000d8cui', '5003000000d8cuiAAA'],
  ])('%s is %s', (id, full) => expect(namesOf(salesforce, page(id))).toEqual([full]));

  test.each(['5003000000D8cuIAAA', '5003000000D8cuIAA', '5003000000D8cu', '5003000000D8cuI5553'])('%s is none', (id) =>
    expect(namesOf(salesforce, page(id))).toBeNull(),
  );

  test('two that differ by case only stay two in look-ups', () => {
    const [one, other] = ['5003000000D8cuI', '5003000000D8cui'].map((id) => namesOf(salesforce, page(id))![0]!);
    expect(referenceForLookup(one!)).not.toBe(referenceForLookup(other!));
  });
});

test('the same case is told by the id in the address first', () => {
  const at = (url: string, title: string) => recognise(casa, { url, title, readings: {} });
  const title = 'Case CINA-20-1001 · CASA Volunteer Tracker';
  expect(sameCase(at(slug, title), at(`${slug}/edit`, ''))).toBe(true);
  expect(sameCase(at(slug, title), at(slug.replace('1001', '1002'), title))).toBe(false);
  expect(sameCase(at(slug, title), { is: 'none' })).toBe(false);
  expect(sameCase({ is: 'none' }, { is: 'none' })).toBe(false);
});

describe('whatever a page says', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '#',
      ': ',
      ' | ',
      ' · ',
      'Case ',
      '12',
      'RB-1',
      '/',
      '%2F',
      '\ud800',
      '\u202e',
      '<b>',
      '*',
      '{ref}',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const adapters = fc.constantFrom(...presets);

  test('nothing throws, and a name is one that the ledger keeps as it is', () => {
    fc.assert(
      fc.property(adapters, fc.tuple(text, text), fc.nat(8), (adapter, [title, tail], at) => {
        const sample = adapter.samples[at % adapter.samples.length]!;
        const url = at === 0 ? tail : sample.url + tail;
        const readings = Object.fromEntries(selectorsOf(adapter, url).map((selector) => [selector, title]));
        const seen = recognise(adapter, { url, title, readings });
        proposeAdapters({ url, title }, presets);
        if (seen.is === 'none') return;
        expect(seen.names).toContain(seen.reference);
        for (const name of seen.names) expect(readReference(name)).toEqual({ ok: true, value: name });
      }),
      { numRuns: 2000 },
    );
  });

  test('an adapter of stars takes no time on five megabytes', () => {
    const stars: Adapter = {
      ...casa,
      pages: [{ path: '/**' }],
      sources: [
        { role: 'shown', from: 'title', pattern: '*a*a*a*a*a*a*a*a*a*a*{ref}b', shape: 'any' },
        { role: 'shown', from: 'selector', selector: 'h1', pattern: '*a*a*a*a*a*a*a*a*a*a*{ref}', shape: 'word' },
      ],
    };
    for (const filler of ['a', 'a1', '1', ' ', '\u202e', '\ud800', '{ref}']) {
      const title = filler.repeat(5_000_000 / filler.length);
      const started = performance.now();
      recognise(stars, { url: `https://x.example.org/${'a/'.repeat(3000)}`, title, readings: { h1: title } });
      expect(performance.now() - started, filler).toBeLessThan(50);
    }
  });
});
