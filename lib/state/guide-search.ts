import MiniSearch from 'minisearch';
import { contacts, indicators, pathwayIds, pathways, topics } from '../guide/index.ts';
import type { GuideLink } from '../guide/types.ts';
import { contactText, indicatorText, pathwayText, readyListText, topicText } from '../text/guide.ts';
import { titleOf } from '../text/guide-titles.ts';

/** One place in the guide that answers a search. */
export interface SearchHit {
  id: string;
  kind: 'indicator' | 'topic' | 'pathway' | 'step' | 'contact';
  title: string;
  link: GuideLink;
}

interface Indexed extends SearchHit {
  body: string;
}

const most = 20;

/** Search over all guidance as one types: prefixes count, one slip of the finger in a longer word is forgiven. */
export class GuideSearch {
  readonly #index = new MiniSearch<Indexed>({ fields: ['title', 'body'], storeFields: ['kind', 'title', 'link'] });

  constructor() {
    this.#index.addAll(everything());
  }

  /** Best first. Words that are all letters of one another's beginning find each other. */
  find(words: string): SearchHit[] {
    if (words.trim() === '') return [];
    const options = { prefix: true, fuzzy: (term: string) => (term.length > 4 ? 1 : false), boost: { title: 3 } };
    const all = this.#index.search(words, { ...options, combineWith: 'AND' });
    return all.slice(0, most).map(({ id, kind, title, link }) => ({ id, kind, title, link }) as SearchHit);
  }
}

function everything(): Indexed[] {
  const flat = (text: unknown): string =>
    typeof text === 'string'
      ? text
      : Object.values(text as Record<string, unknown>)
          .map(flat)
          .join(' ');
  const entry = (id: string, kind: SearchHit['kind'], link: GuideLink, body: string): Indexed => ({
    id,
    kind,
    title: titleOf(link),
    link,
    body,
  });
  return [
    ...indicators.map(({ id }) => entry(id, 'indicator', { to: 'indicator', id }, flat(indicatorText[id]))),
    ...topics.map(({ id }) => entry(`topic:${id}`, 'topic', { to: 'topic', id }, flat(topicText[id]))),
    ...pathwayIds.flatMap((id): Indexed[] => {
      const { steps, ...text } = pathwayText[id];
      const link: GuideLink = { to: 'pathway', id };
      const ofSteps = pathways[id].steps.map((step): Indexed => {
        const lists = step.ready.map((list) => flat((readyListText as Record<string, unknown>)[list] ?? ''));
        const body = [flat(steps[step.id]), ...lists].join(' ');
        return { ...entry(`step:${id}:${step.id}`, 'step', link, body), title: steps[step.id]!.title };
      });
      return [entry(`pathway:${id}`, 'pathway', link, flat(text)), ...ofSteps];
    }),
    ...contacts.map(({ id, number, text, email, url }) => {
      const body = [flat(contactText[id]), number, text, email, url].filter(Boolean).join(' ');
      return entry(`contact:${id}`, 'contact', { to: 'contact', id }, body);
    }),
  ];
}
