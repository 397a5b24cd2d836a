import { prototypeOf, selectedPart, valueOf } from './fields.ts';
import { own } from './dom.ts';
import type { Field } from './focused.ts';
import { selectionIn } from './selected.ts';
import { textOf } from './text-of.ts';

/** The longest text of a field that is read back; a longer one is not inserted into. */
const longestField = 1_000_000;

/** What stood in a field before and after its selection. */
export interface Around {
  before: string;
  after: string;
}

/** What stands around the cursor or selection; null if the field has none, or holds too much to be read back. */
export function around(field: Field): Around | null {
  if (field.holds === 'value') {
    const value = valueOf(field.element) ?? '';
    const part = selectedPart(field.element);
    return part && value.length <= longestField
      ? { before: value.slice(0, part[0]), after: value.slice(part[1]) }
      : null;
  }
  const { element } = field;
  const selection = selectionIn(field.document, field.roots);
  if (!selection || !holds(element, selection.startContainer) || !holds(element, selection.endContainer)) return null;
  const end = own(Node.prototype, 'childNodes', element).length;
  const { startContainer, startOffset, endContainer, endOffset } = selection;
  const spans = [
    { startContainer: element, startOffset: 0, endContainer: startContainer, endOffset: startOffset },
    { startContainer: endContainer, startOffset: endOffset, endContainer: element, endOffset: end },
  ];
  const [before, after] = spans.map((span) => textOf(element, longestField, 'editable', span));
  return before!.cut || after!.cut ? null : { before: before!.text, after: after!.text };
}

/** What stands in a field now. */
export function fieldText(field: Field): string {
  if (field.holds === 'value') return own(prototypeOf(field.element), 'value', field.element);
  return textOf(field.element, longestField, 'editable').text;
}

/** Whether `found` is the text in its place, once, with nothing else changed and none of its line breaks lost. */
export function standsIn(found: string, { before, after }: Around, text: string): boolean {
  return bare(found) === bare(before) + bare(text) + bare(after) && squeezed(found).includes(squeezed(text));
}

const bare = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]+/gu, '');

/** Runs of spaces as one, runs of line breaks as one: how many empty lines lie between two blocks is the editor's matter. */
const squeezed = (text: string) =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();

function holds(element: Element, node: Node): boolean {
  return Node.prototype.contains.call(element, node);
}
