import * as v from 'valibot';
import { browser } from '../browser.ts';

/**
 * Text that the worker has just selected in a page, on its way to the sidebar of that window: in session memory only,
 * until the sidebar seals it as a draft or the vault locks.
 */
const schema = v.object({
  /** The practice agency's text never comes into the real vault, nor the other way round. */
  room: v.picklist(['real', 'practice']),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
  cut: v.boolean(),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  url: v.pipe(v.string(), v.maxLength(8_192)),
  /** Milliseconds since 1970. */
  taken: v.number(),
});
export type WaitingQuote = v.InferOutput<typeof schema>;

const prefix = 'waiting-quote:';

/** Puts a quote where the sidebar of that window finds it. Throws a TypeError when it is none. */
export async function putWaitingQuote(windowId: number, quote: WaitingQuote): Promise<void> {
  if (!v.is(schema, quote)) throw new TypeError('no quote');
  await browser.storage.session.set({ [prefix + windowId]: quote });
}

/** How long a quote waits for a sidebar that can take it, in milliseconds: it is not sealed yet. */
export const longestWait = 10 * 60_000;

/** The quote that waits for this window, or null. One that waited too long is dropped. */
export async function readWaitingQuote(windowId: number, now = Date.now()): Promise<WaitingQuote | null> {
  const name = prefix + windowId;
  const parsed = v.safeParse(schema, (await browser.storage.session.get(name))[name]);
  if (!parsed.success) return null;
  if (Math.abs(now - parsed.output.taken) <= longestWait) return parsed.output;
  await dropWaitingQuote(windowId);
  return null;
}

export async function dropWaitingQuote(windowId: number): Promise<void> {
  await browser.storage.session.remove(prefix + windowId);
}

/** Takes all of them away: after a lock nothing of a case waits anywhere. */
export async function dropWaitingQuotes(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(prefix));
  if (names.length > 0) await browser.storage.session.remove(names);
}

/** Calls back when a quote came for any window. */
export function watchWaitingQuotes(signal: AbortSignal, came: () => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session') return;
    if (Object.entries(changes).some(([key, { newValue }]) => key.startsWith(prefix) && newValue)) came();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
