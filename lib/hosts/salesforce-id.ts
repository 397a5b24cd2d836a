const suffixes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce record id. The 15-character form tells records apart by upper and lower case,
 * and look-ups do not; the three characters more say which letters are upper case, five letters each, lowest bit first
 * (Salesforce help, "Convert 15-character IDs to 18-character IDs"). Nothing, if it is no id.
 */
export function fullSalesforceId(id: string): string | undefined {
  if (!/^[0-9a-zA-Z]+$/.test(id)) return undefined;
  if (id.length === 15) return id + suffixOf(id);
  if (id.length !== 18) return undefined;
  const short = id.slice(0, 15);
  const suffix = id.slice(15).toUpperCase();
  if (suffixOf(short) === suffix) return short + suffix;
  // Only an id that lost its case as a whole is restored; anything else is no id.
  const lostCase = short === short.toLowerCase() || short === short.toUpperCase();
  const restored = lostCase ? inCaseOf(short, suffix) : undefined;
  return restored && restored + suffix;
}

function suffixOf(id: string): string {
  return [0, 5, 10].map((start) => suffixes[bitsOf(id.slice(start, start + 5))]).join('');
}

function bitsOf(five: string): number {
  return [...five].reduce((bits, letter, at) => bits + (/[A-Z]/.test(letter) ? 2 ** at : 0), 0);
}

/** The id in the case that its suffix names. */
function inCaseOf(id: string, suffix: string): string | undefined {
  const letters = [...id].map((letter, at) => {
    const bits = suffixes.indexOf(suffix[Math.floor(at / 5)]!);
    const isUpper = Math.floor(bits / 2 ** (at % 5)) % 2 === 1;
    return isUpper ? letter.toUpperCase() : letter.toLowerCase();
  });
  const restored = letters.join('');
  return suffixOf(restored) === suffix ? restored : undefined;
}
