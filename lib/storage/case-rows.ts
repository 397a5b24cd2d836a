import { parseCaseSummary, type CaseSummary } from '../ledger/case-summary.ts';
import { parseEntry, type Entry, type UnknownEntry } from '../ledger/entry.ts';
import { foldCase, type Worksheet } from '../ledger/worksheet.ts';
import { SidelightError } from '../errors.ts';
import { binding, openJson, sealJson } from '../vault/cipher.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
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
  sheet: Worksheet;
}

/** The row of an entry of an open case. */
export async function sealEntry(openCase: OpenCase, entry: Entry | UnknownEntry): Promise<EntryRow> {
  const sealed = await sealJson(openCase.key, entry, binding('entry', openCase.id, entry.id));
  return { case: openCase.id, id: entry.id, sealed };
}

/** Opens rows into a case and folds it anew. A row that does not open is named, never dropped in silence. */
export async function takeRows(openCase: OpenCase, rows: readonly EntryRow[], heads: readonly string[]): Promise<void> {
  const opened = await Promise.all(
    rows.map(({ id, sealed }) => openJson(openCase.key, sealed, binding('entry', openCase.id, id)).catch(() => null)),
  );
  opened.forEach((value, index) => {
    const id = rows[index]!.id;
    const entry = parseEntry(value);
    if (entry && entry.id === id && entry.case === openCase.id) openCase.entries.set(id, entry);
    else openCase.unreadable.push(id);
  });
  openCase.sheet = foldCase([...openCase.entries.values()], heads);
}

/** The heads kept beside the case, by which a lost tail shows; none when the summary does not open. */
export async function keptHeads(row: CaseRow, key: CryptoKey): Promise<string[]> {
  const opened = await openJson(key, row.summary, binding('case-summary', row.id)).catch(() => null);
  return parseCaseSummary(opened)?.heads ?? [];
}

/** Throws `record-unreadable` when the case's key or its summary does not open. */
export async function openSummary(row: CaseRow, keys: VaultKeys): Promise<CaseSummary & { id: string }> {
  const key = await keys.openCaseKey(row.id, row.wrappedKey);
  const summary = parseCaseSummary(await openJson(key, row.summary, binding('case-summary', row.id)));
  if (!summary) throw new SidelightError('record-unreadable');
  return { id: row.id, ...summary };
}
