import type { WakeUp } from '../ledger/case-summary.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
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

  /** Erases one case: its key, summary, entries, drafts and wake-ups, all or nothing, and leaves a tombstone. */
  async eraseCase(caseId: string, wakeUps: readonly Pick<WakeUp, 'id'>[], at: number): Promise<void> {
    const tombstone = await new TombstoneStore(this.#db, this.#keys).rowFor(caseId, at);
    const { cases, entries, drafts, wakeUps: waking, tombstones } = this.#db;
    const erase = () =>
      this.#db.transaction('rw', [cases, entries, drafts, waking, tombstones], async () => {
        await Promise.all([
          cases.delete(caseId),
          entries.where('[case+id]').between([caseId, ''], [caseId, '\uffff']).delete(),
          drafts.where('case').equals(caseId).delete(),
          waking.bulkDelete(wakeUps.map(({ id }) => id)),
          tombstones.put(tombstone),
        ]);
      });
    await navigator.locks.request(`sidelight:case:${caseId}`, () => storing(erase));
  }

  /** Erases everything recorded here, with every door to it. Settings stay. */
  async eraseEverything(): Promise<void> {
    await storing(() =>
      this.#db.transaction('rw', this.#db.tables, async () => {
        await Promise.all(this.#db.tables.filter(({ name }) => name !== 'vault').map((table) => table.clear()));
        await this.#db.vault.where('id').notEqual('schema').delete();
      }),
    );
  }
}
