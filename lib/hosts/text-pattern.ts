/**
 * Words that stand before a case number in many systems. Only these are taken into a pattern: any other word of a title
 * may be a child's name, and an adapter is given to others.
 */
const labels = new Set([
  ...['case', 'client', 'file', 'record', 'referral', 'family', 'intake', 'ticket', 'issue', 'incident'],
  ...[
    'number',
    'no',
    'nr',
    'num',
    'id',
    'ref',
    'reference',
    'caso',
    'cliente',
    'familia',
    'expediente',
    'número',
    'numero',
  ],
]);

/**
 * A pattern that finds a number in texts like this one: what joins it to its neighbours stays, the rest is a star.
 * Nothing, if the number is not in the text, or is there twice.
 */
export function textPatternAround(text: string, number: string): string | undefined {
  const at = text.indexOf(number);
  if (at < 0 || text.indexOf(number, at + 1) >= 0) return undefined;
  const before = lead(text.slice(0, at));
  const after = text.slice(at + number.length);
  // What follows is kept up to the next letter or digit, at most three characters.
  const joint = /^[^\p{L}\p{M}\p{N}\p{C}{}*]{0,3}/u.exec(after)![0];
  const pattern = `${before}{ref}${joint}${after.length > joint.length ? '*' : ''}`;
  return pattern.length <= 200 ? pattern : undefined;
}

/** What stands directly before the number: signs, and the label words before them. */
function lead(text: string): string {
  const signs = /[^\p{L}\p{M}\p{N}\p{C}{}*]{0,3}$/u.exec(text)![0];
  let kept = signs;
  let rest = text.slice(0, text.length - signs.length);
  for (;;) {
    const word = /[\p{L}\p{M}]+\.? ?$/u.exec(rest)?.[0];
    if (!word || !labels.has(word.replace(/[. ]/g, '').toLowerCase()) || kept.length > 40) break;
    kept = word + kept;
    rest = rest.slice(0, rest.length - word.length);
  }
  return rest === '' ? kept : `*${kept}`;
}
