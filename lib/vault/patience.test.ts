import { expect, test } from 'vitest';
import { waitBeforeTry } from './patience.ts';

const at = Date.UTC(2026, 10, 12, 9, 52);
const s = 1_000;
const min = 60 * s;

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 5 * s],
  [4, 10 * s],
  [5, 20 * s],
  [6, 40 * s],
  [7, 80 * s],
  [8, 160 * s],
  [9, 5 * min],
  [10, 5 * min],
  [1_000, 5 * min],
  [1e9, 5 * min],
])('after %i wrong tries the next one waits %i ms', (wrong, wait) => {
  expect(waitBeforeTry({ wrong, at }, at)).toBe(wait);
});

test.each([
  ['at once', 0, 10 * s],
  ['a millisecond later', 1, 10 * s - 1],
  ['a millisecond before the end', 10 * s - 1, 1],
  ['at the end', 10 * s, 0],
  ['a year later', 365 * 24 * 60 * min, 0],
  ['with the clock set back a second', -s, 10 * s],
  ['with the clock set back to 1970', -at, 10 * s],
])('the wait runs down: %s', (_, passed, left) => {
  expect(waitBeforeTry({ wrong: 4, at }, at + passed)).toBe(left);
});
