import * as v from 'valibot';
import { momentSchema, type Entry, type Moment, type UnknownEntry } from '../ledger/entry.ts';

/** What a payload calls itself in its first line (docs/backup-format.md). */
export const backupFormat = 'sidelight-backup';
/** The version that this code writes, and the newest that it reads. */
export const backupVersion = 1;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = momentSchema.entries.instant;
/** Taken as it is: a schema that copied it would drop what it does not like. */
const plainObject = v.custom<Readonly<Record<string, unknown>>>(
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
);

/** Kinds of things that a store can hold and not be able to read. */
export const unreadableKinds = ['case', 'entry', 'draft', 'erased'] as const;

/** One schema for each line but the first and the last. Strict: what this version does not know is not dropped in silence. */
export const bodyLine = v.variant('type', [
  v.strictObject({ type: v.literal('case'), id, heads: v.array(id) }),
  v.strictObject({ type: v.literal('entry'), entry: plainObject }),
  v.strictObject({
    type: v.literal('draft'),
    case: id,
    child: v.pipe(v.string(), v.maxLength(64)),
    form: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    fields: plainObject,
  }),
  v.strictObject({ type: v.literal('erased'), case: id, instant }),
  v.strictObject({
    type: v.literal('unreadable'),
    what: v.picklist(unreadableKinds),
    case: v.nullable(v.string()),
    id: v.string(),
  }),
]);

const counts = v.strictObject({ cases: count, entries: count, drafts: count, erased: count, unreadable: count });

export const headerLine = v.strictObject({
  type: v.literal('header'),
  format: v.literal(backupFormat),
  version: v.literal(backupVersion),
  made: v.strictObject(momentSchema.entries),
  by: v.pipe(v.string(), v.maxLength(300)),
  counts,
});

export const endLine = v.strictObject({
  type: v.literal('end'),
  lines: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export type BodyLine = v.InferOutput<typeof bodyLine>;
type Line<Type extends BodyLine['type']> = Omit<Extract<BodyLine, { type: Type }>, 'type'>;

/** A case, and the heads that were kept beside it, so that a lost tail shows on the other side too. */
export type KeptCase = Line<'case'>;
export type KeptDraft = Line<'draft'>;
/** A case that was erased on purpose, and when (milliseconds since 1970). */
export type ErasedCase = Line<'erased'>;
/** Something that lay in the store and did not open: named by its row, and by its case where it has one. */
export type Unreadable = Line<'unreadable'>;
export type BackupCounts = v.InferOutput<typeof counts>;

/** An entry twice: as the ledger reads it, and as the plain JSON it was written as, of which nothing is dropped. */
export interface KeptEntry {
  entry: Entry | UnknownEntry;
  raw: Readonly<Record<string, unknown>>;
}

/** Everything that one backup holds. */
export interface BackupContent {
  made: Moment;
  /** The name that the worker gave for the record. */
  by: string;
  cases: readonly KeptCase[];
  entries: readonly KeptEntry[];
  drafts: readonly KeptDraft[];
  erased: readonly ErasedCase[];
  unreadable: readonly Unreadable[];
}

export function countsOf({ cases, entries, drafts, erased, unreadable }: BackupContent): BackupCounts {
  return {
    cases: cases.length,
    entries: entries.length,
    drafts: drafts.length,
    erased: erased.length,
    unreadable: unreadable.length,
  };
}
