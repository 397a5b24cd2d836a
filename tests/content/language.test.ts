import { describe, expect, it } from 'vitest';
import * as text from '../../lib/text/guide.ts';
import { allWords, pieces, type Piece } from './all-words.ts';
import shingles from './guide-shingles.json';
import { indicatorIds, pathwayIds, topics } from '../../lib/guide/index.ts';
import {
  brokenWordRules,
  figuresIn,
  readabilityOf,
  shinglesOf,
  shortHash,
  unverifiedIn,
  wordsOf,
} from './language-rules.ts';

const everything = allWords(text);

const figureBlocks = topics.flatMap((topic) =>
  topic.blocks.filter(({ kind }) => kind === 'figure').map((block) => [topic, block] as const),
);

const inFigure = new Set(figureBlocks.map(([topic, block]) => `topic/${topic.id}/blocks/${block.id}`));

/** Names of works, which can only be given as they are. */
const courseTitles = 'topic/courses/blocks/three/lines';

const guideRuns = new Set(shingles);
const sharedRuns = (words: string): string[] => shinglesOf(words).filter((run) => guideRuns.has(shortHash(run)));

/** What `check` finds in each piece, with its place, so that one failure lists everything. */
const findings = (shown: readonly Piece[], check: (words: string) => string[]): string[] =>
  shown.flatMap(({ at, text: words }) => check(words).map((found) => `${at}: ${found}`));

describe('every word shown', () => {
  it('keeps the language rules', () => expect(findings(everything, brokenWordRules)).toEqual([]));

  it('was verified', () => expect(findings(everything, unverifiedIn)).toEqual([]));

  it('holds no question in an indicator', () => {
    for (const { at, text: words } of pieces('indicator', text.indicatorText)) expect(words, at).not.toContain('?');
  });

  it('names a page by the title it has', () => {
    const titles: string[] = [...Object.values(text.topicTitles), ...Object.values(text.pathwayTitles)];
    const named = everything.flatMap(({ text: words }) =>
      [...words.matchAll(/(?:open|read) “([^”]+?)\.?”/gi)].map(([, title]) => title),
    );
    expect(named.length).toBeGreaterThan(3);
    for (const title of named) expect(titles).toContain(title);
  });
});

describe('figures', () => {
  it('stand nowhere but in figure blocks', () => {
    const elsewhere = everything.filter(({ at }) => ![...inFigure].some((block) => at.startsWith(`${block}/`)));
    expect(elsewhere.length).toBeLessThan(everything.length);
    expect(findings(elsewhere, figuresIn)).toEqual([]);
  });

  it.each(figureBlocks.map(([topic, block]) => [`${topic.id}/${block.id}`, topic, block] as const))(
    '%s is said with its year and denominator',
    (_, topic, block) => {
      const words = text.topicText[topic.id].blocks[block.id]?.lines.join(' ') ?? '';
      expect(block.figure?.year).toMatch(/\d{4}/);
      expect(words).toContain(block.figure?.year);
      expect(words).toContain(block.figure?.denominator);
    },
  );

  it('say nothing of one child, and the page says so', () => {
    expect(figureBlocks.length).toBeGreaterThan(3);
    expect(text.topicText['children-in-care'].blocks['about-figures']?.lines.join(' ')).toMatch(
      /nothing about the child/,
    );
  });
});

describe('plain language', () => {
  const isName = /\/(?:title|name|heading|branches\/\w+)$|^group\//;
  const linesOf = (value: unknown): string[] =>
    pieces('', value)
      .filter(({ at }) => !isName.test(at))
      .map((piece) => piece.text);
  const pages = [
    ...topics.map(({ id }) => [`topic ${id}`, linesOf(text.topicText[id])] as const),
    ...pathwayIds.map((id) => [`pathway ${id}`, linesOf(text.pathwayText[id])] as const),
    ...indicatorIds.map((id) => [`indicator ${id}`, linesOf(text.indicatorText[id])] as const),
  ];

  it.each(pages)('%s', (_, lines) => {
    const { wordsPerSentence, grade } = readabilityOf(lines);
    expect(wordsPerSentence).toBeLessThanOrEqual(20);
    expect(grade).toBeLessThanOrEqual(10);
  });

  it('is eighth grade at most over all', () => {
    expect(readabilityOf(pages.flatMap(([, lines]) => lines)).grade).toBeLessThanOrEqual(8);
  });
});

describe('our own words', () => {
  it('share no eight words in a row with the guide', () => {
    const prose = everything.filter(({ at }) => !at.startsWith(courseTitles));
    expect(findings(prose, sharedRuns)).toEqual([]);
  });

  it('fires on eight words of the guide in a row', () => {
    expect(guideRuns.size).toBeGreaterThan(1000);
    expect(sharedRuns(text.topicText.courses.blocks['three']?.lines[1] ?? '')).not.toEqual([]);
    expect(sharedRuns('and frequently do not disclose their abuse because of fear')).not.toEqual([]);
    expect(sharedRuns('frequently do not disclose their abuse')).toEqual([]);
  });
});

describe('the rules fire', () => {
  it.each([
    'This episode was never reported.',
    'Police: not reported',
    'a child prostitute',
    'She is promiscuous.',
    'The runaway came back.',
    'Runaways are often found.',
    'The victim was seen.',
    'It was her choice.',
    'Risk level: high',
    'a score of 7',
    'a high-risk child',
    'The likelihood is great.',
    'Act now!',
    'a shocking case',
    'a predator',
    'odd behaviour',
    'calm — always',
  ])('on words: %s', (words) => expect(brokenWordRules(words)).not.toEqual([]));

  it.each(['rights as a victim of a crime', 'It gives no score and makes no finding.', 'No report recorded here.'])(
    'not on: %s',
    (words) => expect(brokenWordRules(words)).toEqual([]),
  );

  it.each(['19% of them', 'Call or text 988', '1-800-786-2929', '1-800-CALL-FBI', 'wifey', 'on the blade', 'HIPAA'])(
    'on what nobody verified: %s',
    (words) => expect(unverifiedIn(words)).not.toEqual([]),
  );

  it.each([
    '16% of children',
    '16 percent',
    '1 in 6 children',
    'one in six',
    'more than half',
    '25,000 children',
    '542 youth',
    '45 of 100',
  ])('on figures: %s', (words) => expect(figuresIn(words)).not.toEqual([]));

  it.each([
    'within 24 hours',
    'the last 180 days',
    'since January 5, 2023',
    'Call 1-800-843-5678 or 911.',
    'three missing episodes',
  ])('not on: %s', (words) => expect(figuresIn(words)).toEqual([]));

  it('on hard language', () => {
    const hard =
      'Comprehensive interdisciplinary collaboration necessitates organizational accountability regarding documentation of identified vulnerabilities.';
    expect(readabilityOf([hard]).grade).toBeGreaterThan(10);
    expect(readabilityOf(['The cat sat on the mat. It was warm.']).grade).toBeLessThan(3);
    expect(readabilityOf([Array(25).fill('word').join(' ')]).wordsPerSentence).toBe(25);
  });

  it('compares words without case and marks', () => {
    expect(wordsOf('The child’s “words” — 24 hours.')).toEqual(['the', 'childs', 'words', '24', 'hours']);
    expect(shinglesOf('a b c', 2)).toEqual(['a b', 'b c']);
    expect(shinglesOf('too short')).toEqual([]);
    expect(shortHash('')).toBe('811c9dc5');
    expect(shortHash('a')).toBe('e40c292c');
  });
});
