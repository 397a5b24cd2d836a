import type { ShowResult } from '../../page/acts.ts';
import { callPage, PageShut, paintPage, type PageTab } from './page-calls.ts';
import { quotesIn } from './quote-fields.ts';

/** `shut`: the page cannot be read. */
export type ShownOnPage = ShowResult | 'shut';

/** Each look takes the page 300 ms at most (`lib/page/show.ts`). */
const mostLooks = 6;

/** Highlights in the page of a tab what a note or an observation quotes from it; the first quote that is found. */
export async function showOnPage(tab: PageTab | null, text: string): Promise<ShownOnPage> {
  if (!tab) return 'shut';
  try {
    await paintPage(tab);
    for (const quote of quotesIn(text).slice(0, mostLooks)) {
      const shown = await callPage(tab, 'showQuote', quote);
      if (shown !== 'not-here') return shown;
    }
    return 'not-here';
  } catch (error) {
    if (error instanceof PageShut) return 'shut';
    throw error;
  }
}
