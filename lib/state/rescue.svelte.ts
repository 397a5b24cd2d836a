import { codeOf, SidelightError, type ErrorCode } from '../errors.ts';
import { openRows } from '../storage/open-rows.ts';
import { readRawRows, type RawRows } from '../storage/raw-store.ts';
import type { Bytes } from '../vault/bytes.ts';
import { openDoor } from '../vault/doors.ts';
import { waitBeforeTry, type Tries } from '../vault/patience.ts';
import { readSession } from '../vault/session.ts';
import { VaultKeys } from '../vault/vault-keys.ts';
import { isWholeDoor } from '../vault/whole-door.ts';
import type { BackupSource } from './backup-making.svelte.ts';
import { databaseOf, type RoomName } from './rooms.ts';

/** Reads what can be read of a store that does not open the ordinary way, for one backup. Never writes to it. */
export class Rescue {
  readonly #room: RoomName;
  #rows: RawRows | null = null;
  #tries: Tries = { wrong: 0, at: 0 };
  #error = $state<ErrorCode | null>(null);
  #isBusy = $state(true);
  #source = $state.raw<BackupSource | null>(null);

  constructor(room: RoomName) {
    this.#room = room;
  }

  get error(): ErrorCode | null {
    return this.#error;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Where the backup is made from; null until the key is there. */
  get source(): BackupSource | null {
    return this.#source;
  }

  /** Reads the store; with the vault unlocked, no key is asked for. */
  async start(): Promise<void> {
    await this.#try(async () => {
      this.#rows = await readRawRows(databaseOf(this.#room));
      const session = await readSession(this.#room);
      if (session) await this.#open(session.vaultKey);
    });
  }

  /** Opens whichever door takes what was typed: a passphrase or a recovery key. Throws nothing; see {@link error}. */
  async unlock(typed: string): Promise<void> {
    await this.#try(async () => {
      if (waitBeforeTry(this.#tries, Date.now()) > 0) throw new SidelightError('wait-before-trying');
      const vaultKey = await this.#vaultKey(typed);
      if (vaultKey) return this.#open(vaultKey);
      this.#tries = { wrong: this.#tries.wrong + 1, at: Date.now() };
      throw new SidelightError('wrong-passphrase');
    });
  }

  async #vaultKey(typed: string): Promise<Bytes | null> {
    for (const row of this.#rows?.vault ?? []) {
      const door = typeof row === 'object' && row !== null && 'door' in row ? row.door : null;
      const vaultKey = isWholeDoor(door) ? await openDoor(door, typed).catch(() => null) : null;
      if (vaultKey) return vaultKey;
    }
    return null;
  }

  async #open(vaultKey: Bytes): Promise<void> {
    const rows = this.#rows;
    if (!rows) throw new SidelightError('storage-damaged');
    const keys = await VaultKeys.from(vaultKey);
    const { cases, entries, drafts, tombstones } = rows;
    this.#source = {
      count: () =>
        Promise.resolve({
          cases: cases.length,
          entries: entries.length,
          drafts: drafts.length,
          erased: tombstones.length,
        }),
      read: async (from) => ({ content: await openRows(rows, keys, from), saw: { cases: 0, state: '' } }),
      // The store is only read: that this backup was checked is said on screen, and not kept.
      writeChecked: () => Promise.resolve(),
    };
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    this.#error = null;
    try {
      await act();
    } catch (error) {
      this.#error = codeOf(error);
    }
    this.#isBusy = false;
  }
}
