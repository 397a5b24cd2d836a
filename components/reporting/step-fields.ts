import type { Channel } from '../../lib/ledger/limits.ts';
import { localDateTime } from '../../lib/text/dates.ts';

/** What the form of a step holds. */
export interface StepFields extends Record<string, unknown> {
  open: boolean;
  /** As a `datetime-local` field writes it. */
  when: string;
  channel: Channel | '';
  person: string;
  reference: string;
  relative: boolean;
}

export function blankStep(): StepFields {
  const when = localDateTime(Date.now());
  return { open: false, when, channel: '', person: '', reference: '', relative: false };
}
