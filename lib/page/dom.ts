/**
 * The DOM read through its prototypes. The isolated world has prototypes of its own, but a page can still shadow a
 * property of an instance: a form's inputs and a document's images and forms become its properties by their name
 * (https://html.spec.whatwg.org/#dom-form-nameditem), so that `form.parentNode` may be an input.
 */

/** A property as its prototype gives it. */
export function own<T extends object, K extends keyof T>(prototype: T, name: K, of: T): T[K] {
  return Reflect.get(prototype, name, of) as T[K];
}

export const isElement = (node: Node): node is Element => own(Node.prototype, 'nodeType', node) === 1;
export const isText = (node: Node): node is Text => own(Node.prototype, 'nodeType', node) === 3;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  own(Node.prototype, 'nodeType', node) === 11 && 'host' in node;

/** In lower case: `textarea`. */
export const tagOf = (element: Element): string => own(Element.prototype, 'localName', element);
export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const shadowOf = (element: Element): ShadowRoot | null => own(Element.prototype, 'shadowRoot', element);
export const documentOf = (node: Node): Document => own(Node.prototype, 'ownerDocument', node) ?? (node as Document);
export const bodyOf = (document: Document): HTMLElement | null => own(Document.prototype, 'body', document);
export const parentOf = (node: Node): Node | null => own(Node.prototype, 'parentNode', node);

/** All matches in the document's own tree; none for what is no selector. */
export function all(root: Document | Element | ShadowRoot, selector: string): Iterable<Element> {
  const { prototype } = isElement(root) ? Element : isShadowRoot(root) ? DocumentFragment : Document;
  try {
    return prototype.querySelectorAll.call(root, selector);
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

/** The parent on screen: slots and shadow hosts count. */
export function flatParent(node: Node): Element | null {
  const slot = isElement(node) ? own(Element.prototype, 'assignedSlot', node) : null;
  const parent = slot ?? parentOf(node);
  if (!parent) return null;
  return isElement(parent) ? parent : isShadowRoot(parent) ? parent.host : null;
}

/** What stands in a node on screen: a shadow tree in place of children, assigned nodes in place of a slot's own. */
export function* flatChildren(node: Node): Generator<Node> {
  if (isElement(node)) {
    if (tagOf(node) === 'slot') {
      const assigned = HTMLSlotElement.prototype.assignedNodes.call(node);
      if (assigned.length > 0) return yield* assigned;
    }
    node = shadowOf(node) ?? node;
  }
  let child = own(Node.prototype, 'firstChild', node);
  while (child) {
    yield child;
    child = own(Node.prototype, 'nextSibling', child);
  }
}

/** The document of a frame of the same origin; null for another origin, a sandbox, or what is no frame. */
export function frameDocument(element: Element): Document | null {
  const tag = tagOf(element);
  if (tag === 'iframe') return own(HTMLIFrameElement.prototype, 'contentDocument', element as HTMLIFrameElement);
  if (tag === 'frame') return own(HTMLFrameElement.prototype, 'contentDocument', element as HTMLFrameElement);
  return null;
}
