import { expect, test } from 'vitest';
import { Writer } from '../../tests/unit/make-entries.ts';
import { historyOf } from './history.ts';
import { foldCase } from './worksheet.ts';

/** Entries e0000 to e0004 in a row, without those that are lost. */
function without(...lost: string[]) {
  const writer = new Writer();
  for (let count = 0; count < 5; count++) writer.write('note', 'child', { text: 'x', relative: false });
  return writer.entries.filter(({ id }) => !lost.includes(id));
}
const told = (entries: ReturnType<typeof without>, unreadable: string[] = []) =>
  historyOf(entries, foldCase(entries, ['e0004']).missing, unreadable);
const whole = { unreadable: [], gaps: [], tail: [], newer: [] };

test('a whole case has nothing to say', () => {
  expect(told(without())).toEqual(whole);
});

test('a gap in the middle is told from a lost end', () => {
  expect(told(without('e0002'))).toEqual({ ...whole, gaps: ['e0002'] });
  expect(told(without('e0004'))).toEqual({ ...whole, tail: ['e0004'] });
  expect(told(without('e0001', 'e0004'))).toEqual({ ...whole, gaps: ['e0001'], tail: ['e0004'] });
});

test('of several that are lost at the end, only the newest is known by name', () => {
  expect(told(without('e0003', 'e0004'))).toEqual({ ...whole, tail: ['e0004'] });
});

test('what is here and does not open is damaged, not missing', () => {
  expect(told(without('e0002'), ['e0002'])).toEqual({ ...whole, unreadable: ['e0002'] });
});

test('what a newer version wrote is neither', () => {
  const newer = { ...without()[0]!, id: 'n', kind: 'unknown', wrote: 'later', heads: ['e0004'] } as const;
  expect(told([...without(), newer])).toEqual({ ...whole, newer: ['n'] });
});
