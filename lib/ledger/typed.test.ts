import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longest } from './limits.ts';
import { cleanText, readLabel, readLine, readReference, referenceForLookup } from './typed.ts';

describe('a case reference', () => {
  test.each([
    ['RB-2041', 'RB-2041'],
    ['  RB-2041\n', 'RB-2041'],
    ['RB  2041', 'RB 2041'],
    ['RB\u00a02041', 'RB 2041'],
    ['cafe\u0301', 'caf\u00e9'],
    ['案件 12', '案件 12'],
    ['\u202eRB-2041', 'RB-2041'],
    ['RB\u200f-2041\u2069', 'RB-2041'],
    ['\ufeffRB-2041', 'RB-2041'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['a'.repeat(longest.reference), 'a'.repeat(longest.reference)],
  ])('%j is read as %j', (typed, value) => {
    expect(readReference(typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['\u200e\u202e', 'empty'],
    ['RB\n2041', 'control-characters'],
    ['RB\r\n2041', 'control-characters'],
    ['RB\t2041', 'control-characters'],
    ['RB\u00002041', 'control-characters'],
    ['RB\u007f', 'control-characters'],
    ['RB\u0085\u009f2041', 'control-characters'],
    ['\u001b[31mRB', 'control-characters'],
    ['a'.repeat(longest.reference + 1), 'too-long'],
    ['a'.repeat(10_000), 'too-long'],
    ['👧'.repeat(longest.reference / 2 + 1), 'too-long'],
  ])('%j is refused as %s', (typed, problem) => {
    expect(readReference(typed)).toEqual({ ok: false, problem });
  });

  test('half characters become a mark that can be seen', () => {
    expect(readReference('RB\ud800-1')).toEqual({ ok: true, value: 'RB\ufffd-1' });
  });

  test('whatever is typed, the value has no control character, no edge space and a length that can be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const read = readReference(typed);
        if (!read.ok) return;
        expect(read.value).toBe(read.value.trim());
        expect(read.value).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(read.value.length).toBeLessThanOrEqual(longest.reference);
        expect(read.value.isWellFormed()).toBe(true);
        expect(readReference(read.value)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});

test('a label and a line have edges of their own', () => {
  expect(readLabel('M.')).toEqual({ ok: true, value: 'M.' });
  expect(readLabel('')).toEqual({ ok: false, problem: 'empty' });
  expect(readLabel('a'.repeat(longest.label)).ok).toBe(true);
  expect(readLabel('a'.repeat(longest.label + 1))).toEqual({ ok: false, problem: 'too-long' });
  expect(readLine('abc', 3)).toEqual({ ok: true, value: 'abc' });
  expect(readLine('abcd', 3)).toEqual({ ok: false, problem: 'too-long' });
});

describe('two spellings of one reference find the same case', () => {
  test.each([
    ['RB-2041', 'rb-2041'],
    ['RB 2041', 'rb2041'],
    ['RB\u00a02041', 'RB 2041'],
    ['ＲＢ－２０４１', 'RB-2041'],
    ['CAFE\u0301', 'café'],
  ])('%j and %j', (one, other) => {
    expect(referenceForLookup(one)).toBe(referenceForLookup(other));
  });

  test.each([
    ['RB-2041', 'RB-2042'],
    ['RB-2041', 'RB2041'],
    ['1', 'I'],
  ])('%j and %j stay two', (one, other) => {
    expect(referenceForLookup(one)).not.toBe(referenceForLookup(other));
  });
});

describe('text as it is recorded', () => {
  test.each([
    ['', '', false],
    ['Plain.\n\tIndented', 'Plain.\n\tIndented', false],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree', false],
    ['a\ud800b', 'a\ufffdb', true],
    ['a\udc00', 'a\ufffd', true],
    ['👧', '👧', false],
    ['a\u0000b\u001bc\u007fd\u009fe', 'abcde', true],
    ['\u202eevil\u202c', 'evil', true],
    ['\u2066a\u2069\u200e\u200f\u061c', 'a', true],
    ['שלום', 'שלום', false],
    ['<b>markup</b> &amp;', '<b>markup</b> &amp;', false],
    ['  edges  ', '  edges  ', false],
  ])('%j is kept as %j, changed: %s', (typed, text, changed) => {
    expect(cleanText(typed)).toEqual({ text, changed });
  });

  test('a megabyte is kept whole', () => {
    const typed = 'Seen at noon.\r\n'.repeat(70_000);
    const { text, changed } = cleanText(typed);
    expect(text).toBe('Seen at noon.\n'.repeat(70_000));
    expect(changed).toBe(false);
  });

  test('what was cleaned once stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { text } = cleanText(typed);
        expect(text.isWellFormed()).toBe(true);
        expect(cleanText(text)).toEqual({ text, changed: false });
      }),
      { numRuns: 300 },
    );
  });
});
