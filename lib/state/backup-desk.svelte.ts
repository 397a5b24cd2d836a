import { BackupStore } from '../storage/backup-store.ts';
import { BackupMaking } from './backup-making.svelte.ts';
import { Restoring } from './restoring.svelte.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

/** What the page for backups is at: nothing yet, one backup being made, or one being restored. */
export class BackupDesk {
  readonly #vault: OpenVault;
  readonly #by: string;
  #newest = $state<number | null>(null);
  #isLooked = $state(false);
  #making = $state.raw<BackupMaking | null>(null);
  #restoring = $state.raw<Restoring | null>(null);

  constructor(vault: OpenVault, by: string) {
    this.#vault = vault;
    this.#by = by;
  }

  /** When the newest checked backup was made (milliseconds since 1970); null when there is none. */
  get newest(): number | null {
    return this.#newest;
  }

  get isLooked(): boolean {
    return this.#isLooked;
  }

  get making(): BackupMaking | null {
    return this.#making;
  }

  get restoring(): Restoring | null {
    return this.#restoring;
  }

  /** Looks up the newest checked backup. What cannot be read counts as none. */
  async look(): Promise<void> {
    const newest = await this.#store()
      .newest()
      .catch(() => null);
    this.#newest = newest?.at ?? null;
    this.#isLooked = true;
  }

  make(): void {
    this.#making = new BackupMaking(this.#store(), this.#by);
  }

  restore(): void {
    this.#restoring = new Restoring(this.#vault);
  }

  end(): void {
    this.#making = null;
    this.#restoring = null;
  }

  #store(): BackupStore {
    return new BackupStore(this.#vault.db, this.#vault.keys);
  }
}
