import { birthWords, datePatterns, namesBirth } from './personal-details-dates.ts';

/** What may be personal in a text, for a look before it leaves the sidebar. */
export const detailKinds = ['name', 'phone', 'birth', 'social-security'] as const;
export type DetailKind = (typeof detailKinds)[number];

/** A place in a text, in UTF-16 code units, `end` not included. */
export interface PersonalDetail {
  kind: DetailKind;
  start: number;
  end: number;
}

/** Characters around a date in which a word such as "born" makes it a date of birth. */
const near = 40;

/** NCMEC's own line is no person's (guide, 1-800-843-5678). */
const ncmec = '8008435678';

/**
 * US telephone numbers (North American Numbering Plan): area and exchange begin with 2 to 9. The edges keep out longer
 * numbers, case references and decimals.
 */
const phone =
  /(?<![\p{L}\p{N}_/#.-])(?:\+?1[-. ]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d(?<sep>[-. ]?))[2-9]\d\d(?:\k<sep>|[-. ])\d{4}(?![\p{L}\p{N}_/]|[-.]\p{N})/gu;

/** Nine digits in threes, twos and fours; never 000, 666 or 9xx, 00, 0000 (Social Security Administration). */
const socialSecurity =
  /(?<![\p{L}\p{N}_/#.-])(?!000|666|9)\d{3}(?<sep>[- ])(?!00)\d{2}\k<sep>(?!0000)\d{4}(?![\p{L}\p{N}_/]|[-.]\p{N})/gu;
/** Nine digits without breaks are one only beside its name. */
const socialSecurityNamed =
  /(?:\bSSN\b|\bsocial security(?: (?:number|no\.?|#))?|\bseguro social)[^\p{N}\n]{0,12}(?<number>(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4})(?!\p{N})/giu;

/**
 * Finds personal details, in the order in which they stand; none overlap. The text stays as it is.
 *
 * @param names What the worker listed as sensitive: found as whole words, whatever the case or accents, also with an
 * apostrophe and s. A name of one letter, or without a letter, is not looked for: it would be everywhere.
 */
export function personalDetailsIn(text: string, names: readonly string[]): PersonalDetail[] {
  const found = [...namesIn(text, names), ...birthsIn(text), ...socialSecurityIn(text), ...phonesIn(text)];
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((detail) => {
    const isFree = detail.start >= end;
    if (isFree) end = detail.end;
    return isFree;
  });
}

function namesIn(text: string, names: readonly string[]): PersonalDetail[] {
  const folded = folding(text);
  const wanted = [...new Set(names.map((name) => folding(name).text.trim().replace(/\s+/gu, ' ')))];
  return wanted
    .filter((name) => (name.match(/\p{L}/gu)?.length ?? 0) >= 2)
    .flatMap((name) => {
      const spelled = name.split(' ').map(escaped).join('\\s+');
      const whole = new RegExp(`(?<![\\p{L}\\p{N}_])${spelled}(?:['’]s?)?(?![\\p{L}\\p{N}_])`, 'gu');
      return [...folded.text.matchAll(whole)].map((match) => ({
        kind: 'name' as const,
        start: folded.at[match.index]!,
        end: folded.at[match.index + match[0].length]!,
      }));
    });
}

/** The text in lower case without accents, and for each of its positions the position in the text. */
function folding(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let folded = '';
  let position = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let count = 0; count < plain.length; count += 1) at.push(position);
    folded += plain;
    position += character.length;
  }
  at.push(position);
  return { text: folded, at };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function phonesIn(text: string): PersonalDetail[] {
  return [...text.matchAll(phone)]
    .filter(([number]) => !number.replace(/\D/g, '').endsWith(ncmec))
    .map((match) => placeOf('phone', match.index, match[0]));
}

function socialSecurityIn(text: string): PersonalDetail[] {
  const plain = [...text.matchAll(socialSecurity)].map((match) => placeOf('social-security', match.index, match[0]));
  const named = [...text.matchAll(socialSecurityNamed)].map((match) => {
    const number = match.groups!['number']!;
    return placeOf('social-security', match.index + match[0].length - number.length, number);
  });
  return [...plain, ...named];
}

function birthsIn(text: string): PersonalDetail[] {
  // Most texts speak of no birth; dates are then not looked for at all.
  if (!birthWords.test(text)) return [];
  return datePatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => {
        const end = match.index + match[0].length;
        return namesBirth(text.slice(Math.max(0, match.index - near), match.index), text.slice(end, end + near));
      })
      .map((match) => placeOf('birth', match.index, match[0])),
  );
}

function placeOf(kind: DetailKind, start: number, match: string): PersonalDetail {
  return { kind, start, end: start + match.length };
}
