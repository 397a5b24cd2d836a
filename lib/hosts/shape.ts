import { longestRead, type Shape } from './adapter.ts';
import { fullSalesforceId } from './salesforce-id.ts';

/** Letters, marks, digits and what joins them in a case number. */
const inWord = /^[\p{L}\p{M}\p{N}._-]$/u;
const inAlphabet: Record<Exclude<Shape, 'any'>, RegExp> = {
  word: inWord,
  digits: /^[0-9]$/,
  uuid: /^[0-9a-fA-F{}-]$/,
  salesforce: /^[0-9a-zA-Z]$/,
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// eslint-disable-next-line no-control-regex -- these are what a reference cannot hold
const strange = /[\u0000-\u001f\u007f-\u009f<>\ufff9-\ufffd]|\p{Co}|\p{Cn}/u;
/** What nobody sees, and what turns the direction of text (Unicode UAX #9, DerivedCoreProperties): two that look alike would differ. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A text of a page, ready to be matched: cut, one space for each gap, unseen characters gone. A cut text ends with a
 * mark that no reference can hold, so that half a number is not taken for a number.
 */
export function cleaned(text: string, most: number): string {
  // Cut first, so that five megabytes cost no more than the first thousand characters.
  const mark = text.length > most ? '\ufffd' : '';
  const line = text
    .slice(0, most)
    .replace(unseen, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()
    .normalize('NFC');
  return line + mark;
}

/** Whether a character can be part of a reference of this shape; for `any`, none is told apart. */
export function isPartOf(shape: Exclude<Shape, 'any'>, character: string): boolean {
  return inAlphabet[shape].test(character);
}

/**
 * The one spelling of a reference, or nothing if it is none of this shape. A reference has a digit: words such as
 * `new` or `Loading` would otherwise name many cases as one.
 */
export function normalised(shape: Shape, text: string): string | undefined {
  if (!text.isWellFormed()) return undefined;
  const value = cleaned(text, longestRead.reference);
  if (value.length > longestRead.reference || strange.test(value) || !/\p{N}/u.test(value)) return undefined;
  if (shape === 'any') return value;
  if (![...value].every((character) => isPartOf(shape, character))) return undefined;
  if (shape === 'salesforce') return fullSalesforceId(value);
  if (shape !== 'uuid') return value;
  const bare = value.replace(/^\{(.*)\}$/, '$1').toLowerCase();
  return uuid.test(bare) ? bare : undefined;
}

/** A label: one bounded line of text. It names nothing, so it needs no digit. */
export function labelFrom(text: string): string | undefined {
  const value = cleaned(text.toWellFormed(), longestRead.reference);
  return value === '' || strange.test(value) ? undefined : value;
}
