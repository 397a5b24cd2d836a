import MiniSearch from 'minisearch';
import { contacts, indicators, pathwayIds, pathways, topics } from '../guide/index.ts';
import type { GuideLink } from '../guide/types.ts';
import { contactText, indicatorText, pathwayText, readyListText, topicText } from '../text/guide.ts';
import { titleOf } from '../text/guide-titles.ts';
import { excerptOf, markWords, type MarkedPart } from './marked-text.ts';

/** One place in the guide that answers a search. */
export interface SearchHit {
  id: string;
  kind: 'indicator' | 'topic' | 'pathway' | 'step' | 'contact';
  title: string;
  link: GuideLink;
}

/** A hit, and why it is one: its title and a stretch of its text, with the words found marked. */
export interface ShownHit extends SearchHit {
  title: string;
  marked: readonly MarkedPart[];
  /** Empty when the words are in the title only. */
  excerpt: readonly MarkedPart[];
}

export type { MarkedPart };

interface Indexed extends SearchHit {
  texts: readonly string[];
  body: string;
}

const most = 20;

/** Search over all guidance as one types: prefixes count, one slip of the finger in a longer word is forgiven. */
export class GuideSearch {
  readonly #index = new MiniSearch<Indexed>({
    fields: ['title', 'body'],
    storeFields: ['kind', 'title', 'link', 'texts'],
  });

  constructor() {
    this.#index.addAll(everything());
  }

  /** Best first. Words that are all letters of one another's beginning find each other. */
  find(words: string): ShownHit[] {
    if (words.trim() === '') return [];
    const options = { prefix: true, fuzzy: (term: string) => (term.length > 4 ? 1 : false), boost: { title: 3 } };
    const all = this.#index.search(words, { ...options, combineWith: 'AND' });
    return all.slice(0, most).map((result) => shownHit(result as unknown as Indexed, new Set(result.terms)));
  }
}

function shownHit({ id, kind, title, link, texts }: Indexed, terms: ReadonlySet<string>): ShownHit {
  const excerpt = excerptOf(
    texts.filter((text) => text !== title),
    terms,
  );
  return { id, kind, title, link, marked: markWords(title, terms), excerpt: markWords(excerpt, terms) };
}

/** Every text in it, one by one. */
function flat(text: unknown): string[] {
  return typeof text === 'string' ? [text] : Object.values(text as Record<string, unknown>).flatMap(flat);
}

function entry(id: string, kind: SearchHit['kind'], link: GuideLink, texts: readonly string[]): Indexed {
  return { id, kind, title: titleOf(link), link, texts, body: texts.join(' ') };
}

function everything(): Indexed[] {
  return [
    ...indicators.map(({ id }) => entry(id, 'indicator', { to: 'indicator', id }, flat(indicatorText[id]))),
    ...topics.map(({ id }) => entry(`topic:${id}`, 'topic', { to: 'topic', id }, flat(topicText[id]))),
    ...pathwayIds.flatMap((id): Indexed[] => {
      const { steps, ...text } = pathwayText[id];
      const link: GuideLink = { to: 'pathway', id };
      const ofSteps = pathways[id].steps.map((step): Indexed => {
        const lists = step.ready.flatMap((list) => flat((readyListText as Record<string, unknown>)[list] ?? ''));
        const texts = [...flat(steps[step.id]), ...lists];
        return { ...entry(`step:${id}:${step.id}`, 'step', link, texts), title: steps[step.id]!.title };
      });
      return [entry(`pathway:${id}`, 'pathway', link, flat(text)), ...ofSteps];
    }),
    ...contacts.map(({ id, number, text, email, url }) => {
      const texts = [...flat(contactText[id]), number, text, email, url].filter((one) => one !== undefined);
      return entry(`contact:${id}`, 'contact', { to: 'contact', id }, texts);
    }),
  ];
}
