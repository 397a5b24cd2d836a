import { getLocalTimeZone, today } from '@internationalized/date';
import type { Adapter } from '../../hosts/adapter.ts';
import type { SeenCase } from '../../hosts/recognise.ts';
import type { Pointed } from '../../page/acts.ts';
import { writeSite, writeTaught } from '../../settings/sites.ts';
import { callPage, PageShut, paintPage, type PageTab } from './page-calls.ts';
import { Trial } from './trial.svelte.ts';

/** Why pointing led to nothing: the page went away or is shut, or what was pointed at holds no number. */
export type TeachingProblem = 'shut' | 'no-number' | 'no-way';

/** What is pointed at, by the buttons of the sidebar. */
export interface PointedAt {
  text: string;
  label: string | null;
}

/** Teaching one site by pointing at the case number on its page: pointing, which piece is the number, how to read it. */
export class Teaching {
  readonly #tab: PageTab;
  readonly origin: string;
  #isPointing = $state(false);
  #at = $state.raw<PointedAt | null>(null);
  #problem = $state<TeachingProblem | null>(null);
  #pointed = $state.raw<Pointed | null>(null);
  #pieces = $state.raw<readonly string[]>([]);
  #piece = $state('');
  #trial = $state.raw<Trial | null>(null);
  #way = $state(0);
  /** Another pointing, or the end of it, makes what an earlier one brings count for nothing. */
  #turn = 0;
  #watching = new AbortController();

  constructor(tab: PageTab, origin: string) {
    this.#tab = tab;
    this.origin = origin;
  }

  get tab(): PageTab {
    return this.#tab;
  }

  get isPointing(): boolean {
    return this.#isPointing;
  }

  /** Null while only the mouse points: the page does not tell where it is. */
  get at(): PointedAt | null {
    return this.#at;
  }

  get problem(): TeachingProblem | null {
    return this.#problem;
  }

  /** What was taken; null until then. */
  get pointed(): Pointed | null {
    return this.#pointed;
  }

  /** The pieces of the text that can be the number, the likeliest first. */
  get pieces(): readonly string[] {
    return this.#pieces;
  }

  get piece(): string {
    return this.#piece;
  }

  /** The ways to read it, best first, and what each reads on the pages that come by. */
  get trial(): Trial | null {
    return this.#trial;
  }

  /** The chosen way, by its place. */
  get way(): number {
    return this.#way;
  }

  set way(way: number) {
    this.#way = way;
  }

  /** The cases that the chosen way read, one for each page; null where it saw none. */
  get seen(): readonly (SeenCase | null)[] {
    return this.#trial?.pages.map(({ cases }) => cases[this.#way] ?? null) ?? [];
  }

  /** The chosen way was seen to read another case on another page: not the same words on every page. */
  get isTried(): boolean {
    return new Set(this.seen.flatMap((seen) => (seen ? [seen.reference] : []))).size > 1;
  }

  /** Lets the worker point in the page, until something is taken or it is stopped. */
  async point(): Promise<void> {
    this.stop();
    const turn = ++this.#turn;
    this.#isPointing = true;
    try {
      await paintPage(this.#tab);
      const pointed = await callPage(this.#tab, 'point');
      if (turn === this.#turn && pointed) await this.#take(pointed);
    } catch (error) {
      if (!(error instanceof PageShut)) throw error;
      if (turn === this.#turn) this.#problem = 'shut';
    } finally {
      if (turn === this.#turn) this.#isPointing = false;
    }
  }

  /** Goes to the next (1) or former (-1) text of the page. */
  async move(step: 1 | -1): Promise<void> {
    this.#at = (await unlessGone(callPage(this.#tab, 'movePoint', step))) ?? this.#at;
  }

  /** Takes what is pointed at. */
  async take(): Promise<void> {
    await unlessGone(callPage(this.#tab, 'takePoint'));
  }

  /** Ends pointing and trying; nothing is kept. */
  stop(): void {
    this.#turn++;
    this.#watching.abort();
    if (this.#isPointing) void unlessGone(callPage(this.#tab, 'stopPointing'));
    this.#isPointing = false;
    this.#at = null;
    this.#problem = null;
    this.#pointed = null;
    this.#pieces = [];
    this.#trial = null;
  }

  /** This piece of the text is the case number. */
  async choosePiece(piece: string): Promise<void> {
    const ways = await this.#waysFor(piece, new URL(this.origin).host);
    if (!this.#pointed) return;
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#piece = piece;
    this.#way = 0;
    this.#trial = ways.length > 0 ? new Trial(this.#tab, this.origin, ways) : null;
    this.#problem = ways.length > 0 ? null : 'no-way';
    this.#trial?.run(this.#watching.signal);
  }

  /** Keeps the chosen way as this site's own system. An empty name is the site's host. */
  async keep(name: string): Promise<void> {
    const ways = await this.#waysFor(this.#piece, name.trim() || new URL(this.origin).host);
    const adapter = ways[this.#way];
    if (!adapter || !this.isTried) return;
    await writeTaught(adapter);
    await writeSite({ origin: this.origin, adapter: adapter.id, confirmed: true });
    this.stop();
  }

  async #take(pointed: Pointed): Promise<void> {
    const { referencesIn } = await import('../../hosts/teach.ts');
    this.#at = null;
    this.#pointed = pointed;
    this.#pieces = referencesIn(pointed.text);
    const [likeliest] = this.#pieces;
    if (likeliest === undefined) this.#problem = 'no-number';
    else await this.choosePiece(likeliest);
  }

  async #waysFor(text: string, name: string): Promise<Adapter[]> {
    const pointed = this.#pointed;
    if (!pointed) return [];
    const { teach } = await import('../../hosts/teach.ts');
    const day = today(getLocalTimeZone()).toString();
    return teach({ ...pointed, text, whole: pointed.text }, name, day);
  }
}

/** Where the page has gone meanwhile, pointing ends by itself and says so. */
async function unlessGone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof PageShut)) throw error;
    return null;
  }
}
