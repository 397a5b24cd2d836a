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
