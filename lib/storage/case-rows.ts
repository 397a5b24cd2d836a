import { parseCaseSummary, type CaseSummary } from '../ledger/case-summary.ts';
import { parseEntry, type Entry, type UnknownEntry } from '../ledger/entry.ts';
import { foldCase, type Worksheet } from '../ledger/worksheet.ts';
import { binding, openJson, sealJson } from '../vault/cipher.ts';
import type { CaseRow, EntryRow } from './database.ts';

/** A case that is open in this window: its key, what was read so far, and the worksheet folded from it. */
export interface OpenCase {
  id: string;
  key: CryptoKey;
  /** What its row held beside the summary, at that revision. */
  row: Pick<CaseRow, 'lookups' | 'wrappedKey'>;
  revision: number;
  entries: Map<string, Entry | UnknownEntry>;
  /** Ids of records that are here but do not open, or open to no entry. */
  unreadable: string[];
  /** Whether the kept heads could be read, now and ever since the case began: without them a lost tail does not show. */
  headsRead: boolean;
  sheet: Worksheet;
}

/** The row of an entry of an open case. */
export async function sealEntry(openCase: OpenCase, entry: Entry | UnknownEntry): Promise<EntryRow> {
  const sealed = await sealJson(openCase.key, entry, binding('entry', openCase.id, entry.id));
  return { case: openCase.id, id: entry.id, sealed };
}

/** A case of which nothing was read yet. */
export function blankCase(
  id: string,
  key: CryptoKey,
  { lookups, wrappedKey, revision }: Omit<CaseRow, 'id' | 'summary'>,
): OpenCase {
  const row = { lookups, wrappedKey };
  return { id, key, row, revision, entries: new Map(), unreadable: [], headsRead: true, sheet: foldCase([]) };
}

/** An opened record: the entry, or null where there is none that belongs to the case. */
export interface OpenedRow {
  id: string;
  entry: Entry | UnknownEntry | null;
}

/** Opens rows of a case. */
export async function openRows(of: Pick<OpenCase, 'id' | 'key'>, rows: readonly EntryRow[]): Promise<OpenedRow[]> {
  return Promise.all(rows.map((row) => openEntry(of, row)));
}

/** Takes opened rows into a case and folds it anew. A row that does not open is named, never dropped in silence. */
export async function takeRows(openCase: OpenCase, rows: readonly OpenedRow[], of: CaseRow): Promise<void> {
  for (const { id, entry } of rows) {
    if (entry) openCase.entries.set(id, entry);
    else openCase.unreadable.push(id);
  }
  const summary = await readSummary(of, openCase.key);
  openCase.headsRead = summary !== null && !summary.unchecked;
  openCase.sheet = foldCase([...openCase.entries.values()], summary?.heads);
}

/** Checked as soon as it is open, while the browser still opens the ones after it. */
async function openEntry(of: Pick<OpenCase, 'id' | 'key'>, { id, sealed }: EntryRow): Promise<OpenedRow> {
  try {
    const entry = parseEntry(await openJson(of.key, sealed, binding('entry', of.id, id)));
    return { id, entry: entry?.id === id && entry.case === of.id ? entry : null };
  } catch {
    // Named by its id as unreadable, which is all that can be said of it.
    return { id, entry: null };
  }
}

/** The sealed summary of a case, whose heads show a lost tail; null when it does not open. */
export async function readSummary(row: CaseRow, key: CryptoKey): Promise<CaseSummary | null> {
  const opened = await openJson(key, row.summary, binding('case-summary', row.id)).catch(() => null);
  return parseCaseSummary(opened);
}
