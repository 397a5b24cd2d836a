import type { QuotedPage } from '../../lib/ledger/entry.ts';
import { writeMoment } from '../../lib/text/dates.ts';
import { t } from '../../lib/text/quotes.ts';

/** On which page a quote stood and when it was taken, as every screen says it. Never its address. */
export function quotedFrom({ title, taken }: QuotedPage): string {
  const when = writeMoment(taken);
  return title.trim() ? t('quote.where', { title, when }) : t('quote.where.untitled', { when });
}
