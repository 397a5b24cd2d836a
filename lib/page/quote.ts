import { all, closest, documentOf, flatParent, frameDocument, isElement, own } from './dom.ts';
import { isTextField, selectedPart, valueOf } from './fields.ts';
import { whatPage } from './reading.ts';
import { focusIn, isEmpty, selectionIn, shadowRootsIn } from './selected.ts';
import type { Quote, QuotePlace } from './shapes.ts';
import { Sight } from './sight.ts';
import { textOf, type PageText } from './text-of.ts';
import type { Span } from './walk.ts';

/** Characters of one quote. */
export const longestQuote = 4000;
/** Frames of this origin that are looked into when the focused one holds no selection. */
const mostFrames = 50;

type Selected = PageText & { where: QuotePlace };

/** {@link PageActs.readSelection} */
export function readSelection(): Quote | null {
  const found = selectedText();
  return found && { ...found, ...whatPage(), at: new Date().toISOString() };
}

function selectedText(): Selected | null {
  const focus = focusIn(document);
  const inField = focus && selectedInField(focus.element);
  if (inField) return inField;
  const documents = new Set([...(focus ? [focus.document] : []), document, ...framesOf(document)]);
  for (const each of documents) {
    const found = selectedInDocument(each);
    if (found) return found;
  }
  return null;
}

function framesOf(document: Document): Document[] {
  const frames = [...all(document, 'iframe, frame')].slice(0, mostFrames);
  return frames.map(frameDocument).filter((each) => each !== null);
}

function selectedInField(element: Element): Selected | null {
  if (!isTextField(element) || !new Sight().sees(element)) return null;
  const [from, to] = selectedPart(element) ?? [0, 0];
  const text = (valueOf(element) ?? '').slice(from, Math.min(to, from + longestQuote)).toWellFormed();
  return text.trim() === '' ? null : { text, cut: to - from > longestQuote, where: 'field' };
}

function selectedInDocument(document: Document): Selected | null {
  // Without the shadow trees the browser gives the whole of a host for a part of what is in it.
  const span = selectionIn(document, shadowRootsIn(document));
  if (!span || isEmpty(span)) return null;
  const { text, cut } = textOf(commonRoot(span), longestQuote, { sight: new Sight() }, span);
  return text === '' ? null : { text, cut, where: placeOf(span, text) };
}

/** The smallest element on screen that holds both ends. */
function commonRoot(span: Span): Node {
  const holders = new Set<Node>();
  for (let at: Node | null = span.startContainer; at; at = flatParent(at)) holders.add(at);
  for (let at: Node | null = span.endContainer; at; at = flatParent(at)) if (holders.has(at)) return at;
  return own(Document.prototype, 'documentElement', documentOf(span.startContainer));
}

function placeOf({ startContainer }: Span, text: string): QuotePlace {
  const element = isElement(startContainer) ? startContainer : flatParent(startContainer);
  if (!element) return 'page';
  const isEdited =
    documentOf(element).designMode === 'on' || closest(element, '[contenteditable]:not([contenteditable=false])');
  if (isEdited) return 'editor';
  return text.includes('\t') || closest(element, 'td, th, [role=cell], [role=gridcell]') ? 'table' : 'page';
}
