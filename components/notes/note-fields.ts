/** What the note form holds. */
export interface NoteFields extends Record<string, unknown> {
  text: string;
  relative: boolean;
}

export function blankNote(): NoteFields {
  return { text: '', relative: false };
}
