import { bodyOf, flatParent, isText, own } from './dom.ts';
import { isTextField, valueOf } from './fields.ts';
import { Sight } from './sight.ts';

/** Nodes that are looked at for one step; a page hides thousands, not more. */
const mostNodes = 50_000;

/** The next (1) or former (-1) element of the document that itself shows text or a value, from `at`, or from an end. */
export function nextWithText(at: Element | null, step: 1 | -1): Element | null {
  const body = bodyOf(document);
  if (!body) return null;
  const walker = Document.prototype.createTreeWalker.call(
    document,
    body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  if (at) walker.currentNode = at;
  else if (step < 0) while (walker.lastChild());
  const sight = new Sight();
  for (let count = 0; count < mostNodes; count++) {
    const node = step > 0 ? walker.nextNode() : walker.previousNode();
    if (!node) return null;
    const shown = shownBy(node, sight);
    if (shown && shown !== at) return shown;
  }
  return null;
}

function shownBy(node: Node, sight: Sight): Element | null {
  if (!isText(node)) {
    const field = node as Element;
    return isTextField(field) && valueOf(field)?.trim() && sight.sees(field) ? field : null;
  }
  const isBlank = !/\S/u.test(own(CharacterData.prototype, 'data', node));
  return !isBlank && sight.seesText(node) ? flatParent(node) : null;
}
