/**
 * Patterns for addresses, titles and texts. `{ref}` stands for the reference (once), `{kind}` for the kind of record,
 * `*` for any text, in an address without a slash, and `**` for any text with slashes. Everything else is itself.
 *
 * No regular expressions: an adapter may come from outside, and must not be able to hang the sidebar. Each step goes
 * once over the text, so the time is that of tokens × characters.
 */

export type Token = { is: 'text'; text: string } | { is: 'any'; slashes: boolean } | { is: 'ref' } | { is: 'kind' };

/** Most characters and most tokens of a pattern; a longer one is refused in a file. */
export const longestPattern = { characters: 200, tokens: 24 } as const;

/** In an address a slash ends a part; in a text it is a character like any other. */
export type PatternKind = 'address' | 'text';

const special = /(\*\*|\*|\{ref\}|\{kind\})/;

/** The tokens of a pattern. */
export function tokensOf(pattern: string, kind: PatternKind): Token[] {
  return pattern
    .split(special)
    .filter((piece) => piece !== '')
    .map((piece): Token => {
      if (piece === '{ref}') return { is: 'ref' };
      if (piece === '{kind}') return { is: 'kind' };
      if (piece === '*') return { is: 'any', slashes: kind === 'text' };
      if (piece === '**') return { is: 'any', slashes: true };
      return { is: 'text', text: piece };
    });
}

/** Where a token may begin and end, in a match of the whole text. */
export interface Reach {
  /** `starts[position]` is 1 where what stands before the token fits what is before the position. */
  starts: Uint8Array;
  ends: Uint8Array;
}

/** For each token its reach; nothing if the text does not fit the pattern as a whole. */
export function reachOf(tokens: readonly Token[], text: string, kind: PatternKind): Reach[] | undefined {
  const last = tokens.length;
  const before: Uint8Array[] = [new Uint8Array(text.length + 1)];
  before[0]![0] = 1;
  for (const [at, token] of tokens.entries()) before[at + 1] = forward(before[at]!, token, text, kind);
  if (!before[last]![text.length]) return undefined;

  const after: Uint8Array[] = [];
  after[last] = new Uint8Array(text.length + 1);
  after[last][text.length] = 1;
  for (let at = last - 1; at >= 0; at -= 1) after[at] = backward(after[at + 1]!, tokens[at]!, text, kind);
  return tokens.map((_, at) => ({ starts: before[at]!, ends: after[at + 1]! }));
}

/** Whether the whole text fits. */
export function fits(pattern: string, text: string, kind: PatternKind): boolean {
  return reachOf(tokensOf(pattern, kind), text, kind) !== undefined;
}

function forward(from: Uint8Array, token: Token, text: string, kind: PatternKind): Uint8Array {
  const to = new Uint8Array(from.length);
  if (token.is === 'text') {
    for (let at = 0; at < from.length; at += 1) {
      if (from[at] && text.startsWith(token.text, at)) to[at + token.text.length] = 1;
    }
    return to;
  }
  let open = false;
  for (let at = 0; at < from.length; at += 1) {
    if (at > 0 && stops(token, text[at - 1]!, kind)) open = false;
    to[at] = open || (token.is === 'any' && from[at]) ? 1 : 0;
    if (from[at]) open = true;
  }
  return to;
}

function backward(from: Uint8Array, token: Token, text: string, kind: PatternKind): Uint8Array {
  const to = new Uint8Array(from.length);
  if (token.is === 'text') {
    for (let at = 0; at < from.length; at += 1) {
      if (from[at + token.text.length] && text.startsWith(token.text, at)) to[at] = 1;
    }
    return to;
  }
  let open = false;
  for (let at = from.length - 1; at >= 0; at -= 1) {
    if (at < text.length && stops(token, text[at]!, kind)) open = false;
    to[at] = open || (token.is === 'any' && from[at]) ? 1 : 0;
    if (from[at]) open = true;
  }
  return to;
}

/** Whether a token cannot reach over this character. */
function stops(token: Token, character: string, kind: PatternKind): boolean {
  if (character !== '/') return false;
  return token.is === 'any' ? !token.slashes : kind === 'address';
}
