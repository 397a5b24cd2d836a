import * as v from 'valibot';
import { parseCaseSummary } from '../ledger/case-summary.ts';
import { parseEntry, type Moment } from '../ledger/entry.ts';
import { headsOf } from '../ledger/order.ts';
import {
  bodyLine,
  type BackupContent,
  type BodyLine,
  type ErasedCase,
  type KeptCase,
  type KeptDraft,
  type KeptEntry,
  type Unreadable,
} from '../packets/backup-lines.ts';
import { isShallow } from '../packets/shallow.ts';
import { binding, openJson } from '../vault/cipher.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { CaseRow, DraftRow, EntryRow, TombstoneRow } from './database.ts';
import { openDraft } from './draft-store.ts';
import { openTombstone } from './tombstone-store.ts';

/** Rows as they lie in a store, perhaps damaged. */
export interface StoredRows {
  cases: readonly CaseRow[];
  entries: readonly EntryRow[];
  drafts: readonly DraftRow[];
  tombstones: readonly TombstoneRow[];
}

/** Opens what opens. What does not is named by its ids and never stops the rest. */
export async function openRows(
  rows: StoredRows,
  keys: VaultKeys,
  from: { made: Moment; by: string },
): Promise<BackupContent> {
  const opened = new OpenedRows();
  const entriesOf = new Map<string, EntryRow[]>(rows.cases.map(({ id }) => [id, []]));
  for (const row of rows.entries) entriesOf.get(row.case)?.push(row);
  for (const row of rows.cases) {
    const key = await keys.openCaseKey(row.id, row.wrappedKey).catch(() => null);
    if (!key || !opened.fits({ type: 'case', id: row.id, heads: [] })) opened.cannotRead('case', null, row.id);
    else await opened.takeCase(row, key, entriesOf.get(row.id) ?? []);
  }
  const known = new Set(rows.cases.map(({ id }) => id));
  for (const row of rows.entries) if (!opened.has(row.case)) opened.cannotRead('entry', row.case, row.id);
  for (const row of rows.drafts) await opened.takeDraft(row);
  for (const row of rows.tombstones) {
    const erased = await openTombstone(row, keys);
    if (!erased) opened.cannotRead('erased', null, row.id);
    // It was brought back, so it is not erased.
    else if (!known.has(erased.case)) opened.takeErased(erased);
  }
  return { ...from, ...opened.content() };
}

/** An entry in an opened record of that case, with its plain JSON; null when it is none, or none that a backup can hold. */
export function keptEntry(raw: unknown, caseId: string, id: string): KeptEntry | null {
  const entry = parseEntry(raw);
  if (!entry || entry.id !== id || entry.case !== caseId || !isShallow(raw)) return null;
  return { entry, raw: raw as KeptEntry['raw'] };
}

class OpenedRows {
  readonly #keys = new Map<string, CryptoKey>();
  readonly #cases: KeptCase[] = [];
  readonly #entries: KeptEntry[] = [];
  readonly #drafts: KeptDraft[] = [];
  readonly #erased: ErasedCase[] = [];
  readonly #unreadable: Unreadable[] = [];

  content(): Omit<BackupContent, 'made' | 'by'> {
    const [cases, entries, drafts] = [this.#cases, this.#entries, this.#drafts];
    return { cases, entries, drafts, erased: this.#erased, unreadable: this.#unreadable };
  }

  has(caseId: string): boolean {
    return this.#keys.has(caseId);
  }

  /** Whether a backup can hold it: a store may hold what no line takes, such as an endless id. */
  fits(line: BodyLine): boolean {
    return v.is(bodyLine, line);
  }

  cannotRead(what: Unreadable['what'], caseId: unknown, id: unknown): void {
    this.#unreadable.push({ what, case: caseId === null ? null : String(caseId), id: String(id) });
  }

  async takeCase(row: CaseRow, key: CryptoKey, rows: readonly EntryRow[]): Promise<void> {
    this.#keys.set(row.id, key);
    const opened = await Promise.all(rows.map((entry) => openEntry(entry, key)));
    const entries = opened.filter((entry) => entry !== null);
    opened.forEach((entry, at) => entry ?? this.cannotRead('entry', row.id, rows[at]!.id));
    const bound = binding('case-summary', row.id);
    const summary = parseCaseSummary(await openJson(key, row.summary, bound).catch(() => null));
    const heads = summary?.heads ?? headsOf(entries.map(({ entry }) => entry));
    this.#entries.push(...entries);
    this.#cases.push({ id: row.id, heads: heads.filter((head) => head !== '' && head.length <= 64) });
  }

  async takeDraft(row: DraftRow): Promise<void> {
    const key = this.#keys.get(row.case);
    const draft = key && (await openDraft(row, key).catch(() => null));
    const kept = draft && ({ case: row.case, ...draft } as KeptDraft);
    if (kept && this.fits({ type: 'draft', ...kept }) && isShallow(kept.fields)) this.#drafts.push(kept);
    else this.cannotRead('draft', row.case, row.id);
  }

  takeErased(erased: ErasedCase): void {
    if (this.fits({ type: 'erased', ...erased })) this.#erased.push(erased);
    else this.cannotRead('erased', null, erased.case);
  }
}

async function openEntry(row: EntryRow, key: CryptoKey): Promise<KeptEntry | null> {
  const raw = await openJson(key, row.sealed, binding('entry', row.case, row.id)).catch(() => null);
  return keptEntry(raw, row.case, row.id);
}
