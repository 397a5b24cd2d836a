import { all, bodyOf, flatParent, isText, own } from './dom.ts';
import { isTextField, valueOf } from './fields.ts';
import { clear, paint } from './highlight.ts';
import { longestQuote } from './quote.ts';
import { patternOf, placesOf, stripped } from './places.ts';
import { bringIntoView } from './scroll.ts';
import type { ShowResult } from './shapes.ts';
import { Sight } from './sight.ts';
import { walk } from './walk.ts';

/** How long a page is searched; a page of several megabytes may take longer, and then the quote counts as not here. */
const longestSearchMs = 300;
/** Places of the same words that are looked at for a visible one. */
const mostPlaces = 200;
const mostFields = 500;

/** {@link PageActs.showQuote} */
export function showQuote(text: string): ShowResult {
  clear('quote');
  const body = bodyOf(document);
  const wanted = stripped(text.slice(0, longestQuote).toWellFormed());
  if (wanted === '' || !body) return 'not-here';
  const deadline = performance.now() + longestSearchMs;
  const pattern = patternOf(wanted);
  const ranges = findInOwnTree(pattern, body, deadline) ?? findAsSeen(pattern, body, deadline);
  if (ranges) {
    paint('quote', ranges);
    bringIntoView(ranges[0]!);
    return 'shown';
  }
  const field = fieldWith(wanted);
  if (!field) return 'not-here';
  bringIntoView(field);
  return 'in-field';
}

/** {@link PageActs.hideQuote} */
export function hideQuote(): void {
  clear('quote');
}

/** Quick, and right where nothing hidden or slotted stands within the quote. */
function findInOwnTree(pattern: RegExp, body: Element, deadline: number): Range[] | null {
  const whole = own(Node.prototype, 'textContent', body) ?? '';
  return firstSeenOf(placesOf(pattern, whole, textsOf(body, deadline)));
}

/** As a quote was read: visible texts only, shadow trees included. Slower. */
function findAsSeen(pattern: RegExp, body: Element, deadline: number): Range[] | null {
  const texts = [...seenTextsOf(body, deadline)];
  return firstSeenOf(placesOf(pattern, texts.map(({ data }) => data).join(''), texts));
}

function firstSeenOf(places: Iterable<Range[]>): Range[] | null {
  const sight = new Sight();
  let left = mostPlaces;
  for (const ranges of places) {
    if (left-- === 0) return null;
    if (ranges.every(({ startContainer, startOffset }) => isSeen(startContainer as Text, startOffset, sight)))
      return ranges;
  }
  return null;
}

function isSeen(text: Text, from: number, sight: Sight): boolean {
  const parent = flatParent(text);
  return parent !== null && sight.seesInto(parent) && sight.seesText(text, from);
}

function* textsOf(body: Element, deadline: number): Generator<Text> {
  const walker = Document.prototype.createTreeWalker.call(document, body, NodeFilter.SHOW_TEXT);
  for (let count = 1, text = walker.nextNode(); text; text = walker.nextNode(), count++) {
    if (count % 1000 === 0 && performance.now() > deadline) return;
    yield text as Text;
  }
}

function* seenTextsOf(body: Element, deadline: number): Generator<Text> {
  const sight = new Sight();
  const steps = walk(body);
  let answer: 'over' | undefined;
  for (;;) {
    const { value: step, done } = steps.next(answer);
    if (done || performance.now() > deadline) return;
    answer = undefined;
    if (!step.enter) continue;
    if (isText(step.node)) {
      if (sight.seesText(step.node)) yield step.node;
    } else if (own(Node.prototype, 'nodeType', step.node) === 1 && !sight.seesInto(step.node as Element))
      answer = 'over';
  }
}

function fieldWith(wanted: string): Element | undefined {
  const sight = new Sight();
  const fields = [...all(document, 'textarea, input')].slice(0, mostFields).filter(isTextField);
  return fields.find((field) => stripped(valueOf(field) ?? '').includes(wanted) && sight.sees(field));
}
