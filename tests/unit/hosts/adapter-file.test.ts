import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Adapter } from '../../../lib/hosts/adapter.ts';
import {
  adapterMistakes,
  largestAdapterFile,
  readAdapterFile,
  writeAdapterFile,
} from '../../../lib/hosts/adapter-file.ts';
import { presets } from '../../../lib/hosts/presets/index.ts';
import { adapterMistakeSentence } from '../../../lib/text/hosts.ts';

/** A good file, as data that a test may spoil. */
const vector = readFileSync('tests/vectors/adapters/river-county.json', 'utf8');
const good = JSON.parse(vector) as Good;

/** An adapter of which nothing is sure. */
interface Good extends Record<string, unknown> {
  version: number;
  id: string;
  name: string;
  status: string;
  evidence: string;
  checked: string;
  routing: string;
  numbering: string;
  pages: object[];
  not: object[];
  hosts: string[];
  kinds: string[];
  sources: Record<string, unknown>[];
  editors: Record<string, unknown>[];
  samples: Record<string, unknown>[];
}

/** A file that is no spoiled good one. */
class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const spoiled = (spoil: (file: Good) => unknown): string => {
  const file = structuredClone(good);
  const other = spoil(file);
  return other instanceof Raw ? other.text : JSON.stringify(file);
};

const mistakes: [string, string, string, (file: Good) => unknown][] = [
  ['a file over 64 kB', '', 'too-large', () => new Raw(' '.repeat(largestAdapterFile + 1))],
  ['no JSON', '', 'not-json', () => new Raw('{"version": 1,')],
  ['an empty file', '', 'not-json', () => new Raw('')],
  ['JSON nested 30,000 deep', '', 'not-json', () => new Raw('['.repeat(30_000) + ']'.repeat(30_000))],
  ['a list', '', 'not-an-object', () => new Raw('[]')],
  ['null', '', 'not-an-object', () => new Raw('null')],
  ['a newer version', 'version', 'newer-version', (file) => (file.version = 2)],
  ['another version', 'version', 'bad-choice', (file) => (file.version = 0)],
  ['a missing field', 'sources', 'missing', (file) => delete (file as Partial<Good>).sources],
  ['an unknown field', 'script', 'unknown-field', (file) => void Object.assign(file, { script: 'x' })],
  [
    'a field named __proto__',
    '…',
    'unknown-field',
    (file) => new Raw(JSON.stringify(file).replace('"id"', '"__proto__":{},"id"')),
  ],
  [
    'a parameter named constructor',
    '…',
    'unknown-field',
    (file) => (file.pages = [{ parameters: { constructor: '*' } } as never]),
  ],
  ['a field name that is markup', '…', 'unknown-field', (file) => void Object.assign(file, { '<b>': 1 })],
  ['a number for a text', 'name', 'wrong-type', (file) => void Object.assign(file, { name: 5 })],
  ['a text for a list', 'hosts', 'wrong-type', (file) => void Object.assign(file, { hosts: 'x' })],
  ['an empty name', 'name', 'empty', (file) => (file.name = '')],
  ['a name that is too long', 'name', 'too-long', (file) => (file.name = 'x'.repeat(81))],
  ['a direction mark in a name', 'name', 'unseen-characters', (file) => (file.name = 'a\u202eb')],
  ['half a character', 'evidence', 'unseen-characters', (file) => (file.evidence = 'a\ud800')],
  ['an id with spaces', 'id', 'bad-id', (file) => (file.id = 'River County')],
  ['the id of a preset', 'id', 'id-of-preset', (file) => (file.id = 'redmine')],
  ['a status that there is not', 'status', 'bad-choice', (file) => (file.status = 'trusted')],
  ['a day that there is not', 'checked', 'bad-date', (file) => (file.checked = '2026-02-31')],
  ['a date in other words', 'checked', 'bad-date', (file) => (file.checked = 'today')],
  ['a host with a scheme', 'hosts[0]', 'bad-host', (file) => (file.hosts = ['https://cases.example.org'])],
  ['a host with a port', 'hosts[1]', 'bad-host', (file) => file.hosts.push('cases.example.org:8080')],
  ['every host', 'hosts[0]', 'bad-host', (file) => (file.hosts = ['*'])],
  ['a top-level domain', 'hosts[0]', 'host-too-wide', (file) => (file.hosts = ['*.org'])],
  ['no page', 'pages', 'too-few', (file) => (file.pages = [])],
  ['an empty place', 'pages[0]', 'place-is-everywhere', (file) => (file.pages = [{} as never])],
  ['a path without a slash', 'pages[0].path', 'bad-path', (file) => (file.pages = [{ path: 'case/*' }])],
  ['a path with a query', 'pages[0].path', 'bad-path', (file) => (file.pages = [{ path: '/case?id=*' }])],
  ['a hash with its mark', 'pages[0].hash', 'bad-hash', (file) => (file.pages = [{ hash: '#/case/*' } as never])],
  ['a reference in a place', 'not[0].path', 'placeholder-in-place', (file) => (file.not = [{ path: '/case/{ref}' }])],
  [
    'a parameter with spaces',
    'pages[0].parameters.…',
    'bad-parameter',
    (file) => (file.pages = [{ parameters: { 'a b': '*' } } as never]),
  ],
  ['no source', 'sources', 'too-few', (file) => (file.sources = [])],
  [
    'too many sources',
    'sources',
    'too-many',
    (file) => (file.sources = Array<never>(21).fill(good.sources[0] as never)),
  ],
  ['a source from nowhere', 'sources[1].from', 'bad-choice', (file) => (file.sources[1]!.from = 'cookie')],
  ['a shape that there is not', 'sources[0].shape', 'bad-choice', (file) => (file.sources[0]!.shape = 'regex')],
  ['a selector left out', 'sources[2].selector', 'missing', (file) => delete file.sources[2]!.selector],
  [
    'a selector that is not closed',
    'sources[2].selector',
    'bad-selector',
    (file) => (file.sources[2]!.selector = '[a="b"'),
  ],
  [
    'a selector that searches',
    'sources[2].selector',
    'bad-selector',
    (file) => (file.sources[2]!.selector = 'a:has(b)'),
  ],
  ['two selectors', 'sources[2].selector', 'bad-selector', (file) => (file.sources[2]!.selector = 'h1, h2')],
  ['a pattern without a reference', 'sources[1].pattern', 'no-ref', (file) => (file.sources[1]!.pattern = 'Case *')],
  ['two references', 'sources[1].pattern', 'ref-twice', (file) => (file.sources[1]!.pattern = '{ref} {ref}')],
  [
    'a placeholder that there is not',
    'sources[1].pattern',
    'unknown-placeholder',
    (file) => (file.sources[1]!.pattern = '{reference}'),
  ],
  ['a kind in a title', 'sources[1].pattern', 'kind-in-text', (file) => (file.sources[1]!.pattern = '{kind} {ref}')],
  [
    'a kind beside a reference',
    'sources[0].pattern',
    'placeholders-touch',
    (file) => (file.sources[0]!.pattern = '/{kind}{ref}'),
  ],
  [
    'a pattern of stars',
    'sources[1].pattern',
    'pattern-too-complex',
    (file) => (file.sources[1]!.pattern = `${'*a'.repeat(20)}{ref}`),
  ],
  [
    'a pattern that is too long',
    'sources[1].pattern',
    'too-long',
    (file) => (file.sources[1]!.pattern = `${'a'.repeat(200)}{ref}`),
  ],
  [
    'labels only',
    'sources',
    'nothing-names-a-case',
    (file) => file.sources.forEach((source) => (source.role = 'label')),
  ],
  ['a source twice', 'sources[3]', 'same-source-twice', (file) => file.sources.push({ ...file.sources[0] })],
  ['kinds that no pattern has', 'kinds', 'kind-unknown', (file) => (file.kinds = ['cases'])],
  ['numbering by kind without one', 'numbering', 'kind-unknown', (file) => (file.numbering = 'kind')],
  ['a routing that there is not', 'routing', 'bad-choice', (file) => (file.routing = 'magic')],
  ['an editor that there is not', 'editors[0].kind', 'bad-choice', (file) => (file.editors[0]!.kind = 'word')],
  ['a sample that is no web page', 'samples[1].url', 'bad-address', (file) => (file.samples[1]!.url = 'javascript:1')],
  [
    'a sample that differs',
    'samples[0].expect',
    'sample-differs',
    (file) => (file.samples[0]!.title = 'Case RC-13 | River'),
  ],
  [
    'a case where a sample says none',
    'samples[1].expect',
    'sample-differs',
    (file) => (file.samples[1]!.url = 'https://cases.river.example.org/case/13'),
  ],
];

test('a good file is read, whatever its status claims', () => {
  const read = readAdapterFile(spoiled((file) => void (file.status = 'source')));
  expect(read).toEqual({ ok: true, adapter: { ...good, status: 'taught' } });
  expect(readAdapterFile(vector)).toEqual({ ok: true, adapter: good });
  expect(readAdapterFile(`\ufeff${vector}`).ok).toBe(true);
});

describe('a mistake is refused by the name of its field', () => {
  test.each(mistakes)('%s: %s is %s', (_, field, mistake, spoil) => {
    expect(readAdapterFile(spoiled(spoil))).toEqual({ ok: false, field, mistake });
  });

  test('every mistake that there is, is tried', () => {
    expect(new Set(mistakes.map(([, , mistake]) => mistake))).toEqual(new Set(adapterMistakes));
    expect(mistakes.length).toBeGreaterThanOrEqual(30);
  });

  test('every mistake has a sentence that names the field and ends', () => {
    for (const mistake of adapterMistakes) {
      const sentence = adapterMistakeSentence({ field: 'sources[1].selector', mistake });
      expect(sentence).toMatch(/^[^{}]+\.$/);
      expect(sentence).toContain('sources[1].selector');
      expect(adapterMistakeSentence({ field: '', mistake })).toMatch(/^[^{}“”]+\.$/);
    }
  });
});

describe('what was written is read back', () => {
  test.each(presets.filter(({ id }) => id !== 'practice-agency').map((preset) => [preset.id, preset] as const))(
    '%s',
    (id, preset) => {
      const copy: Adapter = { ...preset, id: `our-${id}`, status: 'taught' };
      expect(readAdapterFile(writeAdapterFile(copy))).toEqual({ ok: true, adapter: copy });
    },
  );
});

describe('no file makes it throw', () => {
  const answers = (text: string) => {
    const read = readAdapterFile(text);
    if (read.ok) return;
    expect(adapterMistakes).toContain(read.mistake);
    expect(read.field).toMatch(/^[\w.[\]…]*$/);
    expect(read.field.length).toBeLessThan(200);
  };

  test('anything that is text', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), answers)));

  test('anything that is JSON', () => fc.assert(fc.property(fc.json(), answers)));

  test('a good file with one value changed', () => {
    const paths = pathsIn(good);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const file = structuredClone(good) as never as Record<string, never>;
        const last = path.at(-1)!;
        path.slice(0, -1).reduce<Record<string, never>>((inner, key) => inner[key]!, file)[last] = value as never;
        answers(JSON.stringify(file));
      }),
      { numRuns: 1000 },
    );
  });

  test('a good file with some characters changed', () => {
    const text = JSON.stringify(good);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 5 }), (at, cut, put) =>
        answers(text.slice(0, at) + put + text.slice(at + cut)),
      ),
      { numRuns: 1000 },
    );
  });
});

/** The way to every value in a record. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}
