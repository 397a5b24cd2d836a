import { localDate } from '../../lib/text/dates.ts';
import type { ObservationFields } from '../indicators/observation-fields.ts';
import type { NoteFields } from '../notes/note-fields.ts';

type WithQuote = (typed: string) => string;

export function putIntoNote(fields: NoteFields, withQuote: WithQuote): void {
  fields.text = withQuote(fields.text);
}

/** Opens the form as "Observed" where none is open; what the worker has chosen already stays. */
export function putIntoObservation(fields: ObservationFields, withQuote: WithQuote): void {
  if (!fields.state) {
    fields.state = 'observed';
    fields.on = localDate(Date.now());
  }
  fields.evidence = withQuote(fields.evidence);
}
