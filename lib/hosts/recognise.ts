import { type Adapter } from './adapter.ts';
import { type PageFacts } from './page-facts.ts';
import { type Seen } from './seen.ts';
export { sameCase, type Seen, type SeenCase } from './seen.ts';

/** What one page shows at one moment. Never throws; a page on which no source matches shows no case. */
export function recognise(adapter: Adapter, facts: PageFacts): Seen {
  void adapter;
  void facts;
  return { is: 'none' };
}

/** The selectors that must be read on this address: none where there is no case. */
export function selectorsOf(adapter: Adapter, url: string): string[] {
  void adapter;
  void url;
  return [];
}

/** Adapters that fit this page, the most specific first: for a site for which none was chosen. */
export function proposeAdapters(facts: Pick<PageFacts, 'url' | 'title'>, adapters: readonly Adapter[]): Adapter[] {
  void facts;
  void adapters;
  return [];
}
