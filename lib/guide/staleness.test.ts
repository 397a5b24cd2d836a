import { describe, expect, it } from 'vitest';
import { isStale } from './staleness.ts';
import type { IsoDate } from './types.ts';

describe('isStale', () => {
  it.each<[IsoDate, IsoDate, boolean]>([
    ['2026-11-22', '2026-11-22', false],
    ['2026-11-22', '2027-11-21', false],
    ['2026-11-22', '2027-11-22', false],
    ['2026-11-22', '2027-11-23', true],
    ['2026-11-22', '2027-12-01', true],
    ['2026-11-22', '2028-01-01', true],
    ['2026-12-31', '2027-12-31', false],
    ['2026-12-31', '2028-01-01', true],
    ['2026-11-22', '2026-01-01', false],
  ])('checked %s, today %s: %s', (checked, today, stale) => expect(isStale(checked, today)).toBe(stale));

  it.each<[IsoDate, IsoDate, boolean]>([
    ['2028-02-29', '2029-02-28', false],
    ['2028-02-29', '2029-03-01', true],
    ['2027-02-28', '2028-02-28', false],
    ['2027-02-28', '2028-02-29', true],
    ['2027-03-01', '2028-02-29', false],
    ['2027-03-01', '2028-03-02', true],
    ['2099-03-01', '2100-02-28', false],
  ])('leap years: checked %s, today %s: %s', (checked, today, stale) => expect(isStale(checked, today)).toBe(stale));

  it.each(['2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', 'yesterday', ''])(
    'refuses %j',
    (date) => {
      expect(() => isStale(date as IsoDate, '2026-11-22')).toThrow(RangeError);
      expect(() => isStale('2026-11-22', date as IsoDate)).toThrow(RangeError);
    },
  );
});
