import type { Entry, UnknownEntry } from './entry.ts';

/** What of a case is not whole, each by ids. All empty: nothing is missing that anything names. */
export interface CaseHistory {
  /** Here, but they do not open: changed or damaged. */
  unreadable: string[];
  /** Not here, and an entry that is here refers to them: a gap. */
  gaps: string[];
  /** Not here, and only the kept list of heads names them: the end of the case is lost. */
  tail: string[];
  /** Written by a newer version, kept as they are. */
  newer: string[];
}

/** Tells apart what is missing, as the fold found it, from what does not open. */
export function historyOf(
  entries: Iterable<Entry | UnknownEntry>,
  missing: readonly string[],
  unreadable: readonly string[],
): CaseHistory {
  const all = [...entries];
  const named = new Set(all.flatMap(({ heads }) => heads));
  const lost = missing.filter((id) => !unreadable.includes(id));
  return {
    unreadable: [...unreadable],
    gaps: lost.filter((id) => named.has(id)),
    tail: lost.filter((id) => !named.has(id)),
    newer: all.filter(({ kind }) => kind === 'unknown').map(({ id }) => id),
  };
}
