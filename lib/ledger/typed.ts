import { longest } from './limits.ts';

/** What is wrong with something typed, for a sentence that says what to do. */
export type TypedProblem = 'empty' | 'too-long' | 'control-characters';

export type Typed = { ok: true; value: string } | { ok: false; problem: TypedProblem };

// eslint-disable-next-line no-control-regex -- these are the characters that a reference cannot hold
const controls = /[\u0000-\u001f\u007f-\u009f]/;
// eslint-disable-next-line no-control-regex -- line breaks and tabs stay, the rest of the controls go
const controlsInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Marks that turn the direction of text that follows (Unicode UAX #9): they can make one number look like another. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Letters that nobody sees: with them two spellings that look the same would be two cases. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/** A case reference as typed: trimmed, one space between words, NFC. Letters keep their case for display. */
export function readReference(typed: string): Typed {
  return readLine(typed, longest.reference);
}

/** The label that a worker chooses for a child. */
export function readLabel(typed: string): Typed {
  return readLine(typed, longest.label);
}

/** A line that must say something: a name, a reference. */
export function readLine(typed: string, most: number): Typed {
  const visible = typed.toWellFormed().replace(directionMarks, '').replace(invisible, '');
  // Only spaces are drawn together: a line break is a control character, and is refused as one.
  const value = visible.trim().normalize('NFC').replace(/ +/g, ' ');
  if (value === '') return { ok: false, problem: 'empty' };
  if (controls.test(value)) return { ok: false, problem: 'control-characters' };
  if (value.length > most) return { ok: false, problem: 'too-long' };
  return { ok: true, value: value.replace(/\s+/gu, ' ') };
}

/** Two spellings of one reference find the same case: upper and lower case and spaces do not count. */
export function referenceForLookup(reference: string): string {
  return reference.normalize('NFKC').replace(invisible, '').toLocaleLowerCase('en-US').replace(/\s+/gu, '');
}

/** Text as it is recorded, and whether anything had to be taken out of it, so that the person can be told. */
export interface CleanText {
  text: string;
  /** Half characters (lone surrogates) became U+FFFD, or control characters and direction marks were dropped. */
  changed: boolean;
}

/** Keeps line breaks and every letter; takes out only what is no text or would make it read otherwise. */
export function cleanText(typed: string): CleanText {
  const text = typed.toWellFormed().replace(/\r\n?/g, '\n').replace(controlsInText, '').replace(directionMarks, '');
  return { text, changed: text !== typed.replace(/\r\n?/g, '\n') };
}
