import { type Role, type Shape } from './adapter.ts';
import { type PatternKind, type Reach, reachOf, tokensOf } from './pattern.ts';
import { isPartOf, labelFrom, normalised } from './shape.ts';

/** What a pattern found in a text. */
export interface Captured {
  ref: string;
  /** The pieces of `{kind}`, joined by slashes. */
  kind?: string;
}

/**
 * The reference in a text, if the whole text fits the pattern. Of a shape that is more than "any", it is a whole run of
 * its characters; if two different ones fit, it is neither. Of any shape, it is the shortest that fits.
 */
export function capture(
  pattern: string,
  text: string,
  kind: PatternKind,
  wanted: { shape: Shape; role: Role },
): Captured | undefined {
  const tokens = tokensOf(pattern, kind);
  const reach = reachOf(tokens, text, kind);
  const refAt = tokens.findIndex((token) => token.is === 'ref');
  if (!reach || refAt < 0) return undefined;

  const { shape } = wanted;
  const read = (piece: string) => (wanted.role === 'label' ? labelFrom(piece) : normalised(shape, piece));
  const pieces = shape === 'any' ? shortest(reach[refAt]!, text) : runs(reach[refAt]!, text, shape);
  const ref = only(pieces.map(read).filter((value) => value !== undefined));
  if (ref === undefined) return undefined;

  const kinds = tokens.flatMap((token, at) => (token.is === 'kind' ? [only(shortest(reach[at]!, text))] : []));
  if (kinds.includes(undefined)) return undefined;
  return kinds.length === 0 ? { ref } : { ref, kind: kinds.join('/') };
}

/** The one value of a list in which all are the same. */
function only(values: readonly string[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** The shortest pieces between a start and an end; more than one if several are equally short. */
function shortest({ starts, ends }: Reach, text: string): string[] {
  let found: string[] = [];
  let length = Infinity;
  let end = -1;
  for (let start = text.length - 1; start >= 0; start -= 1) {
    if (ends[start + 1]) end = start + 1;
    if (!starts[start] || end < 0 || end - start > length) continue;
    if (end - start < length) found = [];
    length = end - start;
    found.push(text.slice(start, end));
  }
  return found;
}

/** Whole runs of a shape's characters that begin at a start and end at an end. */
function runs({ starts, ends }: Reach, text: string, shape: Exclude<Shape, 'any'>): string[] {
  const found: string[] = [];
  let start = -1;
  let at = 0;
  for (const character of [...text, '']) {
    const isIn = character !== '' && isPartOf(shape, character);
    if (isIn && start < 0) start = at;
    if (!isIn && start >= 0) {
      if (starts[start] && ends[at]) found.push(text.slice(start, at));
      start = -1;
    }
    at += character.length;
  }
  return found;
}
