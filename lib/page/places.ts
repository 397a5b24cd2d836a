/** White space, and what has no width: a page may break lines and cells elsewhere than when it was quoted. */
const spaces = '[\\s\\u200b\\u2060\\ufeff]';

/** The characters of a text that count, as one word. */
export function stripped(text: string): string {
  return text.replace(new RegExp(`${spaces}+`, 'gu'), '');
}

/** Matches words whatever white space stands in them, or lacks. */
export function patternOf(words: string): RegExp {
  const characters = [...stripped(words)].map(escaped);
  return new RegExp(characters.join(`${spaces}*`), 'gu');
}

/**
 * The places of a pattern in text nodes, each as one range for each node that it touches. Nodes are counted only as far
 * as a place is, by their length alone, so that the last line of a huge page is found soon.
 *
 * @param whole the data of all `nodes`, in order
 */
export function* placesOf(pattern: RegExp, whole: string, nodes: Iterable<Text>): Generator<Range[]> {
  const texts = nodes[Symbol.iterator]();
  let passed = 0;
  let next = texts.next();
  for (const { 0: found, index } of whole.matchAll(pattern)) {
    const end = index + found.length;
    while (!next.done && passed + next.value.length <= index) {
      passed += next.value.length;
      next = texts.next();
    }
    const ranges: Range[] = [];
    while (!next.done) {
      const { value: text } = next;
      const from = Math.max(0, index - passed);
      const part = text.data.slice(from, end - passed);
      const before = part.length - part.trimStart().length;
      if (stripped(part) !== '') ranges.push(rangeIn(text, from + before, from + part.trimEnd().length));
      // A node that goes on behind the place may hold the next one too.
      if (passed + text.length >= end) break;
      passed += text.length;
      next = texts.next();
    }
    if (next.done) return;
    yield ranges;
  }
}

function rangeIn(text: Text, from: number, to: number): Range {
  const range = Document.prototype.createRange.call(document);
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}
