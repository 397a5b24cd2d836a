import * as v from 'valibot';
import { channels, longest, observationStates, waysOut } from './limits.ts';

/**
 * What a worker recorded: a case is its entries, and nothing is changed but by appending one. Each names the child it is
 * about (null: the case as a whole), when and by whom it was written, and the heads its writer had seen, so that copies
 * merge without false alarms.
 */
// Each leaf is one check and no pipe of several: a case of 2,000 entries has 20,000 of them, and opens in half the time.
const text = (longest: number) => v.custom<string>((value) => typeof value === 'string' && value.length <= longest);
const id = v.custom<string>((value) => typeof value === 'string' && value.length > 0 && value.length <= 64);
/** A calendar date as the worker gave it. */
const date = v.custom<string>((value) => typeof value === 'string' && isoDate.test(value) && isRealDate(value));

/** ISO 8601, the extended form of a calendar date. */
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The furthest instant that a date can name, in milliseconds from 1970 (ECMA-262, 21.4.1.1). A further one cannot be shown. */
const furthest = 8_640_000_000_000_000;
/** An instant (milliseconds since 1970) and the IANA zone of the computer that recorded it. */
export const momentSchema = v.object({
  instant: v.custom<number>((value) => Number.isInteger(value) && Math.abs(value as number) <= furthest),
  zone: text(64),
});
const moment = momentSchema;
export type Moment = v.InferOutput<typeof moment>;

/** Where on the case system's pages a quote stood, and when it was taken. */
const page = v.object({ title: text(longest.line), address: text(longest.address), taken: moment });
export type QuotedPage = v.InferOutput<typeof page>;

/** What one case system calls the case; a system is the origin of its pages, or empty where the worker typed the name. */
const caseName = v.object({ reference: text(longest.reference), system: text(longest.line) });
export type CaseName = v.InferOutput<typeof caseName>;

const bodies = {
  /** First entry of every case: how the case system names it. */
  'case-opened': caseName,
  /** Another name of the same case: the id in the address beside the number on screen, or a second case system. */
  'case-named': caseName,
  /** A name was given by mistake: it leads here no more. */
  'case-unnamed': caseName,
  'child-added': v.object({ label: text(longest.label) }),
  'child-renamed': v.object({ label: text(longest.label) }),
  observation: v.object({
    indicator: v.custom<string>((value) => typeof value === 'string' && /^I([1-9]|10)$/.test(value)),
    state: v.picklist(observationStates),
    on: date,
    /** Who saw or said it. */
    source: text(longest.line),
    /** A quote or note. */
    evidence: text(longest.quote),
    /** Involves a relative or household member. */
    relative: v.boolean(),
    page: v.optional(page),
  }),
  note: v.object({ text: text(longest.note), relative: v.boolean(), page: v.optional(page) }),
  /** A note is amended, never rewritten: the first text stays. */
  'note-amended': v.object({ note: id, text: text(longest.note) }),
  /** A situation begins for a child; its id is the id of this entry. */
  'pathway-started': v.object({ pathway: text(40), branch: text(40) }),
  /** E.g. a suspicion becomes an identification. */
  'pathway-branched': v.object({ run: id, branch: text(40) }),
  'pathway-ended': v.object({ run: id }),
  step: v.object({
    run: id,
    step: text(60),
    state: v.picklist(['done', 'not-done']),
    /** When it was done, as the worker gave it. */
    done: v.nullable(moment),
    channel: v.nullable(v.picklist(channels)),
    person: text(longest.line),
    reference: text(longest.line),
    relative: v.boolean(),
  }),
  /** The agency's work on the case is over. From here the days of "erase N days after a case is closed" count. */
  'case-closed': v.object({ reason: text(longest.line) }),
  'case-reopened': v.object({ reason: text(longest.line) }),
  /** Nothing of the case is erased while a hold stands (a subpoena, a request for records). Its id is this entry's. */
  'hold-set': v.object({ reason: text(longest.line) }),
  /** Entries from before a reason was asked for have none. */
  'hold-lifted': v.object({ hold: id, reason: v.optional(text(longest.line)) }),
  /** A plain reminder on a note. `wake` names its row in the wake-up table, which lies outside the seal. */
  'reminder-set': v.object({ note: id, due: moment, wake: id }),
  'reminder-done': v.object({ reminder: id }),
  /** What left Sidelight for the case system: which entries, and how. */
  'summary-sent': v.object({ how: v.picklist(waysOut), entries: v.array(id) }),
} as const;

export type EntryKind = keyof typeof bodies;
export type BodyOf<Kind extends EntryKind> = v.InferOutput<(typeof bodies)[Kind]>;

interface EntryHead {
  /** UUIDv7 (RFC 9562). */
  id: string;
  case: string;
  child: string | null;
  at: Moment;
  /** The name that the worker gave for the record. */
  by: string;
  heads: readonly string[];
}

export type EntryOf<Kind extends EntryKind> = EntryHead & { kind: Kind; body: BodyOf<Kind> };
export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/** Written by a newer version: kept, merged and shown as such, never dropped. */
export interface UnknownEntry extends EntryHead {
  kind: 'unknown';
  wrote: string;
}

const head = v.object({
  id,
  case: id,
  child: v.nullable(id),
  at: moment,
  by: text(longest.line),
  kind: text(40),
  body: v.unknown(),
  heads: v.array(id),
});

/** The entry in an opened record, or null when it is none (damaged, or made by something else). */
export function parseEntry(opened: unknown): Entry | UnknownEntry | null {
  const parsed = v.safeParse(head, opened);
  if (!parsed.success) return null;
  const { kind, body, ...rest } = parsed.output;
  if (!isKind(kind)) return { ...rest, kind: 'unknown', wrote: kind };
  const checked = v.safeParse(bodies[kind], body);
  // The parsed head is a copy already; 2,000 more of them show when a case opens.
  return checked.success ? (Object.assign(parsed.output, { body: checked.output }) as Entry) : null;
}

function isKind(kind: string): kind is EntryKind {
  return Object.hasOwn(bodies, kind);
}

/** A date that the calendar has: no 13th month, no 30th of February. */
function isRealDate(written: string): boolean {
  const [year, month, day] = written.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The Gregorian calendar's rule for leap years. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
