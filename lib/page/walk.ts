import { flatChildren, flatParent, isElement, own } from './dom.ts';

/** Two points of one tree, as a selection has them. */
export type Span = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** What a walk meets: entering a node, with the part of it inside the span if it is a text, and leaving an element. */
export type Step = { node: Node; enter: true; from: number; to: number } | { node: Element; enter: false };

/** An edge of a span: a text at an offset, or the moment at which a node is entered or left. */
interface Edge {
  node: Node;
  offset: number;
  at: 'enter' | 'leave';
}

/**
 * Walks what is on screen (shadow trees and slots as they stand) in order, without recursion, since a page may be nested
 * as deep as it likes. `next('over')` leaves out what is in the element just entered. Before the span only the way to its
 * start is walked, so that the end of a huge page costs no more than its beginning.
 */
export function* walk(root: Node, span?: Span): Generator<Step, void, 'over' | undefined> {
  const start = span && edgeOf(span.startContainer, span.startOffset);
  const end = span && edgeOf(span.endContainer, span.endOffset);
  const way = start ? ancestors(start.node) : new Set<Node>();
  let started = !start;
  const open: { node: Node; children: Iterator<Node> }[] = [];
  let node: Node | undefined = root;
  while (node || open.length > 0) {
    if (!node) {
      const top = open.at(-1)!;
      node = top.children.next().value as Node | undefined;
      if (node) continue;
      open.pop();
      if (started && isElement(top.node)) yield { node: top.node, enter: false };
      if (end?.at === 'leave' && end.node === top.node) return;
      if (start?.at === 'leave' && start.node === top.node) started = true;
      continue;
    }
    if (end?.at === 'enter' && end.node === node && end.offset === 0) return;
    if (start?.at === 'enter' && start.node === node) started = true;
    let answer: 'over' | undefined;
    if (started) {
      const from = start?.node === node ? start.offset : 0;
      const to = end?.node === node && end.at === 'enter' ? end.offset : Infinity;
      answer = yield { node, enter: true, from, to };
      if (end?.node === node && end.at === 'enter') return;
    } else if (!way.has(node)) answer = 'over';
    if (answer !== 'over') open.push({ node, children: flatChildren(node) });
    node = undefined;
  }
}

function edgeOf(container: Node, offset: number): Edge {
  if (!isElement(container)) {
    if (own(Node.prototype, 'nodeType', container) === 3) return { node: container, offset, at: 'enter' };
  }
  const child = own(Node.prototype, 'childNodes', container)[offset];
  return child ? { node: child, offset: 0, at: 'enter' } : { node: container, offset: 0, at: 'leave' };
}

function ancestors(node: Node): Set<Node> {
  const found = new Set<Node>([node]);
  for (let at = flatParent(node); at; at = flatParent(at)) found.add(at);
  return found;
}
