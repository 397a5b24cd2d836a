import MiniSearch from 'minisearch';
import { contacts, indicators, pathwayIds, pathways, topics } from '../guide/index.ts';
import type { ContactText, GuideLink, TopicText } from '../guide/types.ts';
import { contactText, indicatorText, pathwayText, topicText } from '../text/guide.ts';

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
    typeof text === 'string' ? text : Object.values(text as Record<string, unknown>).map(flat).join(' ');
  return [
    ...indicators.map(({ id }): Indexed => {
      const text = indicatorText[id];
      return { id, kind: 'indicator', title: text.name, body: flat(text), link: { to: 'indicator', id } };
    }),
    ...topics.map(({ id }): Indexed => {
      const text: TopicText = topicText[id];
      return { id: `topic:${id}`, kind: 'topic', title: text.title, body: flat(text), link: { to: 'topic', id } };
    }),
    ...pathwayIds.flatMap((id): Indexed[] => {
      const { steps, ...text } = pathwayText[id];
      const link: GuideLink = { to: 'pathway', id };
      return [
        { id: `pathway:${id}`, kind: 'pathway', title: text.title, body: flat(text), link },
        ...pathways[id].steps.map((step): Indexed => {
          const words = steps[step.id]!;
          return { id: `step:${id}:${step.id}`, kind: 'step', title: words.title, body: flat(words), link };
        }),
      ];
    }),
    ...contacts.map(({ id, number, text: texting, email, url }): Indexed => {
      const text: ContactText = contactText[id];
      const body = [flat(text), number, texting, email, url].filter(Boolean).join(' ');
      return { id: `contact:${id}`, kind: 'contact', title: text.name, body, link: { to: 'contact', id } };
    }),
  ];
}
