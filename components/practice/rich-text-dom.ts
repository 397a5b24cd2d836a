/**
 * What stands in a contenteditable, as data and back, by nodes and text alone: no markup is ever parsed, so nothing
 * pasted or inserted there can become more than paragraphs, lists, bold and italic.
 */
import { type RichBlock, type Run } from '../../lib/training/practice-case.ts';

type Style = Omit<Run, 'text'>;

/** Reads paragraphs and lists; everything else (images, links, tables) counts as its text. */
export function readRichText(editor: Node): RichBlock[] {
  const blocks: RichBlock[] = [];
  let open: Run[] = [];
  const closeParagraph = () => {
    if (open.length) blocks.push({ kind: 'paragraph', runs: open });
    open = [];
  };
  const walk = (node: Node, style: Style) => {
    const { nodeName } = node;
    const isBlock = /^(DIV|P|LI|H\d|BLOCKQUOTE)$/.test(nodeName);
    if (isBlock || nodeName === 'BR') closeParagraph();
    if (nodeName === 'UL' || nodeName === 'OL') {
      closeParagraph();
      blocks.push({ kind: 'list', items: itemsOf(node) });
      return;
    }
    open.push(...ownText(node, style));
    for (const child of node.childNodes) walk(child, styleIn(node, style));
    if (isBlock) closeParagraph();
  };
  walk(editor, {});
  closeParagraph();
  return blocks.filter((block) => block.kind === 'paragraph' || block.items.length > 0);
}

/** Puts what `readRichText` gave into an empty contenteditable. */
export function writeRichText(editor: Element, blocks: readonly RichBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') editor.append(line('p', block.runs));
    else editor.append(element('ul', ...block.items.map((item) => line('li', item))));
  }
}

function itemsOf(list: Node): Run[][] {
  return [...list.childNodes].map((item) => runsOf(item, {})).filter((runs) => runs.length > 0);
}

function runsOf(node: Node, style: Style): Run[] {
  const inside = [...node.childNodes].flatMap((child) => runsOf(child, styleIn(node, style)));
  return [...ownText(node, style), ...inside];
}

/** Browsers put a no-break space where two plain ones would collapse. */
function ownText(node: Node, style: Style): Run[] {
  const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').replaceAll('\u00a0', ' ') : '';
  return text ? [{ text, ...style }] : [];
}

/**
 * Chromium writes bold and italic as `<i style="font-weight: bold;">`. Our content policy keeps that style from applying,
 * so the attribute is read as text, and RichTextField shows it by a rule of its own.
 */
function styleIn(node: Node, style: Style): Style {
  const written = node instanceof Element ? (node.getAttribute('style') ?? '') : '';
  const bold = /^(B|STRONG)$/.test(node.nodeName) || written.includes('font-weight: bold');
  const italic = /^(I|EM)$/.test(node.nodeName) || written.includes('font-style: italic');
  return { ...style, ...(bold && { bold }), ...(italic && { italic }) };
}

function line(name: string, runs: readonly Run[]): HTMLElement {
  return element(
    name,
    ...runs.map(({ text, bold, italic }) => {
      const inner: Node = italic ? element('i', text) : document.createTextNode(text);
      return bold ? element('b', inner) : inner;
    }),
  );
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
