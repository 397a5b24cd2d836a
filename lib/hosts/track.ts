import { type Adapter } from './adapter.ts';
import { type LoadedFacts } from './page-facts.ts';
import { type Seen } from './seen.ts';

/** What a tab shows now, as far as it is sure. */
export interface Tracked {
  /** While it is not settled, only the id in the address names the case; without one, there is none. */
  seen: Seen;
  settled: boolean;
  /** Read the page again at this instant (milliseconds), if nothing changed before; none once it is settled. */
  lookAgainAt?: number;
}

/** Follows one tab on one site: keeps an old title from naming a new case. One for each tab and adapter. */
export class NameTracker {
  readonly #adapter: Adapter;

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
  }

  /** Takes what was just read, at `instant` in milliseconds; instants never go back. */
  see(facts: LoadedFacts, instant: number): Tracked {
    void this.#adapter;
    void facts;
    void instant;
    return { seen: { is: 'none' }, settled: false };
  }
}
