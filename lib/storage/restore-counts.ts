import { missingFrom } from '../ledger/order.ts';
import type { BackupContent, KeptEntry } from '../packets/backup-lines.ts';
import { brings } from './case-merge.ts';
import type { RestoreLook } from './restore-store.ts';

/** What a restore brings, or brought, and what it leaves out. Each is a number of what its name says. */
export interface RestoreCounts {
  newCases: number;
  /** Cases that were erased here, asked back, and open. */
  backOpen: number;
  /** Those that were closed when the backup was made. */
  backClosed: number;
  /** Cases that are here and get entries. */
  grownCases: number;
  newEntries: number;
  /** Entries that did not open here and are readable again. */
  mended: number;
  /** Entries that are here already. */
  known: number;
  /** Entries that are here with another content: ours stay. */
  conflicts: number;
  drafts: number;
  /** Drafts of which another is here: ours stay. */
  keptDrafts: number;
  /** Cases that were erased elsewhere and are not here: remembered as erased. */
  tombstones: number;
  /** Cases that were erased here and not asked back. */
  left: number;
  /** Cases of which the backup holds no entry. */
  empty: number;
  /** New cases with the reference of another case here. */
  sameName: number;
  /** Entries that the backup names and does not hold. */
  missing: number;
  /** Records that did not open where the backup was made. */
  unreadable: number;
}

export function countRestore(backup: BackupContent, look: RestoreLook): RestoreCounts {
  const sum = (count: (merge: RestoreLook['merges'][number]) => number) =>
    look.merges.reduce((total, merge) => total + count(merge), 0);
  return {
    newCases: sum(({ id, row }) => (row || look.back.has(id) ? 0 : 1)),
    backOpen: sum(({ id, after }) => (look.back.has(id) && !after.closed ? 1 : 0)),
    backClosed: sum(({ id, after }) => (look.back.has(id) && after.closed ? 1 : 0)),
    grownCases: sum((merge) => (merge.row && brings(merge) ? 1 : 0)),
    newEntries: sum(({ come }) => come.length),
    mended: sum(({ mended }) => mended.length),
    known: sum(({ known }) => known),
    conflicts: sum(({ conflicts }) => conflicts),
    drafts: look.drafts.length,
    keptDrafts: look.keptDrafts,
    tombstones: look.tombstones.length,
    left: look.left.length,
    empty: look.empty,
    sameName: look.sameName,
    missing: missingIn(backup),
    unreadable: backup.unreadable.length,
  };
}

/** A case of a backup that is not whole. */
export interface CaseGap {
  id: string;
  /** As its first entry names it; empty where that is what is missing. */
  reference: string;
  /** Entries that the backup names, neither holds nor lists as unreadable. */
  missing: number;
  /** Its records that did not open where the backup was made. */
  unreadable: number;
}

/** The cases of a backup that are not whole, in the order in which it holds them. */
export function gapsIn({ cases, entries, unreadable }: BackupContent): CaseGap[] {
  const listed = new Set(unreadable.filter(({ what }) => what === 'entry').map(({ id }) => id));
  const entriesOf = new Map<string, KeptEntry['entry'][]>(cases.map(({ id }) => [id, []]));
  for (const { entry } of entries) entriesOf.get(entry.case)?.push(entry);
  return cases.flatMap(({ id, heads }) => {
    const own = entriesOf.get(id)!;
    const missing = missingFrom(own, heads).filter((one) => !listed.has(one)).length;
    const shut = unreadable.filter((one) => one.case === id && one.what === 'entry').length;
    const opened = own.find((entry) => entry.kind === 'case-opened');
    const reference = opened?.kind === 'case-opened' ? opened.body.reference : '';
    return missing + shut > 0 ? [{ id, reference, missing, unreadable: shut }] : [];
  });
}

function missingIn(backup: BackupContent): number {
  return gapsIn(backup).reduce((sum, { missing }) => sum + missing, 0);
}
