import { codeOf, SidelightError, type ErrorCode } from '../errors.ts';
import type { Moment } from '../ledger/entry.ts';
import type { BackupContent } from '../packets/backup-lines.ts';
import type { RestoreCounts } from '../storage/restore-counts.ts';
import { RestoreStore, type AskedCase } from '../storage/restore-store.ts';
import { opensBy } from '../vault/age-file.ts';
import type { Bytes } from '../vault/bytes.ts';
import { openBackupFile } from './backup-file.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

export type RestoringStep = 'choose' | 'key' | 'opening' | 'preview' | 'restoring' | 'done';

export type { AskedCase, RestoreCounts };

/** One restore from the chosen file to the report. Nothing is written before {@link restore}. */
export class Restoring {
  readonly #vault: OpenVault;
  #step = $state<RestoringStep>('choose');
  #error = $state<ErrorCode | null>(null);
  #file: Bytes | null = null;
  #opensBy = $state<'passphrase' | 'identity'>('passphrase');
  #backup = $state.raw<BackupContent | null>(null);
  #counts = $state.raw<RestoreCounts | null>(null);
  #asked = $state.raw<readonly AskedCase[]>([]);

  constructor(vault: OpenVault) {
    this.#vault = vault;
  }

  get step(): RestoringStep {
    return this.#step;
  }

  get error(): ErrorCode | null {
    return this.#error;
  }

  /** What the file opens with, as its first lines say. */
  get opensBy(): 'passphrase' | 'identity' {
    return this.#opensBy;
  }

  /** When and by whom the backup was made. */
  get made(): { at: Moment; by: string } | null {
    return this.#backup && { at: this.#backup.made, by: this.#backup.by };
  }

  /** What would come in; once it is done, what came in. */
  get counts(): RestoreCounts | null {
    return this.#counts;
  }

  /** Cases that were erased here: each comes back only if the person says so. */
  get asked(): readonly AskedCase[] {
    return this.#asked;
  }

  async choose(file: Blob): Promise<void> {
    await this.#go('choose', 'key', async () => {
      this.#backup = null;
      this.#file = new Uint8Array(await file.arrayBuffer());
      const by = opensBy(this.#file);
      if (!by) throw new SidelightError('backup-foreign');
      this.#opensBy = by;
    });
  }

  /** Opens the file and works out what it would bring. */
  async open(typed: string): Promise<void> {
    if (!this.#file || this.#step === 'opening') return;
    this.#step = 'opening';
    const file = this.#file;
    await this.#go('key', 'preview', async () => {
      const backup = await openBackupFile(file, this.#opensBy, typed);
      const { counts, asked } = await this.#store().plan(backup);
      this.#backup = backup;
      this.#counts = counts;
      this.#asked = asked;
    });
  }

  /** Takes it in, with the erased cases that were asked back: all or nothing. */
  async restore(askedBack: ReadonlySet<string>): Promise<void> {
    const backup = this.#backup;
    if (!backup || this.#step !== 'preview') return;
    this.#step = 'restoring';
    await this.#go('preview', 'done', async () => {
      this.#counts = await this.#store().restore(backup, askedBack);
    });
  }

  #store(): RestoreStore {
    return new RestoreStore(this.#vault.db, this.#vault.keys);
  }

  async #go(from: RestoringStep, to: RestoringStep, act: () => Promise<void>): Promise<void> {
    this.#error = null;
    try {
      await act();
      this.#step = to;
    } catch (error) {
      this.#error = codeOf(error);
      this.#step = from;
    }
  }
}
