import { withName, withoutName } from './case-names.ts';
import type { CaseName, Entry, EntryOf, Moment, UnknownEntry } from './entry.ts';
import { headsOf, inCausalOrder, missingFrom } from './order.ts';

/** What screens show of a case: folded from its entries, never stored as the truth. */
export interface Worksheet {
  reference: string;
  system: string;
  /** What leads to the case: what each case system calls it, the first one first. */
  names: CaseName[];
  /** Names that were taken back, and lead here no more. */
  unnamed: CaseName[];
  children: ChildSheet[];
  heads: string[];
  /** Entries written by a newer version. */
  newer: UnknownEntry[];
  /** Entries named by others but not here. */
  missing: string[];
  count: number;
  last: Moment | null;
  /** When and by whom the case was closed; null while it is open. */
  closed: EntryOf<'case-closed'> | null;
  /** The holds that stand, oldest first. */
  holds: EntryOf<'hold-set'>[];
  /** The holds that stood, in the order in which they were lifted. */
  lifted: LiftedHold[];
}

export interface LiftedHold {
  set: EntryOf<'hold-set'>;
  lift: EntryOf<'hold-lifted'>;
}

/** Everything recorded of one child. One sibling's record never counts for another. */
export interface ChildSheet {
  id: string;
  label: string;
  /** By indicator, oldest first; the last one is the present state. */
  observations: Map<string, EntryOf<'observation'>[]>;
  /** Oldest first. */
  notes: NoteHistory[];
  runs: PathwayRun[];
  sent: EntryOf<'summary-sent'>[];
  /** The reminders that nobody has marked as done, in the order in which they were set. */
  reminders: EntryOf<'reminder-set'>[];
}

export interface NoteHistory {
  note: EntryOf<'note'>;
  amendments: EntryOf<'note-amended'>[];
}

/** One situation of a child, from its start to its end, with the steps recorded in it. */
export interface PathwayRun {
  start: EntryOf<'pathway-started'>;
  branch: string;
  /** By step id, oldest first; the last one is the present state. */
  steps: Map<string, EntryOf<'step'>[]>;
  end: EntryOf<'pathway-ended'> | null;
}

/** Folds entries into a worksheet. Pure: the same set gives the same worksheet in any order. */
export function foldCase(entries: readonly (Entry | UnknownEntry)[], keptHeads: readonly string[] = []): Worksheet {
  const sheet: Worksheet = {
    reference: '',
    system: '',
    names: [],
    unnamed: [],
    children: [],
    heads: headsOf(entries),
    newer: [],
    missing: missingFrom(entries, keptHeads),
    count: entries.length,
    last: null,
    closed: null,
    holds: [],
    lifted: [],
  };
  const children = new Map<string, ChildSheet>();
  const lost = new Set(sheet.missing);
  for (const entry of inCausalOrder(entries)) {
    if (!sheet.last || entry.at.instant > sheet.last.instant) sheet.last = entry.at;
    if (entry.kind === 'unknown') sheet.newer.push(entry);
    else if (entry.child !== null) addToChild(childOf(children, entry.child), entry, lost);
    else addToCase(sheet, entry);
  }
  sheet.children = [...children.values()];
  return sheet;
}

function addToCase(sheet: Worksheet, entry: Entry): void {
  if (entry.kind === 'case-opened') {
    sheet.reference = entry.body.reference;
    sheet.system = entry.body.system;
    giveName(sheet, entry.body);
  } else if (entry.kind === 'case-named') giveName(sheet, entry.body);
  else if (entry.kind === 'case-unnamed') takeName(sheet, entry.body);
  else if (entry.kind === 'case-closed') sheet.closed = entry;
  else if (entry.kind === 'case-reopened') sheet.closed = null;
  else if (entry.kind === 'hold-set') sheet.holds.push(entry);
  else if (entry.kind === 'hold-lifted') liftHold(sheet, entry);
}

function giveName(sheet: Worksheet, name: CaseName): void {
  sheet.names = withName(sheet.names, name);
  sheet.unnamed = withoutName(sheet.unnamed, name);
}

function takeName(sheet: Worksheet, name: CaseName): void {
  sheet.names = withoutName(sheet.names, name);
  sheet.unnamed = withName(sheet.unnamed, name);
}

function liftHold(sheet: Worksheet, lift: EntryOf<'hold-lifted'>): void {
  const set = sheet.holds.find(({ id }) => id === lift.body.hold);
  if (!set) return;
  sheet.holds = sheet.holds.filter((hold) => hold !== set);
  sheet.lifted.push({ set, lift });
}

function childOf(children: Map<string, ChildSheet>, id: string): ChildSheet {
  let child = children.get(id);
  if (!child) {
    child = { id, label: '', observations: new Map(), notes: [], runs: [], sent: [], reminders: [] };
    children.set(id, child);
  }
  return child;
}

function addToChild(child: ChildSheet, entry: Entry, lost: ReadonlySet<string>): void {
  switch (entry.kind) {
    case 'child-added':
    case 'child-renamed':
      child.label = entry.body.label;
      break;
    case 'observation':
      addTo(child.observations, entry.body.indicator, entry);
      break;
    case 'note':
      child.notes.push({ note: entry, amendments: [] });
      break;
    case 'note-amended':
      noteOf(child, entry.body.note, entry, lost)?.amendments.push(entry);
      break;
    case 'pathway-started':
      child.runs.push({ start: entry, branch: entry.body.branch, steps: new Map(), end: null });
      break;
    case 'pathway-branched':
    case 'pathway-ended':
    case 'step':
      addToRun(runOf(child, entry.body.run, entry, lost), entry);
      break;
    case 'summary-sent':
      child.sent.push(entry);
      break;
    case 'reminder-set':
      child.reminders.push(entry);
      break;
    case 'reminder-done':
      child.reminders = child.reminders.filter(({ id }) => id !== entry.body.reminder);
      break;
    case 'case-opened':
    case 'case-named':
    case 'case-unnamed':
    case 'case-closed':
    case 'case-reopened':
    case 'hold-set':
    case 'hold-lifted':
      break;
    default:
      entry satisfies never;
  }
}

function addToRun(
  run: PathwayRun | undefined,
  entry: EntryOf<'pathway-branched'> | EntryOf<'pathway-ended'> | EntryOf<'step'>,
): void {
  if (!run) return;
  if (entry.kind === 'step') addTo(run.steps, entry.body.step, entry);
  else if (entry.kind === 'pathway-branched') run.branch = entry.body.branch;
  else run.end = entry;
}

/** The note of that id. Where it is lost, what amends it is shown on an empty one; a sibling's note is not its business. */
function noteOf(child: ChildSheet, id: string, entry: Entry, lost: ReadonlySet<string>): NoteHistory | undefined {
  const known = child.notes.find(({ note }) => note.id === id);
  if (known || !lost.has(id)) return known;
  const note: EntryOf<'note'> = { ...entry, id, kind: 'note', body: { text: '', relative: false } };
  const made: NoteHistory = { note, amendments: [] };
  child.notes.push(made);
  return made;
}

/** The situation of that id. Where its start is lost, its steps are shown in one of no known pathway. */
function runOf(child: ChildSheet, id: string, entry: Entry, lost: ReadonlySet<string>): PathwayRun | undefined {
  const known = child.runs.find(({ start }) => start.id === id);
  if (known || !lost.has(id)) return known;
  const start: EntryOf<'pathway-started'> = {
    ...entry,
    id,
    kind: 'pathway-started',
    body: { pathway: '', branch: '' },
  };
  const made: PathwayRun = { start, branch: '', steps: new Map(), end: null };
  child.runs.push(made);
  return made;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
