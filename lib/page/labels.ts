import { all, attribute, closest, matches, own, parentOf, tagOf } from './dom.ts';
import { isTextField, prototypeOf } from './fields.ts';
import { seenIn } from './reading.ts';
import type { Sight } from './sight.ts';

const longestLabel = 100;

/** What the page calls an element: its label, else the heading of its row or its term, else null. */
export function labelOf(element: Element, sight: Sight): string | null {
  for (const find of [ariaLabel, labelledBy, fieldLabel, rowHeading, term]) {
    const label = find(element, sight)?.replace(/\s+/gu, ' ').trim().slice(0, longestLabel).toWellFormed();
    if (label) return label;
  }
  return null;
}

type Find = (element: Element, sight: Sight) => string | null | undefined;

const ariaLabel: Find = (element) => attribute(element, 'aria-label');

const labelledBy: Find = (element, sight) => {
  const ids = attribute(element, 'aria-labelledby')?.split(/\s+/u).filter(Boolean).slice(0, 5) ?? [];
  return ids.map((id) => first(all(document, `#${CSS.escape(id)}`), sight)).join(' ');
};

const fieldLabel: Find = (element, sight) => {
  if (!isTextField(element)) return null;
  return first(own(prototypeOf(element), 'labels', element) ?? [], sight);
};

const rowHeading: Find = (element, sight) => {
  const row = closest(element, 'tr, [role=row]');
  if (!row || row === element) return null;
  for (const heading of all(row, 'th, [role=rowheader]')) return matches(element, 'th') ? null : seenIn(heading, sight);
  return null;
};

const term: Find = (element, sight) => {
  const description = closest(element, 'dd');
  let before = description && own(Element.prototype, 'previousElementSibling', description);
  while (before && tagOf(before) !== 'dt') before = own(Element.prototype, 'previousElementSibling', before);
  return before && parentOf(before) ? seenIn(before, sight) : null;
};

function first(elements: Iterable<Element>, sight: Sight): string {
  for (const element of elements) return seenIn(element, sight);
  return '';
}
