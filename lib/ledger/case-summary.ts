import * as v from 'valibot';
import { unsentOf } from './unsent.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * One sealed row per case, written in the entry's own transaction, so that a list of cases opens without reading their
 * entries. Never the source of truth: made anew from the worksheet whenever the two differ.
 */
const schema = v.object({
  reference: v.string(),
  system: v.string(),
  children: v.array(v.object({ id: v.string(), label: v.string() })),
  /** Kept beside the entries, so that a lost tail shows. */
  heads: v.array(v.string()),
  /** Whether heads were lost before: what was last then cannot be told any more, whatever came since. */
  unchecked: v.optional(v.boolean(), false),
  count: v.number(),
  /** Instant of the last entry, milliseconds since 1970. */
  last: v.number(),
  /** Instant of closing; null while the case is open. */
  closed: v.optional(v.nullable(v.number()), null),
  held: v.optional(v.boolean(), false),
  /** Entries that have not gone into the case system. */
  unsent: v.optional(v.number(), 0),
  /** What the wake-up table is rebuilt from: a random id and an instant for each reminder that stands, and its child. */
  wakeUps: v.optional(v.array(v.object({ id: v.string(), at: v.number(), child: v.string() })), []),
});

export type CaseSummary = v.InferOutput<typeof schema>;
export type WakeUp = CaseSummary['wakeUps'][number];

/** The summary of a case; `isEndChecked` is whether every head that was ever kept for it could be read. */
export function summarizeCase(sheet: Worksheet, isEndChecked = true): CaseSummary {
  return {
    reference: sheet.reference,
    system: sheet.system,
    children: sheet.children.map(({ id, label }) => ({ id, label })),
    // A head that is lost stays kept, so that later entries do not cover up the gap.
    heads: [...sheet.heads, ...sheet.missing],
    unchecked: !isEndChecked,
    count: sheet.count,
    last: sheet.last?.instant ?? 0,
    closed: sheet.closed?.at.instant ?? null,
    held: sheet.holds.length > 0,
    unsent: sheet.children.reduce((sum, child) => sum + unsentOf(child).length, 0),
    wakeUps: wakeUpsOf(sheet),
  };
}

/** The wake-up rows of a case: none once it is closed. */
export function wakeUpsOf({ closed, children }: Worksheet): WakeUp[] {
  if (closed) return [];
  return children.flatMap(({ id: child, reminders }) =>
    reminders.map(({ body }) => ({ id: body.wake, at: body.due.instant, child })),
  );
}

/** Wake-up rows that a change of a case takes away, and those that it adds: ids and instants, as they lie outside the seal. */
export function changeOfWakeUps(from: Worksheet, to: Worksheet): { gone: string[]; come: Omit<WakeUp, 'child'>[] } {
  const [before, after] = [wakeUpsOf(from), wakeUpsOf(to)];
  const has = (all: readonly WakeUp[], { id }: WakeUp) => all.some((other) => other.id === id);
  return {
    gone: before.filter((row) => !has(after, row)).map(({ id }) => id),
    come: after.filter((row) => !has(before, row)).map(({ id, at }) => ({ id, at })),
  };
}

/** The summary in an opened row, or null when it is none. */
export function parseCaseSummary(opened: unknown): CaseSummary | null {
  const parsed = v.safeParse(schema, opened);
  return parsed.success ? parsed.output : null;
}
