import { type Adapter } from './adapter.ts';
import { JoinedNames } from './joined-names.ts';
import { type LoadedFacts } from './page-facts.ts';
import { byAddressOnly, recognise } from './recognise.ts';
import { type Seen, type SeenCase } from './seen.ts';

/** What a tab shows now, as far as it is sure. */
export interface Tracked {
  /** While it is not settled, only the id in the address names the case; without one, there is none. */
  seen: Seen;
  settled: boolean;
  /** Read the page again at this instant (milliseconds), if nothing changed before; none if time alone changes nothing. */
  lookAgainAt?: number;
}

/** Milliseconds. In an app, title and heading follow the address later; what stood this long is taken to be of it. */
export const settleTime = 300;
/** The same where nobody saw how the page was reached: it may be in the middle of going to another case. */
export const firstLookTime = 2000;

/** One stay on one address. */
interface Stay {
  load: string;
  /** The id in the address, or the address where the adapter reads none. Nothing where there is no case. */
  key?: string;
  reached: 'first' | 'load' | 'move';
  since: number;
  /** The number that was on screen before: it may still be, though it is of another case. */
  stale?: string;
  /** The number on screen, and since when. */
  shown?: string;
  shownSince: number;
  /** The stay before had come to rest, so a number that appears now is of this one. */
  clean: boolean;
  atRest: boolean;
}

/**
 * Follows one tab on one site: keeps an old title from naming a new case. One for each tab and adapter.
 *
 * A displayed number is joined to the id in the address when it was seen to change after the address did, or when both
 * stood together after a load. It is never joined to a second id. Where the worker went on before the page had come to
 * rest, a late title could be of the page between, so it must stand as long as on a first look.
 */
export class NameTracker {
  readonly #adapter: Adapter;
  readonly #readsAddress: boolean;
  readonly #joined = new JoinedNames();
  #stay?: Stay;

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
    this.#readsAddress = adapter.sources.some(({ role }) => role === 'address');
  }

  /** Takes what was just read, at `instant` in milliseconds; instants never go back. */
  see(facts: LoadedFacts, instant: number): Tracked {
    const seen = recognise(this.#adapter, facts);
    const shown = seen.is === 'case' ? seen.shown : undefined;
    const key = seen.is === 'none' ? undefined : this.#readsAddress ? seen.addressId : facts.url;
    const stay = withNumber(this.#stayAt(facts.load, key, instant), shown, instant);
    this.#stay = stay;
    if (seen.is === 'none' || shown === undefined) return { seen, settled: true };
    const tracked = this.#readsAddress ? this.#join(seen, stay, instant) : this.#confirm(seen, stay, instant);
    stay.atRest ||= tracked.settled;
    return tracked;
  }

  #stayAt(load: string, key: string | undefined, instant: number): Stay {
    const before = this.#stay;
    const stay = { load, key, since: instant, shownSince: instant, clean: true, atRest: false };
    if (!before) return { ...stay, reached: 'first' };
    if (before.load !== load) return { ...stay, reached: 'load' };
    if (before.key === key) return before;
    // A joined number alone is no rest: after quick moves, the title of a page between may still be on its way.
    const hadTime = (before.clean && before.atRest) || instant - before.since >= firstLookTime;
    // A page without a case shows no number of its own, so what came before it decides.
    const clean = before.key === undefined ? before.clean : hadTime;
    return { ...stay, reached: 'move', stale: before.shown ?? before.stale, clean };
  }

  /** For systems with an id in the address: is the number of this case? */
  #join(seen: SeenCase, stay: Stay, instant: number): Tracked {
    const id = seen.addressId!;
    const shown = seen.shown!;
    const whole: Tracked = { seen, settled: true };
    if (this.#adapter.routing === 'pages' && stay.reached !== 'move') return whole;
    if (this.#joined.has(id, shown)) return whole;
    const withoutNumber = byAddressOnly(seen);
    if (this.#joined.contradicts(id, shown)) return { seen: withoutNumber, settled: stay.reached !== 'move' };
    const isOld = stay.reached === 'move' && shown === stay.stale;
    if (isOld) return { seen: withoutNumber, settled: false };
    const wait = stay.shownSince + waitOf(stay);
    if (instant < wait) return { seen: withoutNumber, settled: false, lookAgainAt: wait };
    this.#joined.join(id, shown);
    return whole;
  }

  /** For systems with a number on screen only: an old one is no case, until it changes or was read again later. */
  #confirm(seen: SeenCase, stay: Stay, instant: number): Tracked {
    if (this.#adapter.routing === 'pages' && stay.reached !== 'move') return { seen, settled: true };
    const changed = stay.reached === 'move' && stay.clean && seen.shown !== stay.stale;
    const wait = stay.shownSince + settleTime;
    if (changed || stay.atRest || instant >= wait) return { seen, settled: true };
    return { seen: { is: 'none' }, settled: false, lookAgainAt: wait };
  }
}

function waitOf({ reached, clean }: Stay): number {
  if (reached === 'move' && clean) return 0;
  return reached === 'load' ? settleTime : firstLookTime;
}

/** The stay with the number that is on screen now. */
function withNumber(stay: Stay, shown: string | undefined, instant: number): Stay {
  if (shown === stay.shown) return stay;
  return {
    ...stay,
    shown: shown ?? stay.shown,
    shownSince: instant,
    ...(shown === undefined ? {} : { atRest: false }),
  };
}
