import { expect, test } from 'vitest';
import { excerptOf, markWords } from './marked-text.ts';

const long =
  'A report comes first, before anything else that has to be done on that day. Police may set no waiting period before they take a report of a missing child, whatever the age, and they enter it at once into the national list.';

test('words are marked whole, whatever their case, and nothing of the text is lost', () => {
  const parts = markWords('Missing: a missing child', new Set(['missing']));
  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['Missing', 'missing']);
  expect(parts.map(({ text }) => text).join('')).toBe('Missing: a missing child');
  expect(markWords('unmissing', new Set(['missing']))).toEqual([{ text: 'unmissing', isMatch: false }]);
});

test('the excerpt is of the text with most of the words, cut at spaces', () => {
  const excerpt = excerptOf(['a waiting room', long], new Set(['waiting', 'period']));
  expect(excerpt).toMatch(/^…/);
  expect(excerpt).toMatch(/…$/);
  expect(excerpt).toContain('waiting period');
  expect(excerpt.length).toBeLessThanOrEqual(122);
  expect(` ${long} `).toContain(` ${excerpt.slice(1, -1)} `);
});

test('a short text is shown whole; where no word is found, nothing', () => {
  expect(excerptOf(['a waiting room'], new Set(['room']))).toBe('a waiting room');
  expect(excerptOf(['a waiting room'], new Set(['period']))).toBe('');
});

test('a word longer than an excerpt is not cut', () => {
  const word = 'w'.repeat(300);
  expect(excerptOf([`${word} and more`], new Set([word]))).toContain(word);
});
