import type { Adapter } from '../../hosts/adapter.ts';
import type { LoadedFacts } from '../../hosts/page-facts.ts';
import { selectorsOf, type SeenCase } from '../../hosts/recognise.ts';
import { NameTracker } from '../../hosts/track.ts';
import { webOriginOf } from '../../settings/sites.ts';
import { callPage, lookAtPage, PageShut, type PageTab } from './page-calls.ts';

/** Milliseconds between two looks at the page, while somebody looks at the trial. */
export const betweenLooks = 300;
/** Pages that are shown, the newest last. */
const mostPages = 6;

/** What each adapter read on one page, in the order of the adapters; null where it saw no case. */
export interface TrialPage {
  url: string;
  cases: readonly (SeenCase | null)[];
}

/**
 * What adapters read on the pages that come by in one tab, before any of them is kept: just what following would show.
 * It reads by itself, not by the page's own watch, which belongs to the adapter in use.
 */
export class Trial {
  readonly adapters: readonly Adapter[];
  readonly #tab: PageTab;
  readonly #origin: string;
  readonly #trackers: readonly NameTracker[];
  #pages = $state.raw<readonly TrialPage[]>([]);

  constructor(tab: PageTab, origin: string, adapters: readonly Adapter[]) {
    this.#tab = tab;
    this.#origin = origin;
    this.adapters = adapters;
    this.#trackers = adapters.map((adapter) => new NameTracker(adapter));
  }

  get pages(): readonly TrialPage[] {
    return this.#pages;
  }

  /** The page that was read last. */
  get now(): TrialPage | null {
    return this.#pages.at(-1) ?? null;
  }

  /** Looks again and again until the signal aborts. */
  run(signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout>;
    const next = async () => {
      await this.look();
      if (!signal.aborted) timer = setTimeout(() => void next(), betweenLooks);
    };
    signal.addEventListener('abort', () => clearTimeout(timer));
    void next();
  }

  /** Reads the page once. On another site, or while the page is on its way to the next, nothing is read. */
  async look(): Promise<void> {
    const facts = await this.#read();
    if (!facts) return;
    const instant = performance.now();
    const cases = this.#trackers.map((tracker) => {
      const { seen } = tracker.see(facts, instant);
      return seen.is === 'case' ? seen : null;
    });
    const page = { url: facts.url, cases };
    const { now } = this;
    if (now && JSON.stringify(now) === JSON.stringify(page)) return;
    const earlier = now && isSamePage(now, page) ? this.#pages.slice(0, -1) : this.#pages;
    this.#pages = [...earlier, page].slice(-mostPages);
  }

  async #read(): Promise<LoadedFacts | null> {
    try {
      const { load, ...here } = await lookAtPage(this.#tab.id);
      if (webOriginOf(here.url) !== this.#origin) return null;
      const selectors = [...new Set(this.adapters.flatMap((adapter) => selectorsOf(adapter, here.url)))];
      const reading =
        selectors.length > 0 ? await callPage(this.#tab, 'readPage', selectors) : { ...here, readings: {} };
      return { ...reading, load };
    } catch (error) {
      if (!(error instanceof PageShut)) throw error;
      return null;
    }
  }
}

/** One address, on which no way read a second case: some systems show all cases under one address. */
function isSamePage(one: TrialPage, other: TrialPage): boolean {
  const isOther = (at: number) => one.cases[at] && other.cases[at] && !isSame(one.cases[at], other.cases[at]);
  return one.url === other.url && !one.cases.some((_, at) => isOther(at));
}

const isSame = (one: SeenCase, other: SeenCase): boolean => one.names.some((name) => other.names.includes(name));
