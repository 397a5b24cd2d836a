import * as v from 'valibot';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { SidelightDatabase, TombstoneRow } from './database.ts';
import { storing } from './storage-errors.ts';

const schema = v.object({ case: v.string(), at: v.number() });

/** A case that was erased here, and when (milliseconds since 1970). */
export type Tombstone = v.InferOutput<typeof schema>;

/** Which cases were erased, so that a restore asks before one comes back. Found by an HMAC of the case's id. */
export class TombstoneStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  async isErased(caseId: string): Promise<boolean> {
    const id = await this.#keys.lookupOf('tombstone', caseId);
    return (await storing(() => this.#db.tombstones.get(id))) !== undefined;
  }

  /** All that open, in no order. */
  async all(): Promise<Tombstone[]> {
    const rows = await storing(() => this.#db.tombstones.toArray());
    const opened = await Promise.all(rows.map((row) => this.#open(row).catch(() => null)));
    return opened.filter((tombstone) => tombstone !== null);
  }

  /** The row that says so, to be written in the transaction that erases the case. */
  async rowFor(caseId: string, at: number): Promise<TombstoneRow> {
    const id = await this.#keys.lookupOf('tombstone', caseId);
    const tombstone: Tombstone = { case: caseId, at };
    return { id, sealed: await this.#keys.sealVaultRow(`tombstone:${id}`, tombstone) };
  }

  async #open({ id, sealed }: TombstoneRow): Promise<Tombstone> {
    return v.parse(schema, await this.#keys.openVaultRow(`tombstone:${id}`, sealed));
  }
}
