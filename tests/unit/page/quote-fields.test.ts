import { describe, expect, test } from 'vitest';
import { quotesIn, withQuote } from '../../../lib/state/page/quote-fields.ts';

describe('a quote in a text', () => {
  test.each([
    ['', 'a', '“a”'],
    ['typed', 'a', 'typed\n\n“a”'],
    ['  typed\n\n\n', ' a\n', '  typed\n\n“a”'],
    ['typed “a” here', 'a', 'typed “a” here'],
  ])('%j with %j is %j', (typed, quote, text) => {
    expect(withQuote(typed, quote)).toBe(text);
  });

  test.each(['a', 'two\nlines', 'She said “come”', 'a\n\nb', '“a” and “b”', '<b>x</b> $& “'])(
    '%j is found again in the text that it was put into',
    (quote) => {
      const text = `${withQuote('before', quote)}\nafter`;
      expect(quotesIn(text)[0]).toBe(quote);
    },
  );

  test('of two, each is found, and then the paragraphs of those that have several', () => {
    expect(quotesIn(withQuote(withQuote('', 'a\n\nb'), 'c'))).toEqual(['a\n\nb', 'c', 'a', 'b']);
  });

  test('a text without a quote is taken whole, and an empty one gives nothing', () => {
    expect(quotesIn('typed by hand')).toEqual(['typed by hand']);
    expect(quotesIn(' \n')).toEqual([]);
  });
});
