import type { QuotedPage } from '../../ledger/entry.ts';
import type { Draft } from '../draft.svelte.ts';
import { pageOf, withQuote, type QuoteFields } from './quote-fields.ts';

/** A form that takes quotes. It names one page, so all its quotes are of that one. */
export interface TakesQuotes extends Record<string, unknown> {
  page: QuotedPage | null;
}

/**
 * `other-page`: the form holds text of another page, and would give it the wrong source. `not-dropped`: it is in the form,
 * and its own draft could not be removed.
 */
export type Moved = 'moved' | 'not-kept' | 'not-dropped' | 'other-page';

/** A write may be overtaken by a key that was typed meanwhile. */
const mostWrites = 3;

/**
 * Puts a quote into a form of the same case and child. The quote is dropped only once the form's draft is sealed: until
 * then it lies in both, and after `not-kept` the same call may be made again without doubling it.
 */
export async function moveQuote<Fields extends TakesQuotes>(
  quote: Draft<QuoteFields>,
  target: Draft<Fields>,
  put: (fields: Fields, withIt: (typed: string) => string) => void,
): Promise<Moved> {
  await Promise.all([quote.whenReady(), target.whenReady()]);
  const { fields } = target;
  if (fields.page && fields.page.address !== quote.fields.address) return 'other-page';
  const { text } = quote.fields;
  put(fields, (typed) => withQuote(typed, text));
  fields.page = pageOf(quote.fields);
  target.edited();
  for (let count = 0; count < mostWrites; count++) {
    await target.flush();
    if (target.status === 'kept' || target.status === 'not-kept') break;
  }
  if (target.status !== 'kept') return 'not-kept';
  await quote.discard();
  return quote.holdsText ? 'not-dropped' : 'moved';
}
