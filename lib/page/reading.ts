import { all, own } from './dom.ts';
import { valueOf } from './fields.ts';
import { Sight } from './sight.ts';
import type { PageReading } from './shapes.ts';
import { textOf } from './text-of.ts';

const longestReading = 300;
const longestTitle = 500;
const longestUrl = 8000;
const mostSelectors = 20;
const longestSelector = 500;
/** A selector that matches more than this is no way to name one element. */
const mostMatches = 200;

/** {@link PageActs.readPage} */
export function readPage(selectors: string[]): PageReading {
  const sight = new Sight();
  const asked = selectors.slice(0, mostSelectors).filter(({ length }) => length <= longestSelector);
  return {
    ...whatPage(),
    readings: Object.fromEntries(asked.map((selector) => [selector, firstSeen(selector, sight)?.text ?? ''])),
  };
}

/** Address and title, bounded. */
export function whatPage(): { url: string; title: string } {
  return {
    url: location.href.slice(0, longestUrl).toWellFormed(),
    title: own(Document.prototype, 'title', document).slice(0, longestTitle).toWellFormed(),
  };
}

/** The first element of a selector that shows a text or a value, and what it shows; null if none does. */
export function firstSeen(selector: string, sight: Sight): { element: Element; text: string } | null {
  let left = mostMatches;
  for (const element of all(document, selector)) {
    if (left-- === 0) return null;
    const text = seenIn(element, sight);
    if (text !== '') return { element, text };
  }
  return null;
}

/** What an element shows, in one line. */
export function seenIn(element: Element, sight: Sight): string {
  const value = valueOf(element);
  if (value !== null) return sight.sees(element) ? oneLine(value.slice(0, 10 * longestReading)) : '';
  if (!sight.seesInto(element)) return '';
  return oneLine(textOf(element, longestReading, { sight }).text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, longestReading).toWellFormed();
}

/** Whether two readings say the same. */
export function isSame(one: PageReading, other: PageReading): boolean {
  const keys = Object.keys(one.readings);
  return (
    one.url === other.url &&
    one.title === other.title &&
    keys.length === Object.keys(other.readings).length &&
    keys.every((key) => Object.hasOwn(other.readings, key) && one.readings[key] === other.readings[key])
  );
}
