import { all, bodyOf, flatParent, isText, own } from './dom.ts';
import { isTextField, valueOf } from './fields.ts';
import { clear, paint } from './highlight.ts';
import { longestQuote } from './quote.ts';
import { bringIntoView } from './scroll.ts';
import type { ShowResult } from './shapes.ts';
import { Sight } from './sight.ts';
import { TextIndex } from './text-index.ts';
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
  const wanted = TextIndex.strip(text.slice(0, longestQuote).toWellFormed());
  if (wanted === '' || !body) return 'not-here';
  const deadline = performance.now() + longestSearchMs;
  const ranges = findInOwnTree(wanted, body, deadline) ?? find(wanted, seenTextsOf(body, deadline));
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

function find(wanted: string, texts: Iterable<Text>): Range[] | null {
  const index = new TextIndex(texts);
  const sight = new Sight();
  let from = 0;
  for (let place = 0; place < mostPlaces; place++) {
    const at = index.text.indexOf(wanted, from);
    if (at < 0) return null;
    const ranges = index.rangesOf(at, wanted.length);
    if (ranges.every(({ startContainer, startOffset }) => isSeen(startContainer as Text, startOffset, sight)))
      return ranges;
    from = at + 1;
  }
  return null;
}

function isSeen(text: Text, from: number, sight: Sight): boolean {
  const parent = flatParent(text);
  return parent !== null && sight.seesInto(parent) && sight.seesText(text, from);
}

/** All texts of the document's own tree: quick, and right where nothing hidden or slotted stands within the quote. */
function findInOwnTree(wanted: string, body: Element, deadline: number): Range[] | null {
  const whole = own(Node.prototype, 'textContent', body) ?? '';
  return TextIndex.strip(whole).includes(wanted) ? find(wanted, textsOf(body, deadline)) : null;
}

function* textsOf(body: Element, deadline: number): Generator<Text> {
  const walker = Document.prototype.createTreeWalker.call(document, body, NodeFilter.SHOW_TEXT);
  for (let count = 1, text = walker.nextNode(); text; text = walker.nextNode(), count++) {
    if (count % 1000 === 0 && performance.now() > deadline) return;
    yield text as Text;
  }
}

/** Visible texts only, shadow trees included, as a quote was read: slower. */
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
  return fields.find((field) => TextIndex.strip(valueOf(field) ?? '').includes(wanted) && sight.sees(field));
}
