/** White space, and what has no width: a page may break lines and cells elsewhere than when it was quoted. */
const spaces = /[\s\u200b\u2060\ufeff]+/gu;

/** Many text nodes as one text without white space, to find words across elements. */
export class TextIndex {
  readonly text: string;
  readonly #nodes: Text[] = [];
  /** Where each node begins in `text`. */
  readonly #starts: number[] = [];

  constructor(nodes: Iterable<Text>) {
    const parts: string[] = [];
    let length = 0;
    for (const node of nodes) {
      const part = TextIndex.strip(node.data);
      if (part === '') continue;
      this.#nodes.push(node);
      this.#starts.push(length);
      parts.push(part);
      length += part.length;
    }
    this.text = parts.join('');
  }

  static strip(text: string): string {
    return text.replace(spaces, '');
  }

  /** One range for each text node that holds a part of the place. */
  rangesOf(at: number, length: number): Range[] {
    const ranges: Range[] = [];
    for (let next = this.#nodeAt(at); next < this.#nodes.length && this.#starts[next]! < at + length; next++) {
      const node = this.#nodes[next]!;
      const range = Document.prototype.createRange.call(document);
      range.setStart(node, rawOffset(node, Math.max(0, at - this.#starts[next]!)));
      // To the end of the last character, not to the beginning of what follows the space after it.
      range.setEnd(node, rawOffset(node, at + length - this.#starts[next]! - 1) + 1);
      ranges.push(range);
    }
    return ranges;
  }

  /** The last node that begins at or before `at`, by halving. */
  #nodeAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The offset in a node's own data of its nth character that is no white space; of the last if it has fewer. */
function rawOffset(node: Text, nth: number): number {
  let left = nth;
  let last = 0;
  for (const { 0: run, index } of node.data.matchAll(/[^\s\u200b\u2060\ufeff]+/gu)) {
    if (left < run.length) return index + left;
    left -= run.length;
    last = index + run.length - 1;
  }
  return last;
}
