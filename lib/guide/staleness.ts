import type { IsoDate } from './types.ts';

/**
 * Whether `checked` lies more than 12 months before `today`. On the very anniversary it is still fresh; an item checked
 * on February 29 stays fresh through February 28 of the next year and is stale on March 1. A date in the future is fresh.
 *
 * @throws RangeError when either is not a real calendar date.
 */
export function isStale(checked: IsoDate, today: IsoDate): boolean {
  const { year, month, day } = parse(checked);
  const now = parse(today);
  const lastFreshDay = Math.min(day, daysIn(year + 1, month));
  return order(now) > order({ year: year + 1, month, day: lastFreshDay });
}

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

function parse(date: string): CalendarDate {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  const real =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month);
  if (!real) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${date}`);
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const order = ({ year, month, day }: CalendarDate): number => (year * 100 + month) * 100 + day;
