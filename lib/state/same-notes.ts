import type { NoteHistory } from '../ledger/worksheet.ts';

/**
 * Every save folds the case anew and makes new objects of all notes. Those that say the same as before are given back as
 * they were, so that the screen draws one note, not two hundred.
 */
export class SameNotes {
  #known = new Map<string, NoteHistory>();

  of(notes: readonly NoteHistory[]): NoteHistory[] {
    const same = notes.map((history) => {
      const known = this.#known.get(history.note.id);
      return known && saysTheSame(known, history) ? known : history;
    });
    this.#known = new Map(same.map((history) => [history.note.id, history]));
    return same;
  }
}

/** Entries never change and are opened once, so the same ones are the same objects. */
function saysTheSame(a: NoteHistory, b: NoteHistory): boolean {
  return (
    a.note === b.note &&
    a.amendments.length === b.amendments.length &&
    a.amendments.every((amendment, at) => amendment === b.amendments[at])
  );
}
