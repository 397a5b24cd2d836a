import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  longestWait,
  putWaitingQuote,
  readWaitingQuote,
  type WaitingQuote,
} from '../../../lib/settings/waiting-quote.ts';
import type { Draft } from '../../../lib/state/draft.svelte.ts';
import { callPage } from '../../../lib/state/page/page-calls.ts';
import { PageQuotes } from '../../../lib/state/page/page-quotes.svelte.ts';
import { blankQuote, type QuoteFields } from '../../../lib/state/page/quote-fields.ts';
import type { Recording } from '../../../lib/state/recording.svelte.ts';
import { CaseWithQuote } from './case-with-quote.ts';

vi.mock('../../../lib/browser.ts', async () => {
  const { fakeBrowser } = await import('../../setup/fake-browser.ts');
  return { browser: { ...fakeBrowser(), windows: { getCurrent: async () => ({ id: 1 }) } } };
});
vi.mock('../../../lib/state/page/page-calls.ts', () => ({ callPage: vi.fn() }));

let at: CaseWithQuote;
let draft: Draft<QuoteFields> | null;
let quotes: PageQuotes;

beforeEach(async () => {
  at = await CaseWithQuote.begin();
  draft = await at.draft('page-quote', blankQuote());
  const recording = { room: 'real', draft: () => draft, wasBegun: () => false };
  quotes = new PageQuotes(() => recording as unknown as Recording);
  await quotes.drop();
});
afterEach(() => {
  at.end();
  vi.unstubAllGlobals();
});

/** A moment ago: one that waited ten minutes is dropped. */
const taken = Date.now();
const waiting: WaitingQuote = { room: 'real', text: 'One', cut: false, title: 'T', url: 'https://c.test/1', taken };
async function comes(quote: Partial<WaitingQuote> = {}): Promise<void> {
  await putWaitingQuote(1, { ...waiting, ...quote });
  await quotes.take();
}
const texts = () => draft?.fields.text;

test('a quote is sealed with the child at hand, and waits no more', async () => {
  await comes({ text: 'One\u0000', title: 'T\u202e' });
  const sealed = { text: 'One', changed: true, title: 'T', address: waiting.url, instant: taken };
  expect(await at.stored(draft!)).toMatchObject(sealed);
  expect(quotes.held).toBe(draft);
  expect(quotes.isWaiting).toBe(false);
  expect(await readWaitingQuote(1)).toBeNull();
});

test('without a child it waits, and can be dropped', async () => {
  const kept = draft;
  draft = null;
  await comes();
  expect(quotes.isWaiting).toBe(true);
  expect(await readWaitingQuote(1)).toEqual(waiting);
  draft = kept;
  await quotes.take();
  expect(texts()).toBe('One');
  draft = null;
  await comes({ text: 'Two' });
  await quotes.drop();
  expect(quotes.isWaiting).toBe(false);
  expect(await readWaitingQuote(1)).toBeNull();
});

test('one that nobody took within ten minutes is dropped: it is not sealed yet', async () => {
  await putWaitingQuote(1, { ...waiting, taken: taken - longestWait - 1_000 });
  expect(await readWaitingQuote(1)).toBeNull();
});

test('of the other room it is not taken, and stays for it', async () => {
  await comes({ room: 'practice' });
  expect(quotes.isWaiting).toBe(false);
  expect(texts()).toBe('');
  expect(await readWaitingQuote(1)).not.toBeNull();
});

test('another selection of the same page stands below; what was said of the first holds', async () => {
  await comes({ cut: true });
  await comes({ text: 'Two', taken: taken + 1 });
  expect(draft!.fields).toMatchObject({ text: 'One\n\nTwo', cut: true });
});

test('one of another page waits until the first is used or dropped', async () => {
  await comes();
  await comes({ text: 'Two', url: 'https://c.test/2', taken: taken + 1 });
  expect(quotes.isWaiting).toBe(true);
  expect(texts()).toBe('One');
  await quotes.drop();
  expect(texts()).toBe('Two');
  expect(quotes.isWaiting).toBe(false);
});

test('told of it several times at once, it is taken once', async () => {
  await putWaitingQuote(1, waiting);
  await Promise.all([quotes.take(), quotes.take(), quotes.take()]);
  expect(texts()).toBe('One');
});

test('one that comes while another is being sealed is not lost', async () => {
  const flush = draft!.flush.bind(draft);
  vi.spyOn(draft!, 'flush').mockImplementationOnce(async () => {
    await putWaitingQuote(1, { ...waiting, text: 'Two', taken: taken + 1 });
    await flush();
  });
  await comes();
  await quotes.take();
  expect(texts()).toBe('One\n\nTwo');
});

test('while the store takes no write it goes on waiting, and then is taken once', async () => {
  const mend = at.failWrites();
  await comes();
  expect(quotes.isWaiting).toBe(true);
  expect(draft!.error).toBe('storage-full');
  expect(await readWaitingQuote(1)).toEqual(waiting);
  mend();
  await quotes.take();
  expect(await at.stored(draft!)).toMatchObject({ text: 'One' });
  expect(quotes.isWaiting).toBe(false);
});

describe('"Add selected text"', () => {
  const tab = { id: 7, isPractice: false };

  test('hands on what the page says is selected, with the room it is of', async () => {
    const at = new Date(taken).toISOString();
    vi.mocked(callPage).mockResolvedValue({ text: 'One', cut: false, title: 'T', url: waiting.url, at } as never);
    expect(await quotes.add(tab)).toBe(true);
    expect(callPage).toHaveBeenCalledWith(tab, 'readSelection');
    expect(await readWaitingQuote(1)).toEqual(waiting);
    await quotes.add({ ...tab, isPractice: true });
    expect(await readWaitingQuote(1)).toMatchObject({ room: 'practice' });
  });

  test('says that nothing is selected', async () => {
    vi.mocked(callPage).mockResolvedValue(null);
    expect(await quotes.add(tab)).toBe(false);
    expect(await readWaitingQuote(1)).toBeNull();
  });
});
