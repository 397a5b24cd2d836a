import { browser } from '../../browser.ts';
import type { Adapter } from '../../hosts/adapter.ts';
import { practiceAgency } from '../../hosts/presets/practice-agency.ts';
import { sameCase } from '../../hosts/recognise.ts';
import { NameTracker, type Tracked } from '../../hosts/track.ts';
import { watchSites, webOriginOf, writeSite, type Site } from '../../settings/sites.ts';
import { callPage, lookAtFrames, PageShut, type PageTab } from './page-calls.ts';
import { proposalsFor, readPageFacts, siteOf, type PageLook } from './page-look.ts';
import { needsConfirming, practiceSystem, type Followed, type PageStanding } from './page-standing.ts';
import { maySeeSite, watchSitePermissions } from './site-permission.ts';
import { tabInFront, watchTabInFront } from './tab-in-front.ts';

/** One watch of a page lasts so long at most, and is then begun again; milliseconds. */
const longestWatch = 60_000;

/** Follows the page in front of this window: which site it is, which case it shows, and how that is known. */
export class Following {
  #standing = $state.raw<PageStanding>({ is: 'starting' });
  #tab: PageTab | null = null;
  /** A newer look makes an older one that is still under way count for nothing. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Which case is on screen, on which page, and since when (`performance.now()`). */
  #seen = { key: '', since: 0 };
  readonly #trackers = new Map<string, NameTracker>();
  readonly #changed: () => void;

  /** `changed` is called whenever the standing may be another one. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get standing(): PageStanding {
    return this.#standing;
  }

  /** The page as far as its case system is known; null on any other page. */
  get followed(): Followed | null {
    return this.#standing.is === 'followed' ? this.#standing : null;
  }

  /** The tab in front, if its page can be reached. */
  get tab(): PageTab | null {
    return this.#tab;
  }

  /** For how long the page in front has shown its case; milliseconds, 0 where it shows none. */
  get shownFor(): number {
    return this.#seen.key ? performance.now() - this.#seen.since : 0;
  }

  start(signal: AbortSignal): void {
    const look = () => void this.look();
    watchTabInFront(signal, look);
    watchSites(signal, look);
    watchSitePermissions(signal, look);
    signal.addEventListener('abort', () => {
      this.#turn++;
      clearTimeout(this.#timer);
    });
    look();
  }

  /**
   * Reads the page again, now. Returns what it shows and what was read, so that whoever acts on the page can have it
   * compared at that moment; null where no case system is known.
   */
  async look(): Promise<{ followed: Followed; look: PageLook } | null> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const isLatest = () => turn === this.#turn;
    const tab = await tabInFront();
    const isPractice = tab?.url?.startsWith(browser.runtime.getURL('practice.html')) ?? false;
    const page = tab?.id === undefined ? null : { id: tab.id, isPractice };
    if (!isLatest()) return null;
    this.#tab = page;
    if (!page || !tab?.url) return this.#set({ is: 'untold' });
    try {
      return await this.#lookAt(page, tab.url, isLatest);
    } catch (error) {
      if (!(error instanceof PageShut)) throw error;
      const origin = webOriginOf(tab.url);
      return isLatest() ? this.#set(origin ? { is: 'shut', origin } : { is: 'browser-page' }) : null;
    }
  }

  /** The worker said that what the adapter reads on this site is right. */
  async confirm(): Promise<void> {
    const { followed } = this;
    if (followed) await writeSite({ origin: followed.origin, adapter: followed.adapter.id, confirmed: true });
  }

  async #lookAt(page: PageTab, url: string, isLatest: () => boolean) {
    const known = page.isPractice ? practice : await this.#siteAt(url, isLatest);
    if (!known || !isLatest()) return null;
    const look = await readPageFacts(page, known.adapter);
    if (!isLatest()) return null;
    const inTop = this.#trackerOf(page, known.adapter).see(look.facts, performance.now());
    const tracked =
      inTop.seen.is === 'case' || page.isPractice ? inTop : await this.#inFrame(page, known.adapter, inTop);
    if (!isLatest()) return null;
    const followed: Followed = {
      is: 'followed',
      origin: known.origin,
      system: known.system,
      adapter: known.adapter,
      case: tracked.seen.is === 'case' ? tracked.seen : null,
      settled: tracked.settled,
      isProposed: !known.site.confirmed && needsConfirming(known.adapter),
    };
    this.#set(followed);
    if (tracked.lookAgainAt) this.#lookAgain(tracked.lookAgainAt - performance.now());
    // Until the page has settled the browser may tell of nothing: going back it knows the new title before the page does.
    if (look.selectors.length > 0 || !tracked.settled) void this.#watch(page, look, isLatest);
    return { followed, look };
  }

  /** Null where there is nothing to recognise cases by; the standing then says why. */
  async #siteAt(url: string, isLatest: () => boolean) {
    const origin = webOriginOf(url);
    if (!origin) return this.#set({ is: 'browser-page' });
    const { site, adapter } = await siteOf(url);
    const isAllowed = site !== null && (await maySeeSite(origin));
    if (!isLatest()) return null;
    if (!isAllowed) return this.#set({ is: 'not-allowed', origin });
    if (adapter) return { site, adapter, origin, system: origin };
    return this.#propose(site, isLatest);
  }

  /** The likeliest adapter is taken at once; one that needs confirming only proposes. None fits: the worker chooses or teaches. */
  async #propose(site: Site, isLatest: () => boolean) {
    const { origin } = site;
    const facts = await readPageFacts(this.#tab!, noSystem);
    const proposals = await proposalsFor(facts.facts);
    if (!isLatest()) return null;
    const [adapter] = proposals;
    if (!adapter || site.adapter !== null) return this.#set({ is: 'no-system', origin, proposals });
    // From now on it is this site's, also on pages that show no case.
    if (!needsConfirming(adapter)) await writeSite({ ...site, adapter: adapter.id });
    return { site, adapter, origin, system: origin };
  }

  /** Some systems stand in a frame of a portal. Two frames on screen that show two cases show none. */
  async #inFrame(page: PageTab, adapter: Adapter, otherwise: Tracked): Promise<Tracked> {
    const frames = await lookAtFrames(page.id);
    const found = frames
      .map(({ frame, ...facts }) =>
        this.#trackerOf(page, adapter, frame).see({ ...facts, readings: {} }, performance.now()),
      )
      .filter(({ seen }) => seen.is === 'case');
    const [one] = found;
    return one && found.every(({ seen }) => sameCase(seen, one.seen)) ? one : otherwise;
  }

  #trackerOf({ id }: PageTab, adapter: Adapter, frame = 0): NameTracker {
    const key = `${id} ${frame} ${adapter.id}`;
    const known = this.#trackers.get(key) ?? new NameTracker(adapter);
    this.#trackers.set(key, known);
    return known;
  }

  /** Waits in the page until what names the case looks different, and then looks. Ends with the next look. */
  async #watch(page: PageTab, { reading, selectors }: PageLook, isLatest: () => boolean): Promise<void> {
    try {
      await callPage(page, 'untilPageChanges', reading, selectors, longestWatch);
    } catch (error) {
      // The page went away under the watch; the browser tells of the next one.
      if (!(error instanceof PageShut)) throw error;
      return;
    }
    if (isLatest()) void this.look();
  }

  #lookAgain(after: number): void {
    this.#timer = setTimeout(() => void this.look(), Math.max(after, 0));
  }

  #set(standing: PageStanding): null {
    this.#standing = standing;
    const key = keyOf(standing, this.#tab);
    if (key !== this.#seen.key) this.#seen = { key, since: performance.now() };
    this.#changed();
    return null;
  }
}

/** Tells the case on one page from every other; empty where none is shown. */
function keyOf(standing: PageStanding, tab: PageTab | null): string {
  if (standing.is !== 'followed' || !standing.case) return '';
  const { system, case: seen } = standing;
  return JSON.stringify([tab?.id, system, seen.addressId ?? seen.shown]);
}

const practice = {
  site: { origin: practiceSystem, adapter: practiceAgency.id, confirmed: true },
  adapter: practiceAgency,
  origin: practiceSystem,
  system: practiceSystem,
};

/** Reads nothing but address and title. */
const noSystem: Adapter = { ...practiceAgency, id: '', pages: [], sources: [] };
