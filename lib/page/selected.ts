import { all, documentOf, frameDocument, own, shadowOf } from './dom.ts';
import type { Span } from './walk.ts';

/** What has the focus, down through frames of this origin and open shadow trees. */
export interface Focus {
  element: Element;
  document: Document;
  /** The shadow trees on the way. */
  roots: ShadowRoot[];
}

/** A page with frames in frames without end is left at this depth. */
const deepest = 50;

/** The focused element of the document, also while the browser's focus is in the sidebar; the body if none is. */
export function focusIn(start: Document): Focus | null {
  let found = own(Document.prototype, 'activeElement', start);
  const roots: ShadowRoot[] = [];
  for (let depth = 0; found && depth < deepest; depth++) {
    const frame = frameDocument(found);
    const shadow = shadowOf(found);
    const next: Element | null = frame
      ? own(Document.prototype, 'activeElement', frame)
      : shadow && own(ShadowRoot.prototype, 'activeElement', shadow);
    if (!next) break;
    if (shadow) roots.push(shadow);
    found = next;
  }
  return found && { element: found, document: documentOf(found), roots };
}

/** What is selected in a document, through the shadow trees given; a cursor is a span without length. */
export function selectionIn(document: Document, roots: ShadowRoot[]): Span | null {
  const selection = Document.prototype.getSelection.call(document);
  if (!selection || selection.rangeCount === 0) return null;
  // Firefox 140 and 141 have no composed ranges, and give a selection in a shadow tree as it is.
  if (!('getComposedRanges' in selection)) return (selection as Selection).getRangeAt(0);
  return selection.getComposedRanges({ shadowRoots: roots })[0] ?? null;
}

/** Elements that are looked at for shadow trees. */
const mostElements = 100_000;

/** Open shadow trees of a document, the outer before the inner. */
export function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  let left = mostElements;
  for (let at: Document | ShadowRoot | undefined = root, next = 0; at && left > 0; at = found[next++]) {
    for (const element of all(at, '*')) {
      if (left-- === 0) break;
      const shadow = shadowOf(element);
      if (shadow) found.push(shadow);
    }
  }
  return found;
}

/** Whether it is a cursor. */
export function isEmpty(span: Span): boolean {
  return span.startContainer === span.endContainer && span.startOffset === span.endOffset;
}
