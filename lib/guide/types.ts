/**
 * What a guide item may be. Facts, ids, sources and rules are data in `lib/guide`; their words are in `lib/text`, keyed
 * by the same ids. Everything here can be read with no case, passphrase, set-up or network.
 */

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = `${number}-${number}-${number}`;

/** Where a statement comes from, and when somebody last read it there. */
export interface Source {
  kind: 'guide' | 'statute' | 'public-law' | 'audit' | 'agency' | 'research' | 'organization';
  /** What is printed beside an item, e.g. `42 U.S.C. 671(a)(35)(B)`. */
  cite: string;
  /** The full title of the work; where none was recorded, what it holds. */
  title: string;
  publisher: string;
  /** Year of the work or edition that was read; see `yearIs`. */
  year: number;
  /**
   * What `year` stands for when the work itself prints none: the year of its newest figure, or the year in which an
   * undated page was read. Absent: the work's own year.
   */
  yearIs?: 'newest-figure' | 'read';
  /** The address that a worker may open by a click. */
  url?: string;
  /** The day on which the words were read. */
  checked: IsoDate;
}

/** One source, with the place in it (guide section and indicator number, paragraph, page). */
export interface Citation<SourceId extends string = string> {
  source: SourceId;
  at?: string;
}

/** Everything shown is sourced and dated; the content tests walk all of it. */
export interface Sourced {
  sources: readonly Citation[];
  checked: IsoDate;
}

/** The ten indicators in the guide's order. */
export type IndicatorId = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';

export interface Indicator extends Sourced {
  id: IndicatorId;
  /** Guidance topics and pathways that belong to it. */
  related: readonly GuideLink[];
}

/** The words of an indicator besides its name. No questions: that would be an untested interview. */
export interface IndicatorText {
  /** What it can look like in a file or on a visit. */
  looksLike: readonly string[];
  /** What to notice and write down. */
  notice: readonly string[];
  /** What else it can mean. */
  canAlsoMean: readonly string[];
  /** What to do next. */
  next: readonly string[];
  /** How well supported it is, in one or two sentences. */
  weight: string;
}

/** A link from one item of the guide to another. */
export type GuideLink =
  | { to: 'indicator'; id: IndicatorId }
  | { to: 'topic'; id: string }
  | { to: 'pathway'; id: PathwayId }
  | { to: 'contact'; id: string };

/** How a block of guidance is laid out. */
export type BlockKind = 'text' | 'bullets' | 'do' | 'do-not' | 'steps' | 'openers' | 'difference' | 'figure';

/** One block of a guidance topic; its words are in `lib/text` under the topic's and the block's id. */
export interface Block extends Sourced {
  id: string;
  kind: BlockKind;
  /** Only for `figure`: a figure is never shown without its year and what it is a share of. */
  figure?: { year: string; denominator: string };
}

export type TopicGroup = 'talk' | 'understand' | 'law' | 'help';

/** One page of guidance. */
export interface Topic {
  id: string;
  group: TopicGroup;
  blocks: readonly Block[];
  related: readonly GuideLink[];
  /** Shown first when an observation, step or note is marked as involving a relative or household member. */
  familial?: boolean;
}

export interface BlockText {
  heading?: string;
  /** Paragraphs or list items. */
  lines: readonly string[];
}

export interface TopicText {
  /** One sentence, shown under the title and searched. */
  summary: string;
  blocks: Readonly<Record<string, BlockText>>;
}

export type PathwayId = 'missing' | 'returned' | 'trafficking' | 'familial';

/**
 * The latest time of a step. The federal limit is the outer limit and the agency sets stricter ones; `suspected`
 * trafficking has none, which is said in words and never shown as a clock.
 */
export type Latest =
  | { kind: 'federal'; hours: 24; from: 'information-received' }
  | { kind: 'at-once' }
  | { kind: 'agency' }
  | { kind: 'no-limit' };

export interface Step extends Sourced {
  id: string;
  latest: Latest;
  /** Contacts by whom or through which it is done. */
  contacts: readonly string[];
  /** Lists of `lib/guide` (see `readyLists`) to have at hand. */
  ready: readonly string[];
  /** It tells somebody something: "do not inform" and "safe contact" show on it. */
  tells: boolean;
  /** Only on one branch of the pathway. */
  branch?: string;
}

export interface Pathway extends Sourced {
  id: PathwayId;
  /** Branches the worker can choose, e.g. `abducted`; `identified` and `suspected`. Empty when there are none. */
  branches: readonly string[];
  steps: readonly Step[];
  related: readonly GuideLink[];
}

export interface StepText {
  /** Names the act and to whom, e.g. "Police, for NCIC entry". */
  title: string;
  /** Who does it. */
  who: string;
  /** To whom. */
  to: string;
  /** Latest when, in words. */
  latest: string;
  /** How it is done. */
  how: readonly string[];
  /** Why, in one sentence. */
  why: string;
}

export interface PathwayText {
  /** Who is covered, in words; "check agency policy", never decided by the tool. */
  covered: string;
  intro: string;
  branches: Readonly<Record<string, string>>;
  steps: Readonly<Record<string, StepText>>;
}

/** What to have at hand before a call: one list with its source, in the order in which it is asked. */
export interface ReadyList extends Sourced {
  id: string;
}

export interface ReadyListText {
  title: string;
  items: readonly string[];
}

/** A line a caseworker needs. None replaces the reports that the law names, and each says so. */
export interface Contact extends Sourced {
  id: string;
  /** As dialled, digits only with country code, for `tel:`. */
  tel?: string;
  /** As printed. */
  number?: string;
  /** A number for text messages, as printed. */
  text?: string;
  email?: string;
  url?: string;
  /** Set by the worker or the agency; none is bundled. */
  setLocally?: boolean;
}

export interface ContactText {
  name: string;
  hours?: string;
  /** When to use it. */
  use: string;
  /** What it does not replace. */
  doesNotReplace: string;
  /** e.g. that the operator changed and the number should be confirmed. */
  caution?: string;
}
