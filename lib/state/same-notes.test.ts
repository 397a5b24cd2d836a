import { expect, test } from 'vitest';
import { Writer } from '../../tests/unit/make-entries.ts';
import { foldCase } from '../ledger/worksheet.ts';
import { SameNotes } from './same-notes.ts';

const notesOf = (writer: Writer) => foldCase(writer.entries).children[0]!.notes;

test('after a save only the note that came is a new object, and an amended one is too', () => {
  const writer = new Writer();
  const first = writer.write('note', 'c', { text: 'one', relative: false });
  writer.write('note', 'c', { text: 'two', relative: false });
  const same = new SameNotes();
  const [one, two] = same.of(notesOf(writer));
  writer.write('note', 'c', { text: 'three', relative: false });
  const after = same.of(notesOf(writer));
  expect(after[0]).toBe(one);
  expect(after[1]).toBe(two);
  expect(after.map(({ note }) => note.body.text)).toEqual(['one', 'two', 'three']);
  writer.write('note-amended', 'c', { note: first, text: 'one, amended' });
  const amended = same.of(notesOf(writer));
  expect(amended[0]!.amendments.map(({ body }) => body.text)).toEqual(['one, amended']);
  expect(amended[1]).toBe(two);
});
