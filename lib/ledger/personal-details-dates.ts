/** Dates as people write them in English and Spanish, and the words that make one a date of birth. */

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre';
const edge = '(?<![\\p{L}\\p{N}_/.-])';
const end = '(?![\\p{L}\\p{N}_]|[/-]\\p{N})';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:(?:19|20)\\d{2})';

/** `3/14/2009`, `14.03.09`, `2009-03-14`, `March 14, 2009`, `14 March 2009`, `14 de marzo de 2009`, `March 2009`. */
export const datePatterns: readonly RegExp[] = [
  `${edge}${day}(?<sep>[/.-])${day}\\k<sep>(?:${year}|\\d{2})${end}`,
  `${edge}${year}(?<sep>[/.-])${day}\\k<sep>${day}${end}`,
  `${edge}(?:${months})\\.? ${day}(?:st|nd|rd|th)?,? ${year}${end}`,
  `${edge}${day}(?:st|nd|rd|th)?(?: of| de)? (?:${months})\\.?,?(?: de| del)? ${year}${end}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const words =
  'd\\.?o\\.?b\\b\\.?|dates? of birth|birth ?(?:dates?|days?)|birth|born|b\\.(?= ?\\d)|fecha de nacimiento|f\\. ?de ?n\\.|nacimiento|nacid[oa]s?|naci[oó]|cumplea[nñ]os';

/** Whether a text speaks of a birth at all. */
export const birthWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?!\\p{L})`, 'iu');

/** "Born", then at most a few words and no other figure or sentence, then the date; or the date, then "(date of birth)". */
const before = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?!\\p{L})(?:[^\\p{N}.;!?\\n]|\\.(?= ?[:=])){0,30}$`, 'iu');
const after = new RegExp(
  `^[\\s,]{0,2}[(\\[]?(?:is|was|es)? ?(?:the |his |her |their |su )?(?:${words})(?!\\p{L})`,
  'iu',
);

/** Whether the words around a date make it a date of birth. */
export function namesBirth(textBefore: string, textAfter: string): boolean {
  return before.test(textBefore) || after.test(textAfter);
}
