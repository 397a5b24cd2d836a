import { v7 } from 'uuid';
import { SidelightError } from '../errors.ts';
import { changeOfWakeUps, parseCaseSummary, summarizeCase, type CaseSummary } from '../ledger/case-summary.ts';
import {
  parseEntry,
  type BodyOf,
  type Entry,
  type EntryKind,
  type Moment,
  type UnknownEntry,
} from '../ledger/entry.ts';
import { foldCase, type Worksheet } from '../ledger/worksheet.ts';
import { binding, openJson, sealJson } from '../vault/cipher.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { CaseRow, EntryRow, SidelightDatabase } from './database.ts';
import { storing } from './storage-errors.ts';

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

/** A case that is open in this window: its key, what was read so far, and the worksheet folded from it. */
export interface OpenCase {
  id: string;
  key: CryptoKey;
  revision: number;
  entries: Map<string, Entry | UnknownEntry>;
  /** Ids of records that are here but do not open, or open to no entry. */
  unreadable: string[];
  /** Whether the kept heads could be read, without which a lost tail does not show. */
  headsRead: boolean;
  sheet: Worksheet;
}

/** The draft that entries come from, as this window knows it. */
export interface SeenDraft {
  id: string;
  revision: number;
}

/** Another window wrote to the case since this one read it. */
class CaseMovedOn extends SidelightError {}

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
    const rows = await storing(() => this.#db.cases.toArray());
    const opened = await Promise.all(rows.map((row) => this.#openSummary(row).catch(() => null)));
    const cases = opened.filter((summary) => summary !== null).sort((a, b) => b.last - a.last);
    return { cases, unreadable: rows.length - cases.length };
  }

  /** The id of the case of that name, or null. */
  async find(system: string, reference: string): Promise<string | null> {
    const lookup = await this.#keys.lookupOf('case', system, reference);
    const row = await storing(() => this.#db.cases.where('lookups').equals(lookup).first());
    return row?.id ?? null;
  }

  /** Makes a case with its first entries. Two windows that make the same case at once get one. */
  async create(
    name: { system: string; reference: string; lookup: string },
    child: string,
    author: Author,
  ): Promise<string> {
    const lookup = await this.#keys.lookupOf('case', name.system, name.lookup);
    return navigator.locks.request(`sidelight:new-case:${this.#db.name}`, async () => {
      const found = await this.find(name.system, name.lookup);
      if (found) return found;
      const id = crypto.randomUUID();
      const { key, wrapped } = await this.#keys.newCaseKey(id);
      const blank = blankCase(id, key, 0);
      const opening: NewEntry[] = [
        { kind: 'case-opened', child: null, body: { reference: name.reference, system: name.system } },
        { kind: 'child-added', child: crypto.randomUUID(), body: { label: child } },
      ];
      await this.#write(blank, opening, author, { made: { id, lookups: [lookup], wrappedKey: wrapped } });
      return id;
    });
  }

  /** Reads, opens and folds a case. Throws `record-unreadable` when the case's own key does not open. */
  async open(id: string): Promise<OpenCase> {
    const [row, rows] = await storing(() =>
      this.#db.transaction('r', this.#db.cases, this.#db.entries, () =>
        Promise.all([this.#db.cases.get(id), this.#rowsOf(id)]),
      ),
    );
    if (!row) throw new SidelightError('record-unreadable');
    const key = await this.#keys.openCaseKey(id, row.wrappedKey);
    const opened = blankCase(id, key, row.revision);
    await this.#take(opened, rows, row);
    return opened;
  }

  /** Reads what other windows wrote since; returns the same object when nothing came. */
  async refresh(openCase: OpenCase): Promise<OpenCase> {
    const row = await storing(() => this.#db.cases.get(openCase.id));
    if (!row || row.revision === openCase.revision) return openCase;
    const rows = await storing(() => this.#rowsOf(openCase.id));
    const next: OpenCase = { ...openCase, entries: new Map(openCase.entries), revision: row.revision };
    const fresh = rows.filter(({ id }) => !next.entries.has(id) && !next.unreadable.includes(id));
    await this.#take(next, fresh, row);
    return next;
  }

  /**
   * Appends entries, one transaction for all of them, the case's summary and the draft they came from. Resolves when
   * the transaction is complete; until then nothing was saved. One writer at a time per case, in every window.
   */
  async append(openCase: OpenCase, entries: readonly NewEntry[], author: Author, draft?: SeenDraft): Promise<OpenCase> {
    return navigator.locks.request(`sidelight:case:${openCase.id}`, async () => {
      try {
        return await this.#write(openCase, entries, author, { draft });
      } catch (error) {
        // Another window wrote since: nothing of this was saved, so it goes on top of what came.
        if (!(error instanceof CaseMovedOn)) throw error;
        return this.#write(await this.refresh(openCase), entries, author, { draft });
      }
    });
  }

  async #write(
    current: OpenCase,
    entries: readonly NewEntry[],
    author: Author,
    also: { draft?: SeenDraft | undefined; made?: Pick<CaseRow, 'id' | 'lookups' | 'wrappedKey'> },
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
    const added = [...all.values()].slice(current.entries.size);
    const next: OpenCase = {
      ...current,
      entries: all,
      revision: current.revision + 1,
      sheet: foldCase([...all.values()], current.sheet.missing),
    };
    const rows = await Promise.all(added.map((entry) => this.#sealEntry(next, entry)));
    const summary = await sealJson(next.key, summarizeCase(next.sheet), binding('case-summary', next.id));
    const { cases, entries: store, drafts, wakeUps } = this.#db;
    const waking = changeOfWakeUps(current.sheet, next.sheet);
    await storing(() =>
      this.#db.transaction('rw', cases, store, drafts, wakeUps, async () => {
        const row = also.made ?? (await this.#unchangedRow(current));
        if (also.draft) await this.#checkDraft(also.draft);
        await Promise.all([
          store.bulkAdd(rows),
          cases.put({ ...row, revision: next.revision, summary }),
          ...(also.draft ? [drafts.delete(also.draft.id)] : []),
          ...(waking.gone.length > 0 ? [wakeUps.bulkDelete(waking.gone)] : []),
          ...(waking.come.length > 0 ? [wakeUps.bulkPut(waking.come)] : []),
        ]);
      }),
    );
    return next;
  }

  /** A draft that another window recorded or changed is not recorded from here as well. */
  async #checkDraft({ id, revision }: SeenDraft): Promise<void> {
    const row = await this.#db.drafts.get(id);
    if ((row?.revision ?? 0) !== revision) throw new SidelightError('changed-elsewhere');
  }

  /** The case's row as this window knows it. */
  async #unchangedRow({ id, revision }: OpenCase): Promise<CaseRow> {
    const row = await this.#db.cases.get(id);
    if (row?.revision !== revision) throw new CaseMovedOn('changed-elsewhere');
    return row;
  }

  #rowsOf(id: string): Promise<EntryRow[]> {
    return this.#db.entries.where('[case+id]').between([id, ''], [id, '\uffff']).toArray();
  }

  async #sealEntry(openCase: OpenCase, entry: Entry | UnknownEntry): Promise<EntryRow> {
    const sealed = await sealJson(openCase.key, entry, binding('entry', openCase.id, entry.id));
    return { case: openCase.id, id: entry.id, sealed };
  }

  /** Opens rows into a case. A row that does not open is named, never dropped in silence. */
  async #take(openCase: OpenCase, rows: readonly EntryRow[], of: CaseRow): Promise<void> {
    const opened = await Promise.all(
      rows.map(({ id, sealed }) => openJson(openCase.key, sealed, binding('entry', openCase.id, id)).catch(() => null)),
    );
    opened.forEach((value, index) => {
      const id = rows[index]!.id;
      const entry = parseEntry(value);
      if (entry && entry.id === id && entry.case === openCase.id) openCase.entries.set(id, entry);
      else openCase.unreadable.push(id);
    });
    const summary = await this.#readSummary(of, openCase.key);
    openCase.headsRead = summary !== null;
    openCase.sheet = foldCase([...openCase.entries.values()], summary?.heads);
  }

  async #readSummary(row: CaseRow, key: CryptoKey): Promise<CaseSummary | null> {
    const opened = await openJson(key, row.summary, binding('case-summary', row.id)).catch(() => null);
    return parseCaseSummary(opened);
  }

  /** A summary that does not open is made anew from the entries: it was never the source of truth. */
  async #openSummary(row: CaseRow): Promise<CaseSummary & { id: string }> {
    const key = await this.#keys.openCaseKey(row.id, row.wrappedKey);
    const summary = (await this.#readSummary(row, key)) ?? summarizeCase((await this.open(row.id)).sheet);
    return { id: row.id, ...summary };
  }
}

/** A case of which nothing was read yet. */
function blankCase(id: string, key: CryptoKey, revision: number): OpenCase {
  return { id, key, revision, entries: new Map(), unreadable: [], headsRead: true, sheet: foldCase([]) };
}
