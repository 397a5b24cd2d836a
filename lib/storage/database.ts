import Dexie, { type Table } from 'dexie';
import { codeOf, SidelightError } from '../errors.ts';
import type { Bytes } from '../vault/bytes.ts';
import type { Door } from '../vault/doors.ts';
import type { Tries } from '../vault/patience.ts';
import { migrations, schemaVersion } from './migrations/index.ts';
import { storing } from './storage-errors.ts';

/** Rows of the vault itself. Doors hold only wrapped keys; the profile is sealed. */
export type VaultRow =
  | { id: 'schema'; version: number }
  | { id: 'tries'; tries: Tries }
  | { id: 'profile'; sealed: Bytes }
  | { id: 'erasing-shown'; sealed: Bytes }
  | { id: 'backup'; sealed: Bytes }
  | { id: `lost-key:${string}`; wrapped: Bytes }
  | { id: `door:${Door['id']}`; door: Door };

export interface CaseRow {
  id: string;
  /** HMACs of system and reference; several when one case has several names. */
  lookups: string[];
  wrappedKey: Bytes;
  /** Counts the writes to this row, so that other windows see that something came. */
  revision: number;
  /** A sealed {@link CaseSummary}. */
  summary: Bytes;
}

export interface EntryRow {
  case: string;
  id: string;
  sealed: Bytes;
}

export interface DraftRow {
  id: string;
  case: string;
  /** Counts the writes, so that two windows never overwrite each other silently. */
  revision: number;
  sealed: Bytes;
}

/** That a case was erased here: an HMAC of its id to find it by, and its id and the instant, sealed. */
export interface TombstoneRow {
  id: string;
  sealed: Bytes;
}

/** A reminder, outside the seal: a random id and an instant (milliseconds since 1970), nothing else. */
export interface WakeUpRow {
  id: string;
  at: number;
}

/** Milliseconds between two tries to open a store that the browser closed under us. */
const reopenAfter = 500;

/** One room's store: the real vault and the practice one are two databases and never meet. */
export class SidelightDatabase extends Dexie {
  declare vault: Table<VaultRow, string>;
  declare cases: Table<CaseRow, string>;
  declare entries: Table<EntryRow, [string, string]>;
  declare drafts: Table<DraftRow, string>;
  declare tombstones: Table<TombstoneRow, string>;
  declare wakeUps: Table<WakeUpRow, string>;
  private isEnded = false;
  private isSuperseded = false;
  private isGone = false;

  constructor(name: string) {
    // Strict: "Saved on this computer" is said only after the bytes were flushed (docs/decisions/0004).
    // Never reopened in silence: after a newer window upgraded the store, this one must not write into it.
    // No cache of answers: a save writes beside Dexie's tables, which would not know (docs/decisions/0021).
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
    this.on('versionchange', () => {
      this.isSuperseded = true;
    });
  }

  /** With no options: the end of this connection. Dexie itself passes some when the browser took it away. */
  override close(options?: { disableAutoOpen: boolean }): void {
    this.isEnded = options?.disableAutoOpen ?? true;
    super.close(options);
    if (!this.isEnded) void this.reopen();
  }

  /**
   * Opens again what the browser closed under us: it ends a connection when a write finds no room, and gives a new one
   * once there is. Throws `newer-data` after a newer window took the store over, `store-gone` when the browser threw it away,
   * and `storage-interrupted` when it does not open yet.
   */
  async openAgain(): Promise<void> {
    if (this.isSuperseded) throw new SidelightError('newer-data');
    if (this.isGone) throw new SidelightError('store-gone');
    try {
      // Looked at first: opening would make an empty store in the place of one that the browser threw away.
      this.isGone = (await refuseNewer(this.name)) === 0;
      if (!this.isGone && !this.isEnded && !this.isSuperseded) await this.open();
      if (this.isOpen() && !(await this.vault.get('schema'))) this.isGone = true;
    } catch (error) {
      throw error instanceof SidelightError ? error : new SidelightError('storage-interrupted', error);
    }
    if (!this.isGone) return;
    this.close();
    throw new SidelightError('store-gone');
  }

  /** Without waiting for the person to try again: until then nothing would be drafted. */
  private async reopen(): Promise<void> {
    while (!this.isOpen() && !this.isEnded && !this.isSuperseded && !this.isGone) {
      await new Promise((resolve) => setTimeout(resolve, reopenAfter));
      await this.openAgain().catch((error: unknown) => console.warn('not opened again:', codeOf(error)));
    }
  }
}

/**
 * Opens a room's store. Throws `newer-data` when a newer Sidelight wrote it (Dexie itself would open it and write rows
 * that miss an upgrade), `storage-blocked` when another window keeps an older version open, and the other storage codes.
 */
export async function openDatabase(name: string): Promise<SidelightDatabase> {
  return storing(async () => {
    if (!globalThis.indexedDB) throw new SidelightError('storage-unavailable');
    await refuseNewer(name);
    const db = new SidelightDatabase(name);
    const blocked = new Promise<never>((_, reject) => {
      db.on('blocked', () => reject(new SidelightError('storage-blocked')));
    });
    try {
      await Promise.race([db.open(), blocked]);
      await checkSchema(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Dexie multiplies versions by ten in the native store. */
const nativeVersion = schemaVersion * 10;

/** Looked at before Dexie opens it, which would add our tables to a newer store and raise its version. Returns 0 when there is none. */
async function refuseNewer(name: string): Promise<number> {
  const there = await indexedDB.databases();
  const version = there.find((database) => database.name === name)?.version ?? 0;
  if (version > nativeVersion) throw new SidelightError('newer-data');
  return version;
}

async function checkSchema(db: SidelightDatabase): Promise<void> {
  const row = await db.vault.get('schema');
  const written = row?.id === 'schema' ? row.version : null;
  if (db.backendDB().version > nativeVersion || (written ?? 0) > schemaVersion) throw new SidelightError('newer-data');
  if (written !== schemaVersion) await db.vault.put({ id: 'schema', version: schemaVersion });
}
