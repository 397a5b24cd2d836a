import { attribute, flatParent, matches, own, rectOf, tagOf } from './dom.ts';

/** Never text on screen, whatever their style: code, fallbacks, and fields, whose children are not what they hold. */
const notText = new Set(
  [
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'title',
    'textarea',
    'select',
    'datalist',
    'iframe',
    'frame',
  ].concat(['object', 'embed', 'video', 'audio', 'canvas', 'meter', 'progress']),
);
/** Words that an empty editor shows in place of text, where they are elements and not generated content. */
const placeholders = '[data-slate-placeholder], .public-DraftEditorPlaceholder-root, .cke_placeholder';
/** A usual way to hide a heading behind its picture is text-indent: -9999px. */
const farIndentPx = -500;
/** Enough of a text to know whether it has a box, and little enough to measure at once. */
const measuredChars = 500;

/**
 * What can be seen at one moment. A record of another child may lie hidden in the same document, so only this decides
 * what is read. Make a new one for each look: it remembers.
 */
export class Sight {
  readonly #unhidden = new Map<Element, boolean>();

  /** Whether an element is rendered, and neither transparent, clipped away, off the page nor hidden from readers. */
  sees(element: Element): boolean {
    return (
      Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true }) &&
      this.#lets(element)
    );
  }

  /** Whether an element can have visible text in it: false also for fields and code. */
  seesInto(element: Element): boolean {
    // Not `visibility`: a visible child may stand in a hidden parent.
    const rendered =
      Element.prototype.checkVisibility.call(element, { opacityProperty: true }) ||
      getComputedStyle(element).display === 'contents';
    return rendered && !notText.has(tagOf(element)) && this.#lets(element);
  }

  /** Whether a text, or the part from `from` on, is seen. */
  seesText(text: Text, from = 0): boolean {
    const parent = flatParent(text);
    if (!parent || notText.has(tagOf(parent)) || !this.#lets(parent)) return false;
    if (getComputedStyle(parent).visibility !== 'visible') return false;
    if (matches(parent, 'details:not([open])')) return false;
    const start = from + Math.max(0, text.data.slice(from).search(/\S/u));
    const range = documentRange(text, start, Math.min(text.data.length, start + measuredChars));
    return [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
  }

  /** Whether neither the element nor one around it hides what is in it. Asked from the top, remembered. */
  #lets(element: Element): boolean {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !this.#unhidden.has(at)) {
      path.push(at);
      at = flatParent(at);
    }
    let open = at ? this.#unhidden.get(at)! : true;
    for (const next of path.reverse()) {
      open = open && !hides(next);
      this.#unhidden.set(next, open);
    }
    return open;
  }
}

function documentRange(text: Text, start: number, end: number): Range {
  const range = Document.prototype.createRange.call(own(Node.prototype, 'ownerDocument', text)!);
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

function hides(element: Element): boolean {
  if (attribute(element, 'aria-hidden') === 'true' || matches(element, placeholders)) return true;
  const style = getComputedStyle(element);
  if (style.display === 'contents') return false;
  return isClipped(element, style) || parseFloat(style.textIndent) < farIndentPx || isOffPage(element, style);
}

function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  // The overflow of the root and the body is the window's; inline boxes have none.
  const clips = style.display !== 'inline' && !['html', 'body'].includes(tagOf(element));
  const { width, height } = rectOf(element);
  const tiny = width <= 1 || height <= 1;
  if (clips && tiny && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) return true;
  // The usual classes for screen readers only: clip: rect(0 0 0 0) or clip-path: inset(50%).
  const edges = /^rect\((\S+?),? (\S+?),? (\S+?),? (\S+?)\)$/.exec(style.clip)?.slice(1).map(parseFloat);
  if (edges && style.position !== 'static' && (edges[2]! - edges[0]! <= 1 || edges[1]! - edges[3]! <= 1)) return true;
  const inset = /^inset\(([\d.]+)%/.exec(style.clipPath)?.[1];
  return inset !== undefined && Number(inset) >= 50;
}

/** Left of or above where a page can be scrolled to. Only what is positioned, moved or pulled out gets there. */
function isOffPage(element: Element, style: CSSStyleDeclaration): boolean {
  const moved = style.position !== 'static' || style.transform !== 'none' || style.translate !== 'none';
  if (!moved && parseFloat(style.marginLeft) > farIndentPx && parseFloat(style.marginTop) > farIndentPx) return false;
  const { right, bottom, width, height } = rectOf(element);
  if (width === 0 && height === 0) return false;
  let [left, top] = [0, 0];
  for (let at = flatParent(element); at; at = flatParent(at)) {
    left += own(Element.prototype, 'scrollLeft', at);
    top += own(Element.prototype, 'scrollTop', at);
  }
  // Right-to-left pages scroll to the left of their beginning.
  return (right + left <= 0 && style.direction !== 'rtl') || bottom + top <= 0;
}
