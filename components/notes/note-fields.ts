import type { TakesQuotes } from '../../lib/state/page/move-quote.ts';

/** What the note form holds. */
export interface NoteFields extends TakesQuotes {
  text: string;
  relative: boolean;
}

export function blankNote(): NoteFields {
  return { text: '', relative: false, page: null };
}
