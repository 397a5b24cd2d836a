import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { practiceText } from '../text/en/practice.ts';
import { type PracticeCase } from './practice-case.ts';
import { namesOf, practiceCase, practiceCases } from './practice-cases.ts';

/** Words that a screen left open in a room must not show, or that product.md rules out. */
const neverShown =
  /traffick|exploit|prostitut|promiscu|sex|abus|victim|runaway|ran away|pimp|suspect|high risk|risk (level|score)/i;

const html = readFileSync(new URL('../../entrypoints/practice/index.html', import.meta.url), 'utf8');

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isRealDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}

function isRealMoment(at: string): boolean {
  return isRealDate(at.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(at.slice(10));
}

describe('the practice cases', () => {
  it('are five, RB-2041 to RB-2045, found by their reference', () => {
    expect(practiceCases.map((item) => item.ref)).toEqual(['RB-2041', 'RB-2042', 'RB-2043', 'RB-2044', 'RB-2045']);
    for (const item of practiceCases) expect(practiceCase(item.ref)).toBe(item);
    expect(practiceCase('RB-9999')).toBeUndefined();
  });

  it('have ids that belong to one child, contact or episode only', () => {
    expect(repeated(practiceCases.flatMap((item) => item.children.map((child) => child.id)))).toEqual([]);
    expect(repeated(practiceCases.flatMap((item) => item.contacts.map((contact) => contact.id)))).toEqual([]);
    expect(repeated(practiceCases.flatMap((item) => item.episodes.map((episode) => episode.id)))).toEqual([]);
  });

  it('have siblings, boys and girls, small children and teenagers, at home and away from home', () => {
    const children = practiceCases.flatMap((item) => item.children);
    expect(practiceCases.some((item) => item.children.length >= 2)).toBe(true);
    expect(new Set(children.map((child) => child.gender))).toEqual(new Set(['boy', 'girl']));
    expect(Math.min(...children.map((child) => child.age))).toBeLessThan(6);
    expect(Math.max(...children.map((child) => child.age))).toBeGreaterThan(14);
    expect(practiceCases.some((item) => item.placements.length === 0)).toBe(true);
    expect(practiceCases.some((item) => item.placements.length > 1)).toBe(true);
  });

  it('have siblings whose episodes reach three together, and never for one child', () => {
    const siblings = practiceCases.find((item) => item.children.length > 1)!;
    const counts = siblings.children.map(({ id }) => siblings.episodes.filter(({ child }) => child === id).length);
    expect(siblings.episodes).toHaveLength(3);
    expect(Math.max(...counts)).toBe(2);
  });

  it('show nothing in text or interface that tells a bystander what the sidebar is for', () => {
    const shown = JSON.stringify([practiceCases, practiceText]) + html;
    expect(shown.match(neverShown)?.[0]).toBeUndefined();
  });

  it('name the children of a case in its order', () => {
    expect(namesOf(practiceCase('RB-2042')!, ['bea', 'ines'])).toBe('Ines W., Bea W.');
  });
});

describe.each(practiceCases.map((item): [string, PracticeCase] => [item.ref, item]))('%s', (_ref, item) => {
  const ids = item.children.map((child) => child.id);

  it('names children by a given name and the initial of the family', () => {
    for (const child of item.children) expect(child.name).toMatch(new RegExp(`^[A-Z][a-z]+ ${item.family[0]}\\.$`));
  });

  it('speaks only of its own children', () => {
    for (const { children } of [...item.contacts, ...item.placements]) {
      expect(children.length).toBeGreaterThan(0);
      expect(ids).toEqual(expect.arrayContaining([...children]));
    }
    for (const { child } of item.episodes) expect(ids).toContain(child);
  });

  it('has contacts on real days after it was opened, newest first, the next one still due', () => {
    const days = item.contacts.map((contact) => contact.date);
    expect(days.filter((day) => !isRealDate(day))).toEqual([]);
    expect(days).toEqual([...days].sort().reverse());
    expect(days.at(-1)! >= item.opened).toBe(true);
    expect(item.nextContactDue > days[0]!).toBe(true);
    for (const { time } of item.contacts) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
  });

  it('has placements that follow each other without a gap', () => {
    item.placements.forEach((placement, index) => {
      const later = item.placements[index - 1];
      expect(isRealDate(placement.from)).toBe(true);
      expect(placement.to).toBe(later?.from);
      expect(Boolean(placement.ended)).toBe(Boolean(placement.to));
    });
  });

  it('has episodes in which a child leaves before it is known, reported and over', () => {
    for (const { left, learned, returned, reports } of item.episodes) {
      const moments = [left, learned, ...(returned ? [returned] : []), ...reports.map((report) => report.at)];
      expect(moments.filter((at) => !isRealMoment(at))).toEqual([]);
      expect(learned >= left).toBe(true);
      expect(returned === undefined || returned > left).toBe(true);
      for (const report of reports) expect(report.at >= learned).toBe(true);
    }
    const starts = item.episodes.map((episode) => episode.left);
    expect(starts).toEqual([...starts].sort().reverse());
  });
});
