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
  /** Whether the kept heads could be read, without which a lost tail does not show. */
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

/** Opens rows into a case and folds it anew. A row that does not open is named, never dropped in silence. */
export async function takeRows(openCase: OpenCase, rows: readonly EntryRow[], of: CaseRow): Promise<void> {
  const opened = await Promise.all(
    rows.map(({ id, sealed }) => openJson(openCase.key, sealed, binding('entry', openCase.id, id)).catch(() => null)),
  );
  opened.forEach((value, index) => {
    const id = rows[index]!.id;
    const entry = parseEntry(value);
    if (entry && entry.id === id && entry.case === openCase.id) openCase.entries.set(id, entry);
    else openCase.unreadable.push(id);
  });
  const summary = await readSummary(of, openCase.key);
  openCase.headsRead = summary !== null;
  openCase.sheet = foldCase([...openCase.entries.values()], summary?.heads);
}

/** The sealed summary of a case, whose heads show a lost tail; null when it does not open. */
export async function readSummary(row: CaseRow, key: CryptoKey): Promise<CaseSummary | null> {
  const opened = await openJson(key, row.summary, binding('case-summary', row.id)).catch(() => null);
  return parseCaseSummary(opened);
}
