import type { ObservationState } from '../../lib/ledger/limits.ts';
import type { TakesQuotes } from '../../lib/state/page/move-quote.ts';
import { localDate } from '../../lib/text/dates.ts';

/** What the observation form holds. An empty state means that no form is open. */
export interface ObservationFields extends TakesQuotes {
  state: ObservationState | '';
  on: string;
  source: string;
  evidence: string;
  relative: boolean;
}

export function blankObservation(): ObservationFields {
  return { state: '', on: localDate(Date.now()), source: '', evidence: '', relative: false, page: null };
}
