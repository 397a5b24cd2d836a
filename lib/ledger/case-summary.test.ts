import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories } from '../../tests/unit/make-entries.ts';
import { parseCaseSummary, summarizeCase } from './case-summary.ts';
import { foldCase } from './worksheet.ts';

test('a summary survives being written down, whatever the case holds', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const sheet = foldCase(history);
      const summary = summarizeCase(sheet);
      expect(parseCaseSummary(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
      expect(summary).toMatchObject({ reference: 'RB-2041', heads: sheet.heads, count: history.length });
      expect(summary.children.map(({ id }) => id)).toEqual(sheet.children.map(({ id }) => id));
    }),
    { numRuns: 40 },
  );
});

test('a case of no entries has a summary too', () => {
  expect(summarizeCase(foldCase([]))).toEqual({
    reference: '',
    system: '',
    children: [],
    heads: [],
    unchecked: false,
    count: 0,
    last: 0,
    closed: null,
    held: false,
    unsent: 0,
    wakeUps: [],
  });
});

test.each([
  ['nothing', null],
  ['text', 'RB-2041'],
  ['no fields', {}],
  ['heads that are text', { reference: '', system: '', children: [], heads: 'e1', count: 0, last: 0 }],
  ['a child without a label', { reference: '', system: '', children: [{ id: 'c' }], heads: [], count: 0, last: 0 }],
  ['a count that is text', { reference: '', system: '', children: [], heads: [], count: '1', last: 0 }],
])('%s is no summary', (_, opened) => {
  expect(parseCaseSummary(opened)).toBeNull();
});

test('whatever JSON says, reading a summary never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void parseCaseSummary(value)));
});
