import { describe, expect, test } from 'vitest';
import { noon, observation, step, Writer } from '../../tests/unit/make-entries.ts';
import type { BodyOf } from '../ledger/entry.ts';
import { foldCase, type ChildSheet } from '../ledger/worksheet.ts';
import { t } from '../text/summary.ts';
import { unsentOf } from '../ledger/unsent.ts';
import { summarize, summarySections, type SummaryChoice } from './summary.ts';

const day = 24 * 3_600_000;
const reference = 'RB-2041';
const noFinding = t('summary.text.no-finding');

function begun(): Writer {
  const writer = new Writer();
  writer.write('case-opened', null, { reference, system: '' });
  writer.write('child-added', 'child-m', { label: 'M.' });
  return writer;
}

const childIn = (writer: Writer): ChildSheet => foldCase(writer.entries).children[0]!;
const summaryOf = (writer: Writer, choice: Partial<SummaryChoice> = {}) =>
  summarize({ reference, child: childIn(writer), from: '', until: '', sections: summarySections, ...choice });

/** A note written on a day, `YYYY-MM-DD`, at noon where the computer is. */
function noteOn(writer: Writer, date: string, text: string): string {
  writer.instant = new Date(`${date}T12:00`).getTime();
  return writer.write('note', 'child-m', { text, relative: false });
}

describe('the text', () => {
  test('holds what was recorded of this child, by whom and when, and nothing of a sibling', () => {
    const writer = begun();
    writer.write('observation', 'child-m', observation({ source: 'foster parent', evidence: 'At the motel.' }));
    const run = writer.write('pathway-started', 'child-m', { pathway: 'missing', branch: '' });
    const body: Partial<BodyOf<'step'>> = { step: 'missing-police', person: 'Officer Lee', reference: '26-1180' };
    writer.write('step', 'child-m', step(run, { ...body, relative: true }));
    writer.write('note', 'child-m', { text: 'Line one\nLine two', relative: true });
    writer.write('note', 'child-k', { text: 'of the sibling', relative: false });
    expect(summaryOf(writer).text.split('\n')).toEqual([
      'Summary of what was recorded: RB-2041, M.',
      '',
      'OBSERVATIONS',
      expect.stringMatching(/^- Nov 12, 2026: .+: Observed$/),
      '  Recorded: At the motel.',
      '  (from foster parent; recorded Nov 12, 2026, 12:00 PM by J. Alvarez)',
      '',
      'STEPS AND REFERENCES',
      '- Police, for NCIC entry: Done Nov 12, 2026, 12:00 PM by phone',
      '  (With Officer Lee; Reference 26-1180; involves a relative or household member; recorded Nov 12, 2026, 12:00 PM by J. Alvarez)',
      '',
      'NOTES',
      '- Nov 12, 2026, 12:00 PM · J. Alvarez; involves a relative or household member',
      '  Line one',
      '  Line two',
      '',
      noFinding,
    ]);
  });

  test('names the page that something was quoted from, by title and time, and never its address', () => {
    const writer = begun();
    const page = {
      title: 'RB-2041 <b>',
      address: 'https://cases.test/m-secret',
      taken: { instant: noon, zone: 'UTC' },
    };
    writer.write('observation', 'child-m', observation({ evidence: '“One\ntwo”', page }));
    writer.write('note', 'child-m', { text: 'x', relative: true, page: { ...page, title: ' ' } });
    const { text } = summaryOf(writer);
    expect(text).toContain(
      '  Recorded: “One\n  two”\n  (from the page “RB-2041 <b>”, taken Nov 12, 2026, 12:00 PM; recorded',
    );
    expect(text).toContain('household member; from a page without a title, taken Nov 12, 2026, 12:00 PM\n  x');
    expect(text).not.toContain('secret');
  });

  test('leaves out what was not given', () => {
    const writer = begun();
    writer.write('observation', 'child-m', observation({ state: 'not-observed' }));
    const { text } = summaryOf(writer);
    expect(text).toContain('Not observed');
    expect(text).toContain('  (recorded Nov 12, 2026, 12:00 PM by J. Alvarez)');
    expect(text).not.toMatch(/“|from |relative|undefined|null|\{/);
  });

  test('says that it contains no finding, once, at the end', () => {
    const writer = begun();
    noteOn(writer, '2026-11-12', 'x');
    const { text } = summaryOf(writer);
    expect(text.split(noFinding)).toHaveLength(2);
    expect(text.endsWith(noFinding)).toBe(true);
  });

  test('shows an amended note in its latest words, and who amended it', () => {
    const writer = begun();
    const note = noteOn(writer, '2026-11-12', 'first words');
    writer.by = 'K. Osei';
    writer.write('note-amended', 'child-m', { note, text: 'second words' });
    writer.write('note-amended', 'child-m', { note, text: 'latest words' });
    const { text } = summaryOf(writer);
    expect(text).toContain('latest words');
    expect(text).toMatch(/J\. Alvarez; amended .+ by K\. Osei/);
    expect(text).not.toMatch(/first words|second words/);
  });

  test('says of a step taken back that it was, and of a step without a channel when it was done', () => {
    const writer = begun();
    const run = writer.write('pathway-started', 'child-m', { pathway: 'missing', branch: '' });
    writer.write('step', 'child-m', step(run, { channel: null }));
    writer.write('step', 'child-m', step(run, { state: 'not-done', done: null, channel: null }));
    const { text } = summaryOf(writer);
    expect(text).toContain(': Done Nov 12, 2026, 12:00 PM\n');
    expect(text).toContain(': Taken back Nov 12, 2026, 12:00 PM\n');
  });

  test('names a step or a situation that this version does not know by its id', () => {
    const writer = begun();
    const run = writer.write('pathway-started', 'child-m', { pathway: 'of-later', branch: '' });
    writer.write('step', 'child-m', step(run, { step: 'step-of-later' }));
    expect(summaryOf(writer).text).toContain('- step-of-later: Done');
  });

  test('keeps markup, braces and right-to-left text as text', () => {
    const writer = begun();
    noteOn(writer, '2026-11-12', '<b>x</b> {case} $& שלום');
    expect(summaryOf(writer).text).toContain('  <b>x</b> {case} $& שלום');
  });
});

describe('the choice', () => {
  test('dates are inclusive, and either may be left open', () => {
    const writer = begun();
    for (const date of ['2026-11-10', '2026-11-11', '2026-11-12']) noteOn(writer, date, `on ${date}`);
    const days = (from: string, until: string) =>
      [...summaryOf(writer, { from, until }).text.matchAll(/on 2026-11-(\d\d)/g)].map(([, found]) => Number(found));
    expect(days('', '')).toEqual([10, 11, 12]);
    expect(days('2026-11-11', '')).toEqual([11, 12]);
    expect(days('', '2026-11-11')).toEqual([10, 11]);
    expect(days('2026-11-11', '2026-11-11')).toEqual([11]);
    expect(days('2026-11-13', '')).toEqual([]);
    expect(days('2026-11-12', '2026-11-10')).toEqual([]);
  });

  test('a range is named', () => {
    const writer = begun();
    noteOn(writer, '2026-11-12', 'x');
    const { text } = summaryOf(writer, { from: '2026-11-01', until: '2026-11-30' });
    expect(text.split('\n')[1]).toBe('Entries dated Nov 1, 2026 to Nov 30, 2026');
  });

  test('an observation counts by the date it was of, a step by when it was done', () => {
    const writer = begun();
    writer.instant = noon + 30 * day;
    writer.write('observation', 'child-m', observation({ on: '2026-11-01' }));
    const run = writer.write('pathway-started', 'child-m', { pathway: 'missing', branch: '' });
    writer.write(
      'step',
      'child-m',
      step(run, { done: { instant: new Date('2026-11-02T12:00').getTime(), zone: 'UTC' } }),
    );
    const { entries } = summaryOf(writer, { from: '2026-11-01', until: '2026-11-02' });
    expect(entries).toHaveLength(2);
  });

  test.each(summarySections)('only %s', (section) => {
    const writer = begun();
    writer.write('observation', 'child-m', observation());
    const run = writer.write('pathway-started', 'child-m', { pathway: 'missing', branch: '' });
    writer.write('step', 'child-m', step(run));
    writer.write('note', 'child-m', { text: 'x', relative: false });
    const { text, entries } = summaryOf(writer, { sections: [section] });
    for (const other of summarySections)
      expect(text.includes(t(`summary.section.${other}`).toUpperCase()), other).toBe(other === section);
    expect(entries).toHaveLength(1);
  });

  test('nothing in the range or no section gives no text at all, not even the closing line', () => {
    const writer = begun();
    noteOn(writer, '2026-11-12', 'x');
    expect(summaryOf(writer, { from: '2027-01-01' })).toEqual({ text: '', entries: [] });
    expect(summaryOf(writer, { sections: [] })).toEqual({ text: '', entries: [] });
    expect(summaryOf(begun())).toEqual({ text: '', entries: [] });
  });
});

describe('which entries went out', () => {
  test('every entry that the text came from is named, amendments too', () => {
    const writer = begun();
    const seen = writer.write('observation', 'child-m', observation());
    const note = writer.write('note', 'child-m', { text: 'x', relative: false });
    const amended = writer.write('note-amended', 'child-m', { note, text: 'y' });
    expect(summaryOf(writer).entries).toEqual([seen, note, amended]);
  });

  test('what no summary has carried yet is counted', () => {
    const writer = begun();
    expect(unsentOf(childIn(writer)).length).toBe(0);
    writer.write('observation', 'child-m', observation());
    const note = writer.write('note', 'child-m', { text: 'x', relative: false });
    expect(unsentOf(childIn(writer)).length).toBe(2);
    writer.write('summary-sent', 'child-m', { how: 'copied', entries: summaryOf(writer).entries });
    expect(unsentOf(childIn(writer)).length).toBe(0);
    writer.write('note-amended', 'child-m', { note, text: 'y' });
    expect(unsentOf(childIn(writer)).length).toBe(1);
  });
});
