import { browser } from '../../browser.ts';
import { longest } from '../../ledger/limits.ts';
import { cleanText } from '../../ledger/typed.ts';
import {
  dropWaitingQuote,
  putWaitingQuote,
  readWaitingQuote,
  watchWaitingQuotes,
  type WaitingQuote,
} from '../../settings/waiting-quote.ts';
import type { Draft } from '../draft.svelte.ts';
import type { Recording } from '../recording.svelte.ts';
import { callPage, type PageTab } from './page-calls.ts';
import { zoneNow } from '../zone.ts';
import { blankQuote, type QuoteFields } from './quote-fields.ts';

/** Text from the page that waits to be put into a note or an observation. Sealed as a draft as soon as a child is chosen. */
export class PageQuotes {
  readonly #recording: () => Recording | null;
  #isWaiting = $state(false);
  /** A quote came into this window; one from before it opened is known by its stored draft. */
  #hasTaken = $state(false);
  #taking: Promise<void> = Promise.resolve();
  // On its own: what makes a draft does not hear of what is read into it.
  readonly #asked = $derived.by(() => (this.#hasTaken || this.#wasBegun ? this.draft : null));

  constructor(recording: () => Recording | null) {
    this.#recording = recording;
  }

  /** A quote came, and nothing here can take it yet: no case and child is open, or another quote is in its place. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** The quote of the case and child at hand, as a draft; null while none is chosen. */
  get draft(): Draft<QuoteFields> | null {
    return this.#recording()?.draft('page-quote', blankQuote()) ?? null;
  }

  /** The same, and null also while it holds no quote. */
  get held(): Draft<QuoteFields> | null {
    return this.#asked?.fields.text ? this.#asked : null;
  }

  follow(signal: AbortSignal): void {
    watchWaitingQuotes(signal, () => void this.take());
    void this.take();
  }

  /** Takes what is selected in the page. False when nothing visible is. Throws PageShut when it cannot be read. */
  async add(tab: PageTab): Promise<boolean> {
    const quote = await callPage(tab, 'readSelection');
    if (!quote) return false;
    const { id } = await browser.windows.getCurrent();
    const { text, cut, title, url, at } = quote;
    const room = tab.isPractice ? 'practice' : 'real';
    await putWaitingQuote(id!, { room, text, cut, title, url, taken: Date.parse(at) });
    return true;
  }

  /** Seals the quote that waits for this window with the child at hand. Without one it waits. One at a time. */
  take(): Promise<void> {
    this.#taking = this.#taking.then(() => this.#take());
    return this.#taking;
  }

  /** Drops the quote at hand; one that waited behind it takes its place. */
  async drop(): Promise<void> {
    if (this.held) await this.held.discard();
    else await dropWaitingQuote((await browser.windows.getCurrent()).id!);
    await this.take();
  }

  get #wasBegun(): boolean {
    return this.#recording()?.wasBegun('page-quote') ?? false;
  }

  async #take(): Promise<void> {
    const { id } = await browser.windows.getCurrent();
    const quote = await readWaitingQuote(id!);
    const isOurs = quote !== null && quote.room === this.#recording()?.room;
    const { draft } = this;
    this.#isWaiting = isOurs && !(draft && (await seal(draft, quote)));
    if (!isOurs || this.#isWaiting) return;
    this.#hasTaken = true;
    // Another one may have come while this one was sealed; it is taken next.
    if ((await readWaitingQuote(id!))?.taken === quote.taken) await dropWaitingQuote(id!);
  }
}

/** Seals a quote in its draft; false when it has no place there, or was not written. */
async function seal(draft: Draft<QuoteFields>, quote: WaitingQuote): Promise<boolean> {
  await draft.whenReady();
  const { text, changed } = cleanText(quote.text);
  const { text: earlier, address, instant } = draft.fields;
  // Two pages would come under one title: the first one is to be used or dropped before.
  if (earlier && address !== quote.url.toWellFormed()) return false;
  // An earlier try put it in the form and could not write it.
  const isIn = earlier !== '' && instant === quote.taken;
  Object.assign(draft.fields, {
    text: isIn ? earlier : earlier ? `${earlier}\n\n${text}` : text,
    cut: quote.cut || (earlier !== '' && draft.fields.cut),
    changed: changed || (earlier !== '' && draft.fields.changed),
    title: cleanText(quote.title).text.slice(0, longest.line).toWellFormed(),
    address: quote.url.toWellFormed(),
    instant: quote.taken,
    zone: zoneNow(),
  } satisfies QuoteFields);
  draft.edited();
  await draft.flush();
  return draft.status === 'kept';
}
