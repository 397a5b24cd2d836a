import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as text from '../../lib/text/guide.ts';
import { allWords } from './all-words.ts';
import {
  contacts,
  familialTopics,
  findContact,
  findIndicator,
  findPathway,
  findReadyList,
  findSource,
  findTopic,
  indicatorIds,
  indicators,
  pathwayIds,
  pathways,
  readyLists,
  sources,
  topicGroups,
  topics,
  topicsIn,
  type Contact,
  type GuideLink,
  type Sourced,
} from '../../lib/guide/index.ts';

/** The day on which this content was written; no item can have been checked later. */
const written = '2026-11-22';

const steps = pathwayIds.flatMap((id) => pathways[id].steps);

const items: (Sourced & { id: string })[] = [
  ...indicators,
  ...topics.flatMap((topic) => topic.blocks.map((block) => ({ ...block, id: `${topic.id}/${block.id}` }))),
  ...pathwayIds.map((id) => pathways[id]),
  ...steps,
  ...readyLists,
  ...contacts,
];

function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const isChecked = (date: string): boolean => isRealDate(date) && date <= written;

function resolves(link: GuideLink): boolean {
  switch (link.to) {
    case 'indicator':
      return findIndicator(link.id) !== undefined;
    case 'topic':
      return findTopic(link.id) !== undefined;
    case 'pathway':
      return findPathway(link.id) !== undefined;
    case 'contact':
      return findContact(link.id) !== undefined;
  }
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at);

function misdialled({ tel, number }: Contact): boolean {
  if (tel === undefined || number === undefined) return tel !== number;
  const wellFormed = /^1-\d{3}-\d{3}-\d{4}$/.test(number) || number === '911';
  return !wellFormed || tel !== number.replaceAll('-', '');
}

describe('sources', () => {
  it.each(items.map((item) => [item.id, item] as const))('%s names sources that exist', (_, item) => {
    expect(item.sources.length).toBeGreaterThan(0);
    for (const { source } of item.sources) expect(findSource(source), source).toBeDefined();
    expect(item.checked).toSatisfy(isChecked);
  });

  it.each(Object.entries(sources))('%s was checked, and its address can be opened', (_, source) => {
    expect(source.checked).toSatisfy(isChecked);
    expect(source.year).toBeLessThanOrEqual(2026);
    expect(source.cite.length).toBeGreaterThan(0);
    if ('url' in source) expect(new URL(source.url).protocol).toMatch(/^https?:$/);
  });

  it('are all used', () => {
    const used = new Set(items.flatMap((item) => item.sources.map(({ source }) => source)));
    expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([]);
  });

  it('fires on dates that are not real or not yet', () => {
    expect(['2026-02-30', '2026-13-01', '22.11.2026', '2026-11-23'].filter(isChecked)).toEqual([]);
  });
});

describe('ids', () => {
  it('are unique', () => {
    for (const kind of [topics, contacts, readyLists, indicators, steps]) {
      expect(repeated(kind.map(({ id }) => id))).toEqual([]);
    }
    for (const topic of topics) expect(repeated(topic.blocks.map(({ id }) => id)), topic.id).toEqual([]);
  });

  it('fires on a repeated id', () => {
    expect(repeated(['a', 'b', 'a'])).toEqual(['a']);
  });

  it('are in kebab case', () => {
    for (const { id } of [...topics, ...contacts, ...readyLists, ...steps])
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe('links', () => {
  const links = [...indicators, ...topics, ...pathwayIds.map((id) => pathways[id])].flatMap(({ id, related }) =>
    related.map((link) => [`${id} → ${link.to} ${link.id}`, link] as const),
  );

  it.each(links)('%s', (_, link) => expect(link).toSatisfy(resolves));

  it('fires on a link to nothing', () => {
    expect(resolves({ to: 'topic', id: 'nowhere' })).toBe(false);
    expect(findPathway('constructor')).toBeUndefined();
    expect(findSource('toString')).toBeUndefined();
  });

  it.each(steps.map((step) => [step.id, step] as const))('%s: contacts and lists exist', (_, step) => {
    for (const id of step.contacts) expect(findContact(id), id).toBeDefined();
    for (const id of step.ready) expect(findReadyList(id), id).toBeDefined();
  });
});

describe('words', () => {
  it('exist for every id, and for no other', () => {
    expect(Object.keys(text.indicatorText)).toEqual([...indicatorIds]);
    expect(Object.keys(text.topicText).sort()).toEqual(topics.map(({ id }) => id).sort());
    expect(Object.keys(text.topicGroupText)).toEqual([...topicGroups]);
    expect(Object.keys(text.pathwayText)).toEqual([...pathwayIds]);
    expect(Object.keys(text.readyListText)).toEqual(readyLists.map(({ id }) => id));
    expect(Object.keys(text.contactText)).toEqual(contacts.map(({ id }) => id));
  });

  it.each(topics.map((topic) => [topic.id, topic] as const))('topic %s: every block, and no other', (_, topic) => {
    const words = text.topicText[topic.id];
    expect(Object.keys(words.blocks)).toEqual(topic.blocks.map(({ id }) => id));
    for (const block of Object.values(words.blocks)) expect(block.lines.length).toBeGreaterThan(0);
  });

  it.each(pathwayIds)('pathway %s: every step and branch, and no other', (id) => {
    const { steps, branches } = pathways[id];
    const words = text.pathwayText[id];
    expect(Object.keys(words.steps)).toEqual(steps.map((step) => step.id));
    expect(Object.keys(words.branches)).toEqual([...branches]);
    for (const step of steps) if (step.branch !== undefined) expect(branches).toContain(step.branch);
  });

  it('are never empty and have no stray space', () => {
    for (const { at, text: words } of allWords(text)) expect(words, at).toMatch(/^\S(?:.*\S)?$/u);
  });

  it('fit in 80 kB', () => {
    const folder = new URL('../../lib/text/en/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /^guide-.*\.ts$/.test(name) && !name.endsWith('.test.ts'));
    const bytes = files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
    expect(files.length).toBeGreaterThan(5);
    expect(bytes).toBeLessThanOrEqual(80_000);
  });
});

describe('indicators', () => {
  it('are the ten, in order', () => {
    expect(indicators.map(({ id }) => id)).toEqual([...indicatorIds]);
    expect(findIndicator('I10')?.sources[0]).toEqual({ source: 'guide', at: 'Indicators, item 10' });
    expect(findIndicator('I11')).toBeUndefined();
  });

  it.each(indicatorIds)('%s says what to see, what else it can mean and what to do', (id) => {
    const words = text.indicatorText[id];
    for (const part of [words.looksLike, words.notice, words.canAlsoMean]) {
      expect(part.length).toBeGreaterThanOrEqual(2);
      expect(part.length).toBeLessThanOrEqual(4);
    }
    expect(words.next.length).toBeGreaterThanOrEqual(2);
    expect(words.next.length).toBeLessThanOrEqual(3);
  });
});

describe('topics', () => {
  it('are found in every group', () => {
    for (const group of topicGroups) expect(topicsIn(group).length).toBeGreaterThan(0);
    expect(topicGroups.flatMap(topicsIn)).toHaveLength(topics.length);
  });

  it('have a familial lens', () => {
    expect(familialTopics.map(({ id }) => id)).toEqual(['family-safe-contact', 'family-trafficking']);
  });

  it('say both what the guide says and what holds now', () => {
    for (const topic of topics) {
      for (const block of topic.blocks.filter(({ kind }) => kind === 'difference')) {
        const [then, now] = text.topicText[topic.id].blocks[block.id]?.lines ?? [];
        expect(then).toMatch(/^The guide: /);
        expect(now).toMatch(/^(?:The law now|Now|Here): /);
        expect(block.sources.map(({ source }) => source)).toContain('guide');
      }
    }
  });
});

describe('pathways', () => {
  it.each(pathwayIds)('%s begins with danger and asks to check agency policy', (id) => {
    expect(text.dangerLine).toMatch(/911/);
    expect(text.pathwayText[id].covered).toMatch(/Check agency policy\.$/);
  });

  it.each(steps.map((step) => [step.id, step] as const))('%s says its limit in words', (id, step) => {
    const words = pathwayIds.map((pathway) => text.pathwayText[pathway].steps[id]).find(Boolean);
    if (step.latest.kind === 'federal') expect(words?.latest).toMatch(/24 hours after the agency first got/);
    else expect(words?.latest).not.toMatch(/\d/);
    if (step.latest.kind === 'no-limit') expect(words?.latest).toMatch(/no federal hour limit/);
  });

  it('has a federal limit for the two missing reports and for an identified child, and nowhere else', () => {
    const federal = steps.filter(({ latest }) => latest.kind === 'federal').map(({ id }) => id);
    expect(federal).toEqual(['missing-police', 'missing-ncmec', 'identified-police', 'familial-identified-police']);
    for (const step of steps.filter(({ branch }) => branch === 'suspected')) expect(step.latest.kind).toBe('no-limit');
  });
});

describe('contacts', () => {
  it.each(contacts.map((contact) => [contact.id, contact] as const))('%s can be reached', (_, contact) => {
    expect(misdialled(contact)).toBe(false);
    if (contact.url) expect(new URL(contact.url).protocol).toBe('https:');
    if (contact.email) expect(contact.email).toMatch(/^[^@\s]+@[a-z.]+$/);
    expect(Boolean(contact.tel ?? contact.url ?? contact.email)).toBe(!contact.setLocally);
  });

  it('say what they do not replace', () => {
    for (const words of Object.values(text.contactText)) expect(words.doesNotReplace).toMatch(/not/);
    expect(text.contactText['trafficking-hotline'].caution).toMatch(/operator changed in September 2025/);
  });

  it('fires on a number that dials elsewhere', () => {
    const made = { id: 'x', sources: [], checked: written } as const;
    expect(misdialled({ ...made, tel: '18008435679', number: '1-800-843-5678' })).toBe(true);
    expect(misdialled({ ...made, tel: '8008435678', number: '800-843-5678' })).toBe(true);
    expect(misdialled({ ...made, number: '1-800-843-5678' })).toBe(true);
  });

  it('bundle no state or county line', () => {
    expect(findContact('state-line')).toMatchObject({ setLocally: true });
    expect(findContact('state-line')).not.toHaveProperty('number');
  });
});
