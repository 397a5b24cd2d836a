import type { Recording } from '../recording.svelte.ts';
import { Following } from './following.svelte.ts';
import { PageCase } from './page-case.svelte.ts';
import { PageQuotes } from './page-quotes.svelte.ts';
import { askForSite } from './site-permission.ts';
import { writeSite } from '../../settings/sites.ts';

/** The page beside this sidebar: what it is, which case it shows, and what was taken from it. */
export class PageSide {
  readonly following: Following;
  readonly case: PageCase;
  readonly quotes: PageQuotes;

  constructor(recording: () => Recording | null) {
    this.following = new Following(() => void this.case.update());
    this.case = new PageCase(this.following, recording);
    this.quotes = new PageQuotes(recording);
  }

  start(signal: AbortSignal): void {
    this.following.start(signal);
    this.quotes.follow(signal);
  }

  /** The room, the vault or the case at hand is another one. */
  moved(): void {
    void this.case.update();
    void this.quotes.take();
  }

  /**
   * "Use Sidelight on this site": asks the browser for this one site. Call it in the click, before anything is awaited.
   * Returns whether it was allowed.
   */
  async allow(origin: string): Promise<boolean> {
    const isAllowed = await askForSite(origin);
    if (isAllowed) await writeSite({ origin, adapter: null, confirmed: false });
    return isAllowed;
  }
}
