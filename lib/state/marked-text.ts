/** A run of text, and whether it is a word that was searched for. */
export interface MarkedPart {
  text: string;
  isMatch: boolean;
}

/** As the search index cuts words: at spaces and punctuation. */
const word = /[^\n\r\p{Z}\p{P}]+/gu;
/** Characters before the first word found, and of the whole excerpt at most. */
const before = 40;
const longest = 120;

/** The text with each of the words marked; the words in lower case. */
export function markWords(text: string, words: ReadonlySet<string>): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const [start, end] of placesOf(text, words)) {
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

/** The stretch around the first of the words, from the text that has most of them; empty when none has any. */
export function excerptOf(texts: readonly string[], words: ReadonlySet<string>): string {
  let [best, most] = ['', 0];
  for (const text of texts) {
    const found = new Set(placesOf(text, words).map(([start, end]) => text.slice(start, end).toLowerCase())).size;
    if (found > most) [best, most] = [text, found];
  }
  return most === 0 ? '' : cutAround(best, placesOf(best, words)[0]!);
}

function placesOf(text: string, words: ReadonlySet<string>): [start: number, end: number][] {
  return [...text.matchAll(word)]
    .filter(([found]) => words.has(found.toLowerCase()))
    .map(({ 0: found, index }) => [index, index + found.length]);
}

/** Cut at spaces, so that no word is broken. */
function cutAround(text: string, [start, end]: readonly [number, number]): string {
  const from = start <= before ? 0 : text.indexOf(' ', start - before) + 1;
  if (text.length - from <= longest) return `${from > 0 ? '…' : ''}${text.slice(from)}`;
  const until = Math.max(end, text.lastIndexOf(' ', from + longest));
  return `${from > 0 ? '…' : ''}${text.slice(from, until)}…`;
}
