/**
 * The rules for the guide's words, as functions that return what breaks them. The content tests run each over every
 * word shown, and over bad samples so that a rule that no longer fires is noticed.
 */

interface Rule {
  name: string;
  pattern: RegExp;
}

/** Phrases that hold a forbidden word in a lawful use; taken out before the rules look. */
const allowedPhrases: readonly RegExp[] = [
  /\bvictim of a crime\b/gi,
  /\bvictim advocate\b/gi,
  /\bidentified as a sex trafficking victim\b/gi,
  /\bgives no score\b/gi,
];

const wordRules: readonly Rule[] = [
  {
    name: '"No report recorded here", never "not reported"',
    pattern: /\b(?:not|never) (?:been )?reported\b|\bunreported\b/i,
  },
  { name: 'a child is never called this', pattern: /prostitut|promiscu|\bhookers?\b|\bjuvenile delinquent/i },
  { name: '"missing" or "away from placement"', pattern: /\brun-?aways?\b|\bAWOL\b|\babsconders?\b/i },
  { name: 'a child, not a "victim", until identified', pattern: /\bvictim/i },
  { name: 'abuse is no choice', pattern: /\bchoices?\b|\bconsenting\b|\blifestyle\b/i },
  {
    name: 'no score, level or likelihood',
    pattern:
      /\bscor(?:e[sd]?|ing)\b|\b(?:high|medium|low|moderate)(?:er)?[- ]risk\b|\brisk (?:level|rating|score)|\blikelihood\b|\bprobability\b/i,
  },
  {
    name: 'calm, never alarming',
    pattern:
      /!|\b(?:alarming|horrific|horrifying|shocking|terrifying|nightmare|epidemic|monsters?|predators?|heinous|evil)\b/i,
  },
  {
    name: 'American English',
    pattern: /\b(?:behaviour|colour|labour|centre|organis|recognis|judgement|neighbour|travell)/i,
  },
  { name: 'no dash as a hinge', pattern: /—/ },
];

/** What research knew from memory only, or could not verify; none of it may reach a reader. */
const unverified: readonly Rule[] = [
  '\\b19 ?%',
  '\\b988\\b',
  '786-?2929',
  'Runaway Safeline',
  'CALL-?FBI',
  '225-?5324',
  'tips\\.fbi\\.gov',
  '866-?347-?2423',
  'wifey',
  'the blade',
  '\\bin-?calls?\\b',
  '\\bout-?calls?\\b',
  '\\bquotas?\\b',
  'gorilla',
  'romeo',
  'seasoning',
  'turned out',
  'out of pocket',
  'reckless eyeballing',
  'renegade',
  'trade up',
  'sugar (?:daddy|baby)',
  'my page',
  'designer',
  '\\bnails\\b',
  '\\bburner\\b',
  'IM-14-1',
  '164\\.512',
  'HIPAA',
  '\\bCJIS\\b',
  'Section 508',
  'FERPA',
  'Shared Hope',
  'cut points?',
  '40%|41%',
].map((text) => ({ name: `unverified: ${text}`, pattern: new RegExp(text, 'i') }));

const numberWord = 'one|two|three|four|five|six|seven|eight|nine|ten';

const shares: readonly Rule[] = [
  { name: 'a percentage', pattern: /%|\bper ?cent\b/i },
  {
    name: 'a share',
    pattern: new RegExp(
      `\\b(?:\\d[\\d,]*|${numberWord}) (?:in|of|out of) (?:every )?(?:\\d[\\d,]*|${numberWord})\\b|\\b(?:half|a third|a quarter|two thirds) of\\b|\\bmore than half\\b`,
      'i',
    ),
  },
];

const phoneNumber = /\b1-\d{3}-(?:\d{3}-\d{4}|THE-LOST)\b|\b911\b|\b233733\b/g;
const limitInTime = /\b\d+(?:-| )(?:hours?|days?|months?)\b|\b\d+-day\b/g;
const year = /\b(?:19|20)\d{2}\b/g;

function broken(rules: readonly Rule[], text: string): string[] {
  return rules.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}

/** The names of the language rules that `text` breaks. */
export function brokenWordRules(text: string): string[] {
  return broken(
    wordRules,
    allowedPhrases.reduce((rest, phrase) => rest.replace(phrase, ''), text),
  );
}

/** What `text` holds that nobody verified. */
export function unverifiedIn(text: string): string[] {
  return broken(unverified, text);
}

/** Shares, percentages and counts in `text`; legal time limits, years and telephone numbers are none. */
export function figuresIn(text: string): string[] {
  const rest = text.replace(phoneNumber, '').replace(limitInTime, '').replace(year, '');
  const counts = (rest.match(/\d[\d,]*/g) ?? []).filter((digits) => Number(digits.replaceAll(',', '')) >= 100);
  return [...broken(shares, rest), ...counts.map((digits) => `a count: ${digits}`)];
}

/** Words in lower case without marks: the form in which texts are compared. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/**
 * Every run of `size` words of `text`. `guide-shingles.json` holds the hashes of those of NCMEC's guide (its text as
 * `wordsOf` reads it, each run once, hashed by `shortHash`, sorted); the text itself is not ours to carry.
 */
export function shinglesOf(text: string, size = 8): string[] {
  const words = wordsOf(text);
  return words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(' '));
}

/** FNV-1a over 32 bits, as eight hexadecimal digits: short enough to commit, and the guide cannot be read from it. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** How hard a text is to read. */
export interface Readability {
  /** Mean words in a sentence; a list item counts as a sentence. */
  wordsPerSentence: number;
  /** Flesch-Kincaid grade, with syllables estimated. */
  grade: number;
}

/** The readability of `lines`, each a paragraph or a list item. */
export function readabilityOf(lines: readonly string[]): Readability {
  const sentences = lines.flatMap((line) => line.split(/[.?]+[”"]?\s+/)).filter((part) => wordsOf(part).length > 0);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  return { wordsPerSentence, grade: 0.39 * wordsPerSentence + 11.8 * (syllables / words.length) - 15.59 };
}

function syllablesIn(word: string): number {
  if (/^\d/.test(word)) return 1;
  const spoken = word.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
