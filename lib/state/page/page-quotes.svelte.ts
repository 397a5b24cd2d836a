import { browser } from '../../browser.ts';
import { longest } from '../../ledger/limits.ts';
import { cleanText } from '../../ledger/typed.ts';
import {
  dropWaitingQuote,
  putWaitingQuote,
  readWaitingQuote,
  watchWaitingQuotes,
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

  constructor(recording: () => Recording | null) {
    this.#recording = recording;
  }

  /** A quote came, and no case and child is open to take it. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** The quote of the case and child at hand, as a draft; null while none is chosen. */
  get draft(): Draft<QuoteFields> | null {
    return this.#recording()?.draft('page-quote', blankQuote()) ?? null;
  }

  follow(signal: AbortSignal): void {
    watchWaitingQuotes(signal, () => void this.take());
    void this.take();
  }

  /** Takes what is selected in the page. False when nothing visible is. */
  async add(tab: PageTab): Promise<boolean> {
    const quote = await callPage(tab, 'readSelection');
    if (!quote) return false;
    const { id } = await browser.windows.getCurrent();
    const { text, cut, title, url, at } = quote;
    const room = tab.isPractice ? 'practice' : 'real';
    await putWaitingQuote(id!, { room, text, cut, title, url, taken: Date.parse(at) });
    return true;
  }

  /** Seals the quote that waits for this window with the child at hand. Without one it waits. */
  async take(): Promise<void> {
    const { id } = await browser.windows.getCurrent();
    const quote = await readWaitingQuote(id!);
    const isOurs = quote !== null && quote.room === this.#recording()?.room;
    this.#isWaiting = isOurs;
    const { draft } = this;
    if (!isOurs || !draft) return;
    await draft.whenReady();
    const { text, changed } = cleanText(quote.text);
    const earlier = draft.fields.text;
    // Two pages would come under one title: the first one is to be used or dropped before.
    if (earlier && draft.fields.address !== quote.url) return;
    Object.assign(draft.fields, {
      text: earlier ? `${earlier}\n\n${text}` : text,
      cut: quote.cut,
      changed,
      title: cleanText(quote.title).text.slice(0, longest.line),
      address: quote.url.toWellFormed(),
      instant: quote.taken,
      zone: zoneNow(),
    } satisfies QuoteFields);
    draft.edited();
    await draft.flush();
    if (draft.status !== 'kept') return;
    await dropWaitingQuote(id!);
    this.#isWaiting = false;
  }
}
