/** What a case of the practice agency holds. The cases themselves are in `cases/`, one file each. */
import type { IsoDate } from '../guide/types.ts';

/** A wall-clock time in the made-up county, `YYYY-MM-DDTHH:MM`. */
export type LocalTime = `${IsoDate}T${number}:${number}`;

export const contactKinds = ['home-visit', 'placement-visit', 'school', 'phone', 'office', 'meeting'] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface PracticeChild {
  /** Unique over all cases. */
  id: string;
  /** A given name and an initial, e.g. `Micah D.` */
  name: string;
  age: number;
  gender: 'boy' | 'girl';
}

export interface PracticePerson {
  name: string;
  role: string;
  lives: string;
  note: string;
}

export interface PracticePlacement {
  children: readonly string[];
  from: IsoDate;
  /** Left out while the child lives there. */
  to?: IsoDate;
  type: string;
  where: string;
  /** Why it ended. */
  ended?: string;
}

export interface PracticeReport {
  to: string;
  at: LocalTime;
  reference?: string;
}

export interface MissingEpisode {
  id: string;
  child: string;
  left: LocalTime;
  /** When the agency learned of it. */
  learned: LocalTime;
  /** Left out while the child is away. */
  returned?: LocalTime;
  /** Reports that this case system knows of; a colleague may have made others. */
  reports: readonly PracticeReport[];
}

/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export type RichBlock =
  { kind: 'paragraph'; runs: readonly Run[] } | { kind: 'list'; items: readonly (readonly Run[])[] };

export interface PracticeContact {
  id: string;
  date: IsoDate;
  time?: string;
  kind: ContactKind;
  title: string;
  by: string;
  children: readonly string[];
  /** Plain text; line breaks count. */
  text: string;
  narrative?: readonly RichBlock[];
}

export interface PracticeCase {
  ref: string;
  family: string;
  program: string;
  opened: IsoDate;
  worker: string;
  supervisor: string;
  reason: string;
  nextContactDue: IsoDate;
  children: readonly PracticeChild[];
  people: readonly PracticePerson[];
  placements: readonly PracticePlacement[];
  /** Newest first. */
  contacts: readonly PracticeContact[];
  /** Newest first. */
  episodes: readonly MissingEpisode[];
}

/** The made-up people and offices that several cases name. */
export const alvarez = 'J. Alvarez';
export const okafor = 'P. Okafor';
export const lindqvist = 'R. Lindqvist';
export const police = 'Riverbend Police';
