import { SidelightError } from '../errors.ts';
import { wakeUpsOf } from '../ledger/case-summary.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import type { OpenCase } from './case-rows.ts';
import type { SidelightDatabase } from './database.ts';
import { storing } from './storage-errors.ts';
import { TombstoneStore } from './tombstone-store.ts';

/**
 * Erasing, the worker's act or their visible rule. The key of a case is in its row alone and the vault key is in the
 * doors alone, so what goes with them opens for nobody, whatever the browser's files still hold of it.
 */
export class EraseStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  /** Drafts of a case that were begun and not recorded. */
  draftsOf(caseId: string): Promise<number> {
    return storing(() => this.#db.drafts.where('case').equals(caseId).count());
  }

  /**
   * Erases one case: its key, summary, entries, drafts and wake-ups, all or nothing, and leaves a tombstone. Throws
   * `changed-elsewhere` when the case was written to since that revision (a hold, a note), and then erases nothing.
   */
  async eraseCase({ id, revision, sheet }: Pick<OpenCase, 'id' | 'revision' | 'sheet'>, at: number): Promise<void> {
    const tombstone = await new TombstoneStore(this.#db, this.#keys).rowFor(id, at);
    const { vault, cases, entries, drafts, wakeUps, tombstones } = this.#db;
    const erase = () =>
      this.#db.transaction('rw', [vault, cases, entries, drafts, wakeUps, tombstones], async () => {
        const row = await cases.get(id);
        if (!row) throw new SidelightError('case-erased');
        if (row.revision !== revision) throw new SidelightError('changed-elsewhere');
        await Promise.all([
          cases.delete(id),
          entries.where('[case+id]').between([id, ''], [id, '\uffff']).delete(),
          drafts.where('case').equals(id).delete(),
          wakeUps.bulkDelete(wakeUpsOf(sheet).map((wakeUp) => wakeUp.id)),
          vault.delete(`lost-key:${id}`),
          tombstones.put(tombstone),
        ]);
      });
    await storing(erase, this.#db);
  }

  /** Erases everything recorded here, with every door to it. Settings stay. */
  async eraseEverything(): Promise<void> {
    const { tables } = this.#db;
    // The row of the schema goes too, so that no window begins a case in a store without a door.
    const erase = () => this.#db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
    await storing(erase, this.#db);
  }
}
