import type { Adapter } from '../../hosts/adapter.ts';
import { atHost } from '../../hosts/at-host.ts';
import type { LoadedFacts } from '../../hosts/page-facts.ts';
import { presets } from '../../hosts/presets/index.ts';
import { proposeAdapters, selectorsOf } from '../../hosts/recognise.ts';
import { readSites, readTaught, webOriginOf, type Site } from '../../settings/sites.ts';
import type { PageReading } from '../../page/acts.ts';
import { callPage, lookAtPage, type PageTab } from './page-calls.ts';

/** What was read of a page, with the document it was read in, and what had to be read. */
export interface PageLook {
  facts: LoadedFacts;
  selectors: string[];
  /** As `lib/page` gives and expects it. */
  reading: PageReading;
}

/** Reads what the adapter needs: address and title, and the visible text of elements only where it reads elements. */
export async function readPageFacts(tab: PageTab, adapter: Adapter): Promise<PageLook> {
  if (tab.isPractice) {
    const reading = await callPage(tab, 'readPage', []);
    return { facts: { ...reading, load: 'practice' }, selectors: [], reading };
  }
  const { load, ...seen } = await lookAtPage(tab.id);
  const selectors = selectorsOf(adapter, seen.url);
  const reading = selectors.length > 0 ? await callPage(tab, 'readPage', selectors) : { ...seen, readings: {} };
  return { facts: { ...reading, load }, selectors, reading };
}

/** The site as the worker allowed it, and its adapter. */
export async function siteOf(url: string): Promise<{ site: Site | null; adapter: Adapter | null }> {
  const origin = webOriginOf(url);
  const site = (await readSites()).find((one) => one.origin === origin) ?? null;
  const chosen = site?.adapter ? (await allAdapters()).find(({ id }) => id === site.adapter) : undefined;
  // An agency may run a system under a name of its own: what was chosen for a site is read there, whatever its hosts say.
  return { site, adapter: chosen ? atHost(chosen, new URL(url).hostname) : null };
}

/** Adapters that may be meant by a page, the likeliest first. */
export async function proposalsFor(facts: { url: string; title: string }): Promise<Adapter[]> {
  return proposeAdapters(facts, await allAdapters());
}

/** What was taught here comes first. */
export async function allAdapters(): Promise<Adapter[]> {
  return [...(await readTaught()), ...presets];
}
