import type { QuotedPage } from '../../ledger/entry.ts';

/** A quote before it is in a note or an observation. */
export interface QuoteFields extends Record<string, unknown> {
  text: string;
  /** The selection was longer. */
  cut: boolean;
  /** Characters that are not text were taken out. */
  changed: boolean;
  title: string;
  address: string;
  /** When it was taken: milliseconds since 1970, and the zone of this computer. */
  instant: number;
  zone: string;
}

export function blankQuote(): QuoteFields {
  return { text: '', cut: false, changed: false, title: '', address: '', instant: 0, zone: '' };
}

export function pageOf({ title, address, instant, zone }: QuoteFields): QuotedPage {
  return { title, address, taken: { instant, zone } };
}

/** What was typed, as it is, and below it the quote in quotation marks. The same quote is not put in twice. */
export function withQuote(typed: string, quote: string): string {
  const quoted = `“${quote.trim()}”`;
  if (typed.trim() === '') return quoted;
  return typed.includes(quoted) ? typed : `${typed.replace(/\n+$/, '')}\n\n${quoted}`;
}

/**
 * What of a text may stand on the page, the whole quote first: what {@link withQuote} put in, then its paragraphs, since
 * two selections of one page are two of them. A text without such a quote is taken whole.
 */
export function quotesIn(text: string): string[] {
  const quoted = [...text.matchAll(/^“([\s\S]*?)”$/gm)].map(([, quote]) => quote!);
  const wholes = quoted.length > 0 ? quoted : [text];
  const paragraphs = wholes.flatMap((whole) => whole.split(/\n{2,}/)).filter((part) => !wholes.includes(part));
  return [...wholes, ...paragraphs].map((part) => part.trim()).filter((part) => part !== '');
}
