import * as v from 'valibot';
import type { ErasedCase } from '../packets/backup-lines.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { SidelightDatabase, TombstoneRow } from './database.ts';
import { storing } from './storage-errors.ts';

const sealedTombstone = v.object({ case: v.pipe(v.string(), v.minLength(1), v.maxLength(64)), at: v.number() });

/** Which cases were erased on purpose, so that none comes back unasked. */
export class TombstoneStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  async isErased(caseId: string): Promise<boolean> {
    const id = await this.#keys.lookupOf('tombstone', caseId);
    return (await storing(() => this.#db.tombstones.get(id), this.#db)) !== undefined;
  }

  /** All that open. */
  async all(): Promise<ErasedCase[]> {
    const rows = await storing(() => this.#db.tombstones.toArray(), this.#db);
    const opened = await Promise.all(rows.map((row) => openTombstone(row, this.#keys)));
    return opened.filter((erased) => erased !== null);
  }

  /** The row that says that a case was erased; `at` in milliseconds since 1970. */
  async rowFor(caseId: string, at: number): Promise<TombstoneRow> {
    const id = await this.#keys.lookupOf('tombstone', caseId);
    return { id, sealed: await this.#keys.sealVaultRow(`tombstone:${id}`, { case: caseId, at }) };
  }
}

/** What a tombstone says, or null when it does not open. */
export async function openTombstone({ id, sealed }: TombstoneRow, keys: VaultKeys): Promise<ErasedCase | null> {
  const opened = await keys.openVaultRow(`tombstone:${id}`, sealed).catch(() => null);
  const parsed = v.safeParse(sealedTombstone, opened);
  return parsed.success ? { case: parsed.output.case, instant: parsed.output.at } : null;
}
