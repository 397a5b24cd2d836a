import { describe, expect, test } from 'vitest';
import { mayErase, standingOf } from './keeping.ts';

const day = 86_400_000;
const closed = Date.UTC(2026, 10, 12, 12);

describe('the standing of a case', () => {
  test.each([
    ['open', { closed: null, held: false }, 90, closed + 1000 * day, { is: 'open' }],
    ['open and held', { closed: null, held: true }, 90, closed, { is: 'open' }],
    ['closed, no rule that erases', { closed, held: false }, null, closed + 1000 * day, { is: 'kept' }],
    ['closed just now', { closed, held: false }, 90, closed, { is: 'counting', daysLeft: 90 }],
    [
      'closed, the last millisecond',
      { closed, held: false },
      90,
      closed + 90 * day - 1,
      { is: 'counting', daysLeft: 1 },
    ],
    ['closed, the days over', { closed, held: false }, 90, closed + 90 * day, { is: 'due' }],
    ['closed, held, the days over', { closed, held: true }, 90, closed + 900 * day, { is: 'held' }],
    [
      'closed in the future: a clock set back',
      { closed, held: false },
      1,
      closed - 5 * day,
      { is: 'counting', daysLeft: 6 },
    ],
  ] as const)('%s', (_, closing, days, now, expected) => {
    expect(standingOf(closing, days, now)).toMatchObject(expected);
  });
});

describe('erasing without another word', () => {
  test.each([
    ['never shown', undefined, closed, false],
    ['shown just now', closed, closed, false],
    ['shown an hour ago', closed - day / 24, closed, false],
    ['shown a day ago', closed - day, closed, true],
    ['shown in the future: a clock set back', closed + day, closed, false],
  ])('%s', (_, shown, now, expected) => {
    expect(mayErase(shown, now)).toBe(expected);
  });
});
