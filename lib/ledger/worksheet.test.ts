import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histories, noon, observation, step, Writer, zone } from '../../tests/unit/make-entries.ts';
import type { Entry, UnknownEntry } from './entry.ts';
import { wakeUpsOf } from './case-summary.ts';
import { foldCase, type ChildSheet } from './worksheet.ts';

const M = 'child-m';
const K = 'child-k';

/** A case with two siblings, opened. */
function begun(): Writer {
  const writer = new Writer();
  writer.write('case-opened', null, { reference: 'RB-2041', system: '' });
  writer.write('child-added', M!, { label: 'M.' });
  writer.write('child-added', K!, { label: 'K.' });
  return writer;
}

const childOf = (writer: Writer, id = M): ChildSheet => foldCase(writer.entries).children.find((c) => c.id === id)!;

describe('the case', () => {
  test('of no entries is blank', () => {
    expect(foldCase([])).toEqual({
      reference: '',
      system: '',
      names: [],
      unnamed: [],
      children: [],
      heads: [],
      newer: [],
      missing: [],
      count: 0,
      last: null,
      closed: null,
      holds: [],
      lifted: [],
    });
  });

  test('has its reference, its children in the order of coming, and its heads', () => {
    const writer = begun();
    const sheet = foldCase(writer.entries);
    expect(sheet).toMatchObject({ reference: 'RB-2041', system: '', count: 3, heads: ['e0002'], missing: [] });
    expect(sheet.children.map(({ id, label }) => [id, label])).toEqual([
      [M, 'M.'],
      [K, 'K.'],
    ]);
  });

  test('was touched last when its latest instant says, whatever the order of ids', () => {
    const writer = begun();
    writer.instant = noon + 5_000;
    writer.write('note', M!, { text: 'later', relative: false });
    writer.instant = noon - 5_000;
    writer.write('note', M!, { text: 'with the clock set back', relative: false });
    expect(foldCase(writer.entries).last).toEqual({ instant: noon + 5_000, zone });
  });

  test('a child renamed has its new label', () => {
    const writer = begun();
    writer.write('child-renamed', M!, { label: 'Mo.' });
    expect(childOf(writer).label).toBe('Mo.');
    expect(childOf(writer, K).label).toBe('K.');
  });
});

describe('observations and notes', () => {
  test('observations are listed by indicator, oldest first; the last is the present state', () => {
    const writer = begun();
    writer.write('observation', M!, observation({ state: 'observed' }));
    writer.write('observation', M!, observation({ state: 'not-observed' }));
    writer.write('observation', M!, observation({ indicator: 'I4' }));
    const { observations } = childOf(writer);
    expect([...observations.keys()]).toEqual(['I3', 'I4']);
    expect(observations.get('I3')!.map(({ body }) => body.state)).toEqual(['observed', 'not-observed']);
  });

  test('a note keeps its first text and every amendment', () => {
    const writer = begun();
    const note = writer.write('note', M!, { text: 'first', relative: false });
    writer.write('note', M!, { text: 'another', relative: false });
    writer.write('note-amended', M!, { note, text: 'second' });
    writer.write('note-amended', M!, { note, text: 'third' });
    const [first, another] = childOf(writer).notes;
    expect(first!.note.body.text).toBe('first');
    expect(first!.amendments.map(({ body }) => body.text)).toEqual(['second', 'third']);
    expect(another!.amendments).toEqual([]);
  });

  test('an amendment written for a sibling does not touch the note', () => {
    const writer = begun();
    const note = writer.write('note', M!, { text: 'first', relative: false });
    writer.write('note-amended', K!, { note, text: 'of the other child' });
    expect(childOf(writer).notes[0]!.amendments).toEqual([]);
    expect(childOf(writer, K).notes).toEqual([]);
  });
});

describe('situations', () => {
  test('a situation holds its steps until its end, undone ones too', () => {
    const writer = begun();
    const run = writer.write('pathway-started', M!, { pathway: 'missing', branch: 'suspected' });
    writer.write('step', M!, step(run));
    writer.write('step', M!, step(run, { state: 'not-done', done: null, channel: null }));
    writer.write('pathway-branched', M!, { run, branch: 'identified' });
    expect(childOf(writer).runs[0]).toMatchObject({ branch: 'identified', end: null });
    writer.write('pathway-ended', M!, { run });
    const [only, ...more] = childOf(writer).runs;
    expect(more).toEqual([]);
    expect(only!.start.id).toBe(run);
    expect(only!.steps.get('police')!.map(({ body }) => body.state)).toEqual(['done', 'not-done']);
    expect(only!.end!.body.run).toBe(run);
  });

  test('two situations of one kind do not share steps', () => {
    const writer = begun();
    const first = writer.write('pathway-started', M!, { pathway: 'missing', branch: 'a' });
    writer.write('pathway-ended', M!, { run: first });
    const second = writer.write('pathway-started', M!, { pathway: 'missing', branch: 'b' });
    writer.write('step', M!, step(second, { reference: 'second' }));
    const { runs } = childOf(writer);
    expect(runs.map(({ steps }) => steps.size)).toEqual([0, 1]);
    expect(runs.map(({ end }) => end !== null)).toEqual([true, false]);
  });

  test('a step of a sibling’s situation counts for neither', () => {
    const writer = begun();
    const run = writer.write('pathway-started', M!, { pathway: 'missing', branch: 'a' });
    writer.write('step', K!, step(run));
    expect(childOf(writer).runs[0]!.steps.size).toBe(0);
    expect(childOf(writer, K).runs).toEqual([]);
  });

  test('summaries that went out are listed', () => {
    const writer = begun();
    const note = writer.write('note', M!, { text: 'x', relative: false });
    writer.write('summary-sent', M!, { how: 'copied', entries: [note] });
    expect(childOf(writer).sent.map(({ body }) => body.entries)).toEqual([[note]]);
    expect(childOf(writer, K).sent).toEqual([]);
  });
});

describe('what is not here, or cannot be understood', () => {
  test('an entry that others name but that is gone is missing, and the rest is shown', () => {
    const writer = begun();
    const lost = writer.write('note', M!, { text: 'lost', relative: false });
    writer.write('note', M!, { text: 'kept', relative: false });
    const sheet = foldCase(writer.entries.filter(({ id }) => id !== lost));
    expect(sheet.missing).toEqual([lost]);
    expect(sheet.children[0]!.notes.map(({ note }) => note.body.text)).toEqual(['kept']);
  });

  test('a lost tail shows by the heads that were kept', () => {
    const writer = begun();
    const { heads } = foldCase(writer.entries);
    const tail = writer.entries.pop()!;
    expect(foldCase(writer.entries).missing).toEqual([]);
    expect(foldCase(writer.entries, heads).missing).toEqual([tail.id]);
  });

  test('an entry of a newer version is kept, counted and can be a head', () => {
    const writer = begun();
    const photo: UnknownEntry = {
      id: 'e9999',
      case: 'case-1',
      child: M!,
      at: { instant: noon, zone },
      by: '',
      heads: ['e0002'],
      kind: 'unknown',
      wrote: 'photo',
    };
    const sheet = foldCase([...writer.entries, photo]);
    expect(sheet.newer).toEqual([photo]);
    expect(sheet).toMatchObject({ count: 4, heads: ['e9999'], missing: [] });
  });

  test('a record of a child that nobody added is shown, without a label', () => {
    const writer = new Writer();
    writer.write('note', 'child-x', { text: 'x', relative: false });
    expect(foldCase(writer.entries).children).toMatchObject([{ id: 'child-x', label: '', notes: [{}] }]);
  });
});

describe('whatever several windows wrote', () => {
  test('the same set gives the same worksheet in any order', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (history, weights) => {
        const shuffled = history
          .map((entry) => ({ entry, weight: weights.next().value as number }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ entry }) => entry);
        expect(foldCase(shuffled)).toEqual(foldCase(history));
      }),
      { numRuns: 60 },
    );
  });

  test('one sibling’s record never counts for another', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const whole = foldCase(history);
        for (const child of whole.children) {
          expect(idsIn(child).every((entry) => entry.child === child.id)).toBe(true);
          const alone = foldCase(history.filter((entry) => entry.child === null || entry.child === child.id));
          // Without the others causes are missing, so the order among equals may differ, and what stands on a lost entry
          // shows as well; nothing of the child's own record goes.
          const found = new Set(idsIn(alone.children[0]!).map(({ id }) => id));
          expect(idsIn(child).filter(({ id }) => !found.has(id))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the entries are not touched', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const before = structuredClone(history);
        foldCase(history);
        expect(history).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});

/** Every entry that a child's sheet shows. */
function idsIn(child: ChildSheet): Entry[] {
  return [
    ...[...child.observations.values()].flat(),
    ...child.notes.flatMap(({ note, amendments }) => [note, ...amendments]),
    ...child.runs.flatMap(({ start, steps, end }) => [start, ...[...steps.values()].flat(), ...(end ? [end] : [])]),
    ...child.sent,
  ];
}

describe('closing and holding', () => {
  test('a case is closed until it is reopened', () => {
    const writer = begun();
    const closing = writer.write('case-closed', null, { reason: 'moved' });
    expect(foldCase(writer.entries).closed?.id).toBe(closing);
    writer.write('case-reopened', null, { reason: '' });
    expect(foldCase(writer.entries).closed).toBeNull();
  });

  test('a hold stands until that very hold is lifted', () => {
    const writer = begun();
    const first = writer.write('hold-set', null, { reason: 'court' });
    const second = writer.write('hold-set', null, { reason: 'records request' });
    writer.write('hold-lifted', null, { hold: first, reason: 'request withdrawn' });
    writer.write('hold-lifted', null, { hold: first });
    const { holds, lifted } = foldCase(writer.entries);
    expect(holds.map(({ id }) => id)).toEqual([second]);
    expect(lifted.map(({ set, lift }) => [set.id, lift.body.reason])).toEqual([[first, 'request withdrawn']]);
  });

  test('a hold that a merged copy brings stands, whoever lifted another meanwhile', () => {
    const writer = begun();
    const known = writer.entries.at(-1)!.id;
    const here = writer.write('hold-set', null, { reason: 'here' });
    const there = writer.write('hold-set', null, { reason: 'there' }, [known]);
    writer.write('hold-lifted', null, { hold: here }, [here]);
    expect(foldCase(writer.entries.toReversed()).holds.map(({ id }) => id)).toEqual([there]);
  });
});

describe('reminders', () => {
  const due = { instant: noon, zone };

  test('a reminder stands for its child until it is done', () => {
    const writer = begun();
    const note = writer.write('note', M, { text: 'ask school', relative: false });
    const reminder = writer.write('reminder-set', M, { note, due, wake: 'w1' });
    const other = writer.write('reminder-set', M, { note, due, wake: 'w2' });
    writer.write('reminder-done', M, { reminder });
    const sheet = foldCase(writer.entries);
    expect(sheet.children.find(({ id }) => id === M)!.reminders.map(({ id }) => id)).toEqual([other]);
    expect(wakeUpsOf(sheet)).toEqual([{ id: 'w2', at: noon, child: M }]);
  });

  test('a closed case wakes nobody; reopened it does again', () => {
    const writer = begun();
    writer.write('reminder-set', M, { note: 'n', due, wake: 'w1' });
    writer.write('case-closed', null, { reason: '' });
    expect(wakeUpsOf(foldCase(writer.entries))).toEqual([]);
    writer.write('case-reopened', null, { reason: '' });
    expect(wakeUpsOf(foldCase(writer.entries))).toEqual([{ id: 'w1', at: noon, child: M }]);
  });
});
