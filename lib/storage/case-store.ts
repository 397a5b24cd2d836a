import { v7 } from 'uuid';
import { SidelightError } from '../errors.ts';
import { changeOfWakeUps, summarizeCase, type CaseSummary } from '../ledger/case-summary.ts';
import { parseEntry, type BodyOf, type CaseName, type Entry, type EntryKind, type Moment } from '../ledger/entry.ts';
import { foldCase } from '../ledger/worksheet.ts';
import { binding, sealJson } from '../vault/cipher.ts';
import { sameBytes } from '../vault/bytes.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { CaseMovedOn, sameCase, sameDraft, storeIsThere, type SeenDraft } from './case-looks.ts';
import { lookupOfName, lookupsAfter } from './case-lookups.ts';
import { blankCase, openRows, readSummary, sealEntry, takeRows, type OpenCase } from './case-rows.ts';
import type { CaseRow, EntryRow, SidelightDatabase } from './database.ts';
import { readCase, rowsOf } from './entry-rows.ts';
import { lookAndWrite, type Change } from './look-and-write.ts';
import { storing } from './storage-errors.ts';

export type { OpenCase, SeenDraft };

/** An entry before it has heads; its id is made when none is given (one given lets another entry refer to it). */
export type NewEntry = {
  [Kind in EntryKind]: { kind: Kind; child: string | null; body: BodyOf<Kind>; id?: string };
}[EntryKind];

/** UUIDv7: ids of one computer sort by time, which keeps the store's pages together. */
export function newEntryId(): string {
  return v7();
}

/** Who writes and when. */
export interface Author {
  by: string;
  at: Moment;
}

/** What one press of Save writes. */
interface Commit {
  /** The case as this window knew it before. */
  current: OpenCase;
  row: CaseRow;
  rows: EntryRow[];
  draft: SeenDraft | undefined;
  waking: ReturnType<typeof changeOfWakeUps>;
}

/** What changes by which names a case is found. */
const naming: ReadonlySet<EntryKind> = new Set(['case-opened', 'case-named', 'case-unnamed']);

/** The cases of one room, sealed. Every write is awaited to the end of its transaction. */
export class CaseStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  /** All cases by their sealed summaries, the most recently used first. A row that does not open is left out and counted. */
  async list(): Promise<{ cases: (CaseSummary & { id: string })[]; unreadable: number }> {
    const rows = await storing(() => this.#db.cases.toArray(), this.#db);
    const opened = await Promise.all(rows.map((row) => this.#openSummary(row).catch(() => null)));
    const cases = opened.filter((summary) => summary !== null).sort((a, b) => b.last - a.last);
    return { cases, unreadable: rows.length - cases.length };
  }

  /** The id of the case of that name, or null. */
  async find(system: string, reference: string): Promise<string | null> {
    const lookup = await lookupOfName(this.#keys, { system, reference });
    const row = await storing(() => this.#db.cases.where('lookups').equals(lookup).first(), this.#db);
    return row?.id ?? null;
  }

  /** The ids of the cases that any of the names leads to. Two of them: somebody has to say which one it is. */
  async findAll(names: readonly CaseName[]): Promise<string[]> {
    const found = await Promise.all(names.map(({ system, reference }) => this.find(system, reference)));
    return [...new Set(found.filter((id) => id !== null))];
  }

  /** Makes a case with its first entries. Two windows that make the same case at once get one. */
  async create([first, ...more]: readonly [CaseName, ...CaseName[]], child: string, author: Author): Promise<string> {
    return navigator.locks.request(`sidelight:new-case:${this.#db.name}`, async () => {
      const [found] = await this.findAll([first, ...more]);
      if (found) return found;
      const id = crypto.randomUUID();
      const { key, wrapped } = await this.#keys.newCaseKey(id);
      const blank = blankCase(id, key, { lookups: [], wrappedKey: wrapped, revision: 0 });
      const opening: NewEntry[] = [
        { kind: 'case-opened', child: null, body: first },
        ...more.map((body) => ({ kind: 'case-named', child: null, body }) as const),
        { kind: 'child-added', child: crypto.randomUUID(), body: { label: child } },
      ];
      await this.#write(blank, opening, author);
      return id;
    });
  }

  /** Reads, opens and folds a case. Throws `record-unreadable` when the case's own key does not open. */
  async open(id: string): Promise<OpenCase> {
    let key: Promise<CryptoKey> | undefined;
    const keyOf = (row: CaseRow) => (key ??= this.#keys.openCaseKey(id, row.wrappedKey));
    const read = await storing(
      () => readCase(this.#db, id, async (row, rows) => openRows({ id, key: await keyOf(row) }, rows)),
      this.#db,
    );
    if (!read) throw new SidelightError('case-erased');
    const opened = blankCase(id, await keyOf(read.row), read.row);
    await takeRows(opened, read.opened, read.row);
    return opened;
  }

  /** Reads what other windows wrote since; the same object when nothing came. Throws `case-erased` when the case is gone. */
  async refresh(openCase: OpenCase): Promise<OpenCase> {
    const row = await storing(() => this.#db.cases.get(openCase.id), this.#db);
    if (!row) throw new SidelightError('case-erased');
    // Erased and restored meanwhile: what is open here has a key that opens nothing any more.
    if (!sameBytes(row.wrappedKey, openCase.row.wrappedKey)) throw new SidelightError('case-erased');
    if (row.revision === openCase.revision) return openCase;
    const rows = await storing(() => rowsOf(this.#db, openCase.id), this.#db);
    const next: OpenCase = {
      ...openCase,
      entries: new Map(openCase.entries),
      // Tried again: a restore may have mended them.
      unreadable: [],
      row: { lookups: row.lookups, wrappedKey: row.wrappedKey },
      revision: row.revision,
    };
    const fresh = rows.filter(({ id }) => !next.entries.has(id));
    await takeRows(next, await openRows(next, fresh), row);
    return next;
  }

  /**
   * Appends entries, one transaction for all of them, the case's summary and the draft they came from. Resolves when
   * the transaction is complete; until then nothing was saved. Two windows that write at once never mix: the second
   * finds the case moved on, waits for its turn (one writer at a time per case) and goes on top of what came.
   */
  async append(openCase: OpenCase, entries: readonly NewEntry[], author: Author, draft?: SeenDraft): Promise<OpenCase> {
    // What is to be saved is decided now, whatever another window does to the draft meanwhile.
    const seen = draft && { id: draft.id, revision: draft.revision };
    try {
      return await this.#write(openCase, entries, author, seen);
    } catch (error) {
      if (!(error instanceof CaseMovedOn)) throw error;
    }
    return navigator.locks.request(`sidelight:case:${openCase.id}`, async () => {
      for (let known = openCase; ;) {
        known = await this.refresh(known);
        try {
          return await this.#write(known, entries, author, seen);
        } catch (error) {
          // A window that did not wait was quicker: nothing of this was saved.
          if (!(error instanceof CaseMovedOn)) throw error;
        }
      }
    });
  }

  async #write(
    current: OpenCase,
    entries: readonly NewEntry[],
    author: Author,
    draft?: SeenDraft | undefined,
  ): Promise<OpenCase> {
    const all = new Map(current.entries);
    let heads: readonly string[] = current.sheet.heads;
    for (const { kind, child, body, id = newEntryId() } of entries) {
      const entry = { id, case: current.id, child, at: author.at, by: author.by, kind, body, heads } as Entry;
      // What could not be read again is not written.
      if (!parseEntry(entry)) throw new SidelightError('unexpected');
      all.set(entry.id, entry);
      heads = [entry.id];
    }
    // Sealing runs beside the folding: it is the browser's own work.
    const sealing = [...all.values()].slice(current.entries.size).map((entry) => sealEntry(current, entry));
    const next: OpenCase = {
      ...current,
      entries: all,
      revision: current.revision + 1,
      sheet: foldCase([...all.values()], current.sheet.missing),
    };
    const [summary, lookups, ...rows] = await Promise.all([
      sealJson(next.key, summarizeCase(next.sheet, next.headsRead), binding('case-summary', next.id)),
      entries.some(({ kind }) => naming.has(kind)) ? lookupsAfter(next.row.lookups, next.sheet, this.#keys) : null,
      ...sealing,
    ]);
    if (lookups) next.row = { ...next.row, lookups };
    const row = { id: next.id, ...next.row, revision: next.revision, summary };
    await this.#commit({
      current,
      row,
      rows,
      draft,
      waking: changeOfWakeUps(current.sheet, next.sheet),
    });
    return next;
  }

  /** One transaction. When something that must still hold does not, nothing of it is written. */
  async #commit({ current, row, rows, draft, waking }: Commit): Promise<void> {
    const changes: Change[] = [
      ...rows.map((row) => ({ table: 'entries', act: 'add', key: [row.case, row.id], row }) as const),
      { table: 'cases', act: 'put', key: row.id, row },
      ...(draft ? [{ table: 'drafts', act: 'delete', key: draft.id } as const] : []),
      ...waking.gone.map((key) => ({ table: 'wakeUps', act: 'delete', key }) as const),
      ...waking.come.map((row) => ({ table: 'wakeUps', act: 'put', key: row.id, row }) as const),
    ];
    const looks = [current.revision === 0 ? storeIsThere : sameCase(current), ...(draft ? [sameDraft(draft)] : [])];
    await storing(() => lookAndWrite(this.#db, looks, changes), this.#db);
  }

  /** A summary that does not open is made anew from the entries: it was never the source of truth. */
  async #openSummary(row: CaseRow): Promise<CaseSummary & { id: string }> {
    const key = await this.#keys.openCaseKey(row.id, row.wrappedKey);
    const summary = (await readSummary(row, key)) ?? summarizeCase((await this.open(row.id)).sheet);
    return { id: row.id, ...summary };
  }
}
