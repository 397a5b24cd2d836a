import { foldCase, type Worksheet } from '../ledger/worksheet.ts';
import type { KeptCase, KeptEntry } from '../packets/backup-lines.ts';
import { binding, openJson } from '../vault/cipher.ts';
import type { Bytes } from '../vault/bytes.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { lookupsAfter } from './case-lookups.ts';
import { readSummary } from './case-rows.ts';
import type { CaseRow, EntryRow } from './database.ts';
import { keptEntry } from './open-rows.ts';

/** One case of a backup beside the same case here: what would come in, worked out before anything is written. */
export interface CaseMerge {
  id: string;
  /** The row here; undefined for a case that is new here. */
  row: CaseRow | undefined;
  key: CryptoKey;
  /** A key that was made for this case now, wrapped; undefined when the case's own key opens. */
  newKey: Bytes | undefined;
  /** Entries that are not here. */
  come: readonly KeptEntry[];
  /** Entries whose row is here and does not open: the backup's takes its place. */
  mended: readonly KeptEntry[];
  /** How many are here already. */
  known: number;
  /** How many are here with another content: ours stays. */
  conflicts: number;
  /** Whether the end of what lies here could be checked; a new case has none. */
  isEndChecked: boolean;
  before: Worksheet;
  after: Worksheet;
  lookups: readonly string[];
}

/** What lies here of one case. */
interface Here {
  row: CaseRow | undefined;
  entries: readonly EntryRow[];
}

/** Whether anything would be written for the case. */
export function brings({ come, mended, newKey, before, after }: CaseMerge): boolean {
  return come.length + mended.length > 0 || newKey !== undefined || before.missing.join() !== after.missing.join();
}

/** Puts a case of a backup beside what lies here. Writes nothing. */
export async function mergeCase(
  kept: KeptCase,
  theirs: readonly KeptEntry[],
  here: Here,
  keys: VaultKeys,
): Promise<CaseMerge> {
  const { row } = here;
  const own = row && (await keys.openCaseKey(kept.id, row.wrappedKey).catch(() => null));
  const made = own ? null : await keys.newCaseKey(kept.id);
  const key = own ?? made!.key;
  const ours = await openHere(here.entries, key);
  const merge = { come: [] as KeptEntry[], mended: [] as KeptEntry[], known: 0, conflicts: 0 };
  for (const entry of theirs) {
    const { id } = entry.entry;
    if (!ours.has(id)) merge.come.push(entry);
    else if (!ours.get(id)!.opens) merge.mended.push(entry);
    else if (sameJson(ours.get(id)!.raw, entry.raw)) merge.known++;
    else merge.conflicts++;
  }
  const entries = [...ours.values()].flatMap(({ kept: one }) => (one ? [one.entry] : []));
  const summary = row ? await readSummary(row, key) : null;
  const heads = summary?.heads ?? [];
  const isEndChecked = row ? summary !== null && !summary.unchecked : true;
  const before = foldCase(entries, heads);
  const all = [...entries, ...[...merge.come, ...merge.mended].map(({ entry }) => entry)];
  const after = foldCase(all, [...heads, ...kept.heads]);
  const lookups = await lookupsAfter(row?.lookups ?? [], after, keys);
  return { id: kept.id, row, key, newKey: made?.wrapped, ...merge, isEndChecked, before, after, lookups };
}

/** A row here: whether it opens with the case's key, its plain JSON, and the entry that it holds. */
interface OpenedHere {
  opens: boolean;
  raw: unknown;
  kept: KeptEntry | null;
}

async function openHere(rows: readonly EntryRow[], key: CryptoKey): Promise<Map<string, OpenedHere>> {
  const opened = await Promise.all(
    rows.map(async ({ case: caseId, id, sealed }): Promise<OpenedHere> => {
      try {
        const raw = await openJson(key, sealed, binding('entry', caseId, id));
        return { opens: true, raw, kept: keptEntry(raw, caseId, id) };
      } catch (error) {
        // Changed, cut, or no record at all: nobody can read it any more.
        return { opens: false, raw: error, kept: null };
      }
    }),
  );
  return new Map(rows.map(({ id }, at) => [id, opened[at]!]));
}

/** Whether two pieces of plain data say the same, whatever the order of their keys. */
function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
