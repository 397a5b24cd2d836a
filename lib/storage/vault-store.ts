import type { Door, DoorId, DoorOf } from '../vault/doors.ts';
import type { Tries } from '../vault/patience.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { SidelightDatabase } from './database.ts';
import { schemaVersion } from './migrations/index.ts';
import { storing } from './storage-errors.ts';

/** What the vault knows of its worker; sealed. */
export interface Profile {
  /** The worker's name as it should stand in the record. */
  name: string;
  /** Whether the worker said that the recovery key was put away. */
  recoveryKept: boolean;
  /** Whether the worker did not want a passkey; it is not offered again. */
  passkeyDeclined?: boolean;
  /** Names that are pointed out before a text leaves; as the worker listed them. */
  sensitiveNames?: string[];
}

/** The doors of a vault and how often they were tried wrongly. */
export class VaultStore {
  readonly #db: SidelightDatabase;

  constructor(db: SidelightDatabase) {
    this.#db = db;
  }

  async door<Id extends DoorId>(id: Id): Promise<DoorOf<Id> | null> {
    const row = await storing(() => this.#db.vault.get(`door:${id}`), this.#db);
    return row && 'door' in row ? (row.door as DoorOf<Id>) : null;
  }

  async doors(): Promise<Door[]> {
    const rows = await storing(() => this.#db.vault.where('id').startsWith('door:').toArray(), this.#db);
    return rows.flatMap((row) => ('door' in row ? [row.door] : []));
  }

  /**
   * Writes a whole new set-up at once: doors and profile, or nothing. From then on cases can begin, also where leftovers
   * were destroyed a moment ago.
   */
  async setUp(doors: readonly Door[], keys: VaultKeys, profile: Profile): Promise<void> {
    const sealed = await keys.sealVaultRow('profile', profile);
    await storing(
      () =>
        this.#db.transaction('rw', this.#db.vault, async () => {
          for (const door of doors) await this.#db.vault.put({ id: `door:${door.id}`, door });
          await this.#db.vault.put({ id: 'profile', sealed });
          await this.#db.vault.put({ id: 'schema', version: schemaVersion });
          await this.#db.vault.delete('tries');
        }),
      this.#db,
    );
  }

  async replaceDoor(door: Door): Promise<void> {
    await storing(() => this.#db.vault.put({ id: `door:${door.id}`, door }), this.#db);
  }

  async removeDoor(id: DoorId): Promise<void> {
    await storing(() => this.#db.vault.delete(`door:${id}`), this.#db);
  }

  async profile(keys: VaultKeys): Promise<Profile> {
    const row = await storing(() => this.#db.vault.get('profile'), this.#db);
    const opened = row && 'sealed' in row ? await keys.openVaultRow('profile', row.sealed) : null;
    const { name, recoveryKept, passkeyDeclined, sensitiveNames } = (opened ?? {}) as Partial<Profile>;
    return {
      name: typeof name === 'string' ? name : '',
      recoveryKept: recoveryKept === true,
      ...(passkeyDeclined === true ? { passkeyDeclined } : {}),
      ...(Array.isArray(sensitiveNames) ? { sensitiveNames: sensitiveNames.filter(isText) } : {}),
    };
  }

  async writeProfile(keys: VaultKeys, profile: Profile): Promise<void> {
    const sealed = await keys.sealVaultRow('profile', profile);
    await storing(() => this.#db.vault.put({ id: 'profile', sealed }), this.#db);
  }

  async tries(): Promise<Tries> {
    const row = await storing(() => this.#db.vault.get('tries'), this.#db);
    return row && 'tries' in row ? row.tries : { wrong: 0, at: 0 };
  }

  async writeTries(tries: Tries): Promise<void> {
    await storing(() => this.#db.vault.put({ id: 'tries', tries }), this.#db);
  }

  /** Removes every row. Only for a vault whose key is already gone ("keep nothing after the browser closes"). */
  async destroyLeftovers(): Promise<void> {
    const { tables } = this.#db;
    await storing(
      () =>
        this.#db.transaction('rw', tables, async () => {
          await Promise.all(tables.map((table) => table.clear()));
        }),
      this.#db,
    );
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
