import { own } from './dom.ts';
import { isSame, readPage } from './reading.ts';
import type { PageReading } from './shapes.ts';

/** Least time between two looks, so that a page that changes without end costs next to nothing. */
const betweenLooksMs = 100;
/** What no event tells is found by a look now and then: values that scripts set, shadow trees, style sheets. */
const slowLookMs = 1000;
/** Browsers without the Navigation API do not tell when an address is pushed; the address alone is compared. */
const addressLookMs = 100;

let endFormer: (() => void) | undefined;

/** {@link PageActs.untilPageChanges} */
export function untilPageChanges(seen: PageReading, selectors: string[], longest: number): Promise<PageReading> {
  endFormer?.();
  return new Promise((resolve) => {
    const watch = new Watch(seen, selectors, (now) => {
      if (endFormer === end) endFormer = undefined;
      resolve(now);
    });
    const end = () => watch.end();
    endFormer = end;
    watch.begin(longest);
  });
}

const isHidden = () => own(Document.prototype, 'visibilityState', document) === 'hidden';

/** One wait for a change. It observes only while a look is allowed, so that a flood of mutations meets no observer. */
class Watch {
  readonly #seen: PageReading;
  readonly #selectors: string[];
  readonly #done: (now: PageReading) => void;
  readonly #over = new AbortController();
  readonly #observer = new MutationObserver(() => this.#changed());
  #lastLook = -Infinity;
  #nextLook: ReturnType<typeof setTimeout> | undefined;

  constructor(seen: PageReading, selectors: string[], done: (now: PageReading) => void) {
    this.#seen = seen;
    this.#selectors = selectors;
    this.#done = done;
  }

  begin(longest: number): void {
    const { signal } = this.#over;
    const changed = () => this.#changed();
    for (const name of ['popstate', 'hashchange', 'pageshow', 'visibilitychange'])
      addEventListener(name, changed, { signal, capture: true });
    if ('navigation' in window) window.navigation.addEventListener('currententrychange', changed, { signal });
    else this.#every(addressLookMs, () => location.href.slice(0, this.#seen.url.length + 1) !== this.#seen.url);
    this.#every(slowLookMs, () => true);
    const tooLong = setTimeout(() => this.end(), longest);
    signal.addEventListener('abort', () => clearTimeout(tooLong));
    this.#look();
  }

  end(): void {
    if (this.#over.signal.aborted) return;
    this.#finish(readPage(this.#selectors));
  }

  #every(ms: number, isWorthALook: () => boolean): void {
    const timer = setInterval(() => {
      if (isWorthALook()) this.#changed();
    }, ms);
    this.#over.signal.addEventListener('abort', () => clearInterval(timer));
  }

  #changed(): void {
    this.#observer.disconnect();
    if (this.#nextLook !== undefined || this.#over.signal.aborted) return;
    if (isHidden()) return;
    const wait = Math.max(0, this.#lastLook + betweenLooksMs - performance.now());
    this.#nextLook = setTimeout(() => this.#look(), wait);
  }

  #look(): void {
    this.#nextLook = undefined;
    // Hidden again: coming back to sight is a change, and makes up for this look.
    if (isHidden()) return;
    this.#lastLook = performance.now();
    const now = readPage(this.#selectors);
    if (!isSame(now, this.#seen)) return this.#finish(now);
    this.#observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  #finish(now: PageReading): void {
    this.#over.abort();
    this.#observer.disconnect();
    clearTimeout(this.#nextLook);
    this.#done(now);
  }
}
