import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry, type EntryKind } from './entry.ts';
import { longest } from './limits.ts';

const head = {
  id: '0192d000-0000-7000-8000-000000000001',
  case: 'case-1',
  child: 'child-1',
  at: { instant: Date.UTC(2026, 10, 12, 9, 52), zone: 'America/Chicago' },
  by: 'J. Alvarez',
  heads: ['0192d000-0000-7000-8000-000000000000'],
};
const done = { instant: Date.UTC(2026, 10, 12, 9, 40), zone: 'America/Chicago' };

/** A good body of every kind, as the screens write it. */
const bodies: Record<EntryKind, Record<string, unknown>> = {
  'case-opened': { reference: 'RB-2041', system: '' },
  'case-named': { reference: '12', system: 'https://cases.example.org' },
  'case-unnamed': { reference: '12', system: 'https://cases.example.org' },
  'child-added': { label: 'M.' },
  'child-renamed': { label: 'Mo.' },
  observation: {
    indicator: 'I3',
    state: 'observed',
    on: '2026-11-12',
    source: 'foster parent',
    evidence: 'He picked me up at the motel.',
    relative: false,
  },
  note: { text: 'Two lines\nof text', relative: true },
  'note-amended': { note: 'note-1', text: 'Three lines' },
  'pathway-started': { pathway: 'missing', branch: 'suspected' },
  'pathway-branched': { run: 'run-1', branch: 'identified' },
  'pathway-ended': { run: 'run-1' },
  step: {
    run: 'run-1',
    step: 'call-police',
    state: 'done',
    done,
    channel: 'phone',
    person: 'Officer Lee',
    reference: '26-1180',
    relative: false,
  },
  'case-closed': { reason: '' },
  'case-reopened': { reason: '' },
  'hold-set': { reason: 'Records asked for by the court' },
  'hold-lifted': { hold: 'hold-1' },
  'reminder-set': { note: 'note-1', due: done, wake: 'wake-1' },
  'reminder-done': { reminder: 'reminder-1' },
  'summary-sent': { how: 'copied', entries: ['note-1'] },
};
const kinds = Object.keys(bodies) as EntryKind[];
const entry = (kind: string, body: unknown = bodies[kind as EntryKind]) => ({ ...head, kind, body });

test('a hold is lifted with a reason or, as older entries do, without; a reason is text', () => {
  const lifted = (reason: unknown) => parseEntry(entry('hold-lifted', { hold: 'hold-1', reason }));
  expect(lifted('Request withdrawn')).toMatchObject({ body: { reason: 'Request withdrawn' } });
  expect(lifted(7)).toBeNull();
});

describe.each(kinds)('an entry of kind %s', (kind) => {
  test('is read whole', () => {
    expect(parseEntry(entry(kind))).toEqual(entry(kind));
  });

  test.each(Object.keys(bodies[kind]))('is none without its %s, or with another type of it', (field) => {
    const without = Object.fromEntries(Object.entries(bodies[kind]).filter(([name]) => name !== field));
    expect(parseEntry(entry(kind, without))).toBeNull();
    for (const wrong of [undefined, 5, { text: 'x' }, ['x', 5]])
      expect(parseEntry(entry(kind, { ...bodies[kind], [field]: wrong })), JSON.stringify(wrong)).toBeNull();
  });

  test('is none without a body', () => {
    for (const body of [undefined, null, 'text', 5, []]) expect(parseEntry(entry(kind, body ?? null))).toBeNull();
  });
});

describe('the head', () => {
  test.each(Object.keys(head))('an entry without its %s is none', (field) => {
    const whole = entry('note');
    expect(parseEntry(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)))).toBeNull();
  });

  test.each([
    ['an empty id', { id: '' }],
    ['an id of 65 characters', { id: 'a'.repeat(65) }],
    ['an empty case', { case: '' }],
    ['an empty child', { child: '' }],
    ['a child that is a number', { child: 5 }],
    ['an instant with a fraction', { at: { instant: 1.5, zone: 'UTC' } }],
    ['an instant that is text', { at: { instant: '1', zone: 'UTC' } }],
    ['an instant without end', { at: { instant: Infinity, zone: 'UTC' } }],
    ['no zone', { at: { instant: 1 } }],
    ['a zone of 65 characters', { at: { instant: 1, zone: 'a'.repeat(65) } }],
    ['a name that is too long', { by: 'a'.repeat(longest.line + 1) }],
    ['heads that are text', { heads: 'a' }],
    ['an empty head', { heads: [''] }],
    ['a kind that is a number', { kind: 5 }],
    ['a kind of 41 characters', { kind: 'a'.repeat(41) }],
  ])('is refused with %s', (_, change) => {
    expect(parseEntry({ ...entry('note'), ...change })).toBeNull();
  });

  test('may be of the case as a whole, with no heads and no name', () => {
    const bare = { ...entry('case-opened'), child: null, heads: [], by: '' };
    expect(parseEntry(bare)).toEqual(bare);
  });
});

describe('the edges of each text', () => {
  test.each([
    ['case-opened', 'reference', longest.reference],
    ['case-opened', 'system', longest.line],
    ['child-added', 'label', longest.label],
    ['child-renamed', 'label', longest.label],
    ['observation', 'source', longest.line],
    ['observation', 'evidence', longest.quote],
    ['note', 'text', longest.note],
    ['note-amended', 'text', longest.note],
    ['pathway-started', 'pathway', 40],
    ['pathway-branched', 'branch', 40],
    ['step', 'step', 60],
    ['step', 'person', longest.line],
    ['step', 'reference', longest.line],
  ] as const)('%s: %s takes %i characters and not one more', (kind, field, most) => {
    expect(parseEntry(entry(kind, { ...bodies[kind], [field]: 'a'.repeat(most) }))).not.toBeNull();
    expect(parseEntry(entry(kind, { ...bodies[kind], [field]: 'a'.repeat(most + 1) }))).toBeNull();
  });

  test.each(['I0', 'I11', 'i1', 'I1 ', '1', ''])('there is no indicator %j', (indicator) => {
    expect(parseEntry(entry('observation', { ...bodies.observation, indicator }))).toBeNull();
  });

  test.each(['2026-1-2', '12/11/2026', '2026-11-12T00:00', '', 'today'])('%j is no date', (on) => {
    expect(parseEntry(entry('observation', { ...bodies.observation, on }))).toBeNull();
  });

  test('a step may be taken back: no time and no channel', () => {
    const body = { ...bodies.step, state: 'not-done', done: null, channel: null };
    expect(parseEntry(entry('step', body))).toEqual(entry('step', body));
  });

  test('markup, half characters and right-to-left marks come back as they are', () => {
    const text = '<img src=x onerror=alert(1)> \ud800 \u202e {reference}';
    expect(parseEntry(entry('note', { text, relative: false }))).toMatchObject({ body: { text } });
  });
});

describe('a kind from a newer version', () => {
  test.each(['photo', 'note2', '', 'constructor', '__proto__', 'toString'])('%j is kept and named', (kind) => {
    expect(parseEntry(entry(kind, { anything: [1] }))).toEqual({ ...head, kind: 'unknown', wrote: kind });
  });

  test('one that calls itself unknown is no special case', () => {
    expect(parseEntry(entry('unknown', {}))).toEqual({ ...head, kind: 'unknown', wrote: 'unknown' });
  });
});

test('whatever JSON says, reading never throws and gives an entry or nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...kinds, 'photo'), (value, kind) => {
      for (const opened of [
        value,
        entry(kind, value),
        { ...entry(kind), at: value },
        { ...entry(kind), heads: value },
      ]) {
        const parsed = parseEntry(opened);
        if (parsed) expect(typeof parsed.id).toBe('string');
      }
    }),
    { numRuns: 200 },
  );
});
