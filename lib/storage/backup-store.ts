import * as v from 'valibot';
import type { Moment } from '../ledger/entry.ts';
import type { BackupContent } from '../packets/backup-lines.ts';
import type { Bytes } from '../vault/bytes.ts';
import { sha256Hex } from '../vault/digest.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { CaseRow, SidelightDatabase } from './database.ts';
import { lostRow, rowsOfTable } from './lost-rows.ts';
import { openRows, type StoredRows } from './open-rows.ts';
import { storing, unlessDamaged } from './storage-errors.ts';

/** Rows written before there was a `state` have none, which is like no state of any records. */
const sawSchema = v.object({ cases: v.number(), state: v.optional(v.string(), '') });
const checkedSchema = v.object({ at: v.number(), saw: sawSchema });

/**
 * What tells one state of the records from another without opening any: the number of cases, and a digest of their ids
 * with their revisions. A sum would not do: an erased case and writes to another may come to the same.
 */
export type Saw = v.InferOutput<typeof sawSchema>;
/** The newest backup that was checked: of when (milliseconds since 1970), and of what state. */
export type CheckedBackup = v.InferOutput<typeof checkedSchema>;

/** What a backup would hold, counted by rows. */
export interface RowCounts {
  cases: number;
  entries: number;
  drafts: number;
  erased: number;
}

/** Reads everything of one room for a backup, and remembers the newest that was checked. */
export class BackupStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  async count(): Promise<RowCounts> {
    const { cases, entries, drafts, tombstones } = this.#db;
    return storing(() =>
      this.#db.transaction('r', [cases, entries, drafts, tombstones], async () => ({
        cases: await cases.count(),
        entries: await entries.count(),
        drafts: await drafts.count(),
        erased: await tombstones.count(),
      })),
    );
  }

  /** Everything as it stands at one moment, opened; what does not open is named in it. */
  async read(from: { made: Moment; by: string }): Promise<{ content: BackupContent; saw: Saw }> {
    const rows = await storing(async () => (await unlessDamaged(this.#together())) ?? (await this.#oneByOne()));
    return { content: await openRows(rows, this.#keys, from), saw: await sawIn(rows.cases) };
  }

  /** The state of the records now. */
  async sees(): Promise<Saw> {
    return sawIn(await storing(() => rowsOfTable(this.#db.cases, lostRow.cases)));
  }

  #together(): PromiseLike<StoredRows> {
    const { cases, entries, drafts, tombstones } = this.#db;
    return this.#db.transaction('r', [cases, entries, drafts, tombstones], async () => ({
      cases: await cases.toArray(),
      entries: await entries.toArray(),
      drafts: await drafts.toArray(),
      tombstones: await tombstones.toArray(),
    }));
  }

  /** For a store of which a row is lost. Cases come first: what is recorded meanwhile is then only more than their heads say. */
  async #oneByOne(): Promise<StoredRows> {
    const { cases, entries, drafts, tombstones } = this.#db;
    return {
      cases: await rowsOfTable(cases, lostRow.cases),
      entries: await rowsOfTable(entries, lostRow.entries),
      drafts: await rowsOfTable(drafts, lostRow.drafts),
      tombstones: await rowsOfTable(tombstones, lostRow.tombstones),
    };
  }

  /** The newest backup that was checked; null when there is none, or its row does not open. */
  async newest(): Promise<CheckedBackup | null> {
    const row = await storing(() => this.#db.vault.get('backup'));
    if (!row || !('sealed' in row)) return null;
    const opened = await this.#keys.openVaultRow('backup', row.sealed).catch(() => null);
    const parsed = v.safeParse(checkedSchema, opened);
    return parsed.success ? parsed.output : null;
  }

  /**
   * Remembers a backup that was checked, unless a later one is remembered. One that lies ahead of the clock is no later
   * one: it was written while the clock ran ahead, and kept would hide every backup until then.
   */
  async writeChecked(checked: CheckedBackup, now = Date.now()): Promise<void> {
    const newest = await this.newest();
    if (newest && newest.at > checked.at && newest.at <= now) return;
    const sealed = await this.#keys.sealVaultRow('backup', checked);
    await storing(() => this.#db.vault.put({ id: 'backup', sealed }));
  }
}

async function sawIn(rows: readonly CaseRow[]): Promise<Saw> {
  const states = rows.map(({ id, revision }) => JSON.stringify([id, revision])).sort();
  return { cases: rows.length, state: await sha256Hex(utf8(states.join())) };
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}
