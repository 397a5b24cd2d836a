import { attribute, flatParent, isElement, isText, own, tagOf } from './dom.ts';
import type { Sight } from './sight.ts';
import { walk, type Span } from './walk.ts';

/** Text of a page, with what of its layout text can keep. */
export interface PageText {
  /** Blocks and rows apart by line breaks, cells by tabs; white space collapsed as on screen. */
  text: string;
  /** True where there was more than was asked for. */
  cut: boolean;
}

/** Which texts count: what is seen, or what can be edited whether seen or not. */
export type Reader = { sight: Sight } | 'editable';

/** Elements and texts that are looked at for one text; a page with more hidden ones than this reads as cut. */
const mostSteps = 100_000;
/** Invisible and without meaning; editors hold empty lines open with them. */
const fillers = /[\u200b\u2060\ufeff]/gu;

/** The text in `root`, or in the part of it that `span` holds, at most `longest` characters. */
export function textOf(root: Node, longest: number, reader: Reader, span?: Span): PageText {
  const lines = new Lines();
  const steps = walk(root, span);
  let answer: 'over' | undefined;
  for (let taken = 0; taken < mostSteps; taken++) {
    const { value: step, done } = steps.next(answer);
    if (done) return lines.first(longest);
    answer = undefined;
    if (!step.enter) lines.leave(step.node);
    else if (isText(step.node)) addText(lines, step.node, [step.from, step.to], reader);
    else if (isElement(step.node)) {
      if (isLeftOut(step.node, reader)) answer = 'over';
      else lines.enter(step.node);
    }
    if (lines.length > longest) break;
  }
  return { ...lines.first(longest), cut: true };
}

function isLeftOut(element: Element, reader: Reader): boolean {
  if (reader === 'editable') return attribute(element, 'contenteditable') === 'false';
  return !reader.sight.seesInto(element);
}

/** So much of one text node at most: a page can put megabytes into one. */
const longestNode = 200_000;

function addText(lines: Lines, text: Text, [from, to]: [number, number], reader: Reader): void {
  const data = own(CharacterData.prototype, 'data', text).slice(from, Math.min(to, from + longestNode));
  if (!/\S/u.test(data)) return lines.space();
  if (reader !== 'editable' && !reader.sight.seesText(text, from)) return;
  const parent = flatParent(text);
  lines.add(data.replace(fillers, ''), parent !== null && keepsLines(parent));
}

function keepsLines(parent: Element): boolean {
  // Firefox and Chromium both give the shorthand; `preserve` is in its values "pre", "pre-wrap" and "pre-line".
  return /^(?:pre|break-spaces)/u.test(getComputedStyle(parent).whiteSpace);
}

/** Collects text, and puts between two pieces what lay between them: nothing, a space, tabs or a line break. */
class Lines {
  #text = '';
  #gap = '';
  /** Whether a row began since the last piece: its empty first cells are told from the end of the row before. */
  #inNewRow = false;

  get length(): number {
    return this.#text.length;
  }

  first(longest: number): PageText {
    const text = this.#text.trimEnd();
    return { text: text.slice(0, longest).toWellFormed(), cut: text.length > longest };
  }

  add(data: string, withBreaks: boolean): void {
    const lines = withBreaks ? data.split(/\r\n?|\n/u) : [data];
    lines.forEach((line, at) => {
      if (at > 0) this.#break();
      const words = line.replace(/\s+/gu, ' ');
      if (words.startsWith(' ')) this.space();
      if (words.trim() !== '') {
        this.#text += (this.#text === '' ? '' : this.#gap) + words.trim();
        this.#gap = '';
        this.#inNewRow = false;
      }
      if (words.endsWith(' ')) this.space();
    });
  }

  space(): void {
    if (this.#gap === '') this.#gap = ' ';
  }

  enter(element: Element): void {
    const display = displayOf(element);
    if (display === 'table-cell') this.#cell(element);
    else if (display === 'table-row') this.#row();
    else if (display === 'block') this.#break();
  }

  leave(element: Element): void {
    const display = displayOf(element);
    if (display === 'table-row') this.#row();
    else if (display === 'block') this.#break();
  }

  #row(): void {
    this.#gap = '\n';
    this.#inNewRow = true;
  }

  #cell(element: Element): void {
    if (!own(Element.prototype, 'previousElementSibling', element)) return;
    this.#gap = `${this.#inNewRow ? '\n' : ''}${this.#gap.replace(/[ \n]/gu, '')}\t`;
  }

  #break(): void {
    // A block that fills a cell begins no new line.
    if (!this.#gap.endsWith('\t')) this.#gap = '\n';
  }
}

function displayOf(element: Element): 'block' | 'inline' | 'table-cell' | 'table-row' {
  if (tagOf(element) === 'br') return 'block';
  const { display } = getComputedStyle(element);
  if (display === 'table-cell' || display === 'table-row') return display;
  return display === 'contents' || display.startsWith('inline') || display.startsWith('ruby') ? 'inline' : 'block';
}
