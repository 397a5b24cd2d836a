import * as v from 'valibot';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { SidelightDatabase } from './database.ts';
import { storing } from './storage-errors.ts';

/**
 * Since when a case was shown as due to be erased (milliseconds since 1970), and how many entries it had then: whatever was
 * recorded since (reopened, held, closed again) makes it another case to show.
 */
const mark = v.object({ since: v.number(), count: v.number() });
export type ErasingMark = v.InferOutput<typeof mark>;
const schema = v.record(v.string(), mark);

/** The marks of the cases that were shown as due, by the case's id; one sealed row. */
export class ErasingShownStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  /** Empty when nothing was shown yet, or the row does not open: then each case is shown anew before it goes. */
  async read(): Promise<Readonly<Record<string, ErasingMark>>> {
    const row = await storing(() => this.#db.vault.get('erasing-shown'), this.#db);
    if (!row || !('sealed' in row)) return {};
    const opened = await this.#keys.openVaultRow('erasing-shown', row.sealed).catch(() => null);
    const parsed = v.safeParse(schema, opened);
    return parsed.success ? parsed.output : {};
  }

  async write(shown: Readonly<Record<string, ErasingMark>>): Promise<void> {
    const sealed = await this.#keys.sealVaultRow('erasing-shown', shown);
    await storing(() => this.#db.vault.put({ id: 'erasing-shown', sealed }), this.#db);
  }
}
