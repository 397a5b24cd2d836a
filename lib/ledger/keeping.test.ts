import { describe, expect, test } from 'vitest';
import { mayErase, standingOf } from './keeping.ts';

const day = 86_400_000;
const closed = Date.UTC(2026, 10, 12, 12);

describe('the standing of a case', () => {
  const open = { closed: null, held: false };
  const shut = { closed, held: false };
  const after = (days: number) => closed + days * day;
  test.each([
    ['open', { ...open, days: 90, now: after(1000) }, { is: 'open' }],
    ['open and held', { closed: null, held: true, days: 90, now: closed }, { is: 'open' }],
    ['closed, no rule that erases', { ...shut, days: null, now: after(1000) }, { is: 'kept' }],
    ['closed just now', { ...shut, days: 90, now: closed }, { is: 'counting', daysLeft: 90 }],
    ['closed, the last millisecond', { ...shut, days: 90, now: after(90) - 1 }, { is: 'counting', daysLeft: 1 }],
    ['closed, the days over', { ...shut, days: 90, now: after(90) }, { is: 'due' }],
    ['closed, held, the days over', { closed, held: true, days: 90, now: after(900) }, { is: 'held' }],
    ['closed in the future: a clock set back', { ...shut, days: 1, now: after(-5) }, { is: 'counting', daysLeft: 6 }],
  ] as const)('%s', (_, { days, now, ...closing }, expected) => {
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
