import { codeOf, type ErrorCode } from '../errors.ts';
import type { Moment } from '../ledger/entry.ts';
import type { BackupContent } from '../packets/backup-lines.ts';
import { readSettings, type RecoveryRecipient } from '../settings/settings.ts';
import type { CheckedBackup, RowCounts, Saw } from '../storage/backup-store.ts';
import { gapsIn, type CaseGap } from '../storage/restore-counts.ts';
import { localDate } from '../text/dates.ts';
import type { AgeLock } from '../vault/age-file.ts';
import type { Bytes } from '../vault/bytes.ts';
import { sha256Hex } from '../vault/digest.ts';
import { makeBackupFile, type MadeFile } from './backup-file.ts';
import { zoneNow } from './zone.ts';

/** Where a backup comes from: the open vault, or a store that is only read. */
export interface BackupSource {
  count(): Promise<RowCounts>;
  read(from: { made: Moment; by: string }): Promise<{ content: BackupContent; saw: Saw }>;
  /** Remembers a backup that was checked. */
  writeChecked(checked: CheckedBackup): Promise<void>;
}

/** `choose`: who shall open it. `made`: in memory, read back; the file on disk is not yet checked. */
export type MakingStep = 'choose' | 'making' | 'made' | 'checked';

/** One backup from the choice to the checked file. Nothing is called done before the saved file was read. */
export class BackupMaking {
  readonly #source: BackupSource;
  readonly #by: string;
  #step = $state<MakingStep>('choose');
  #error = $state<ErrorCode | null>(null);
  #counts = $state.raw<RowCounts | null>(null);
  #made = $state.raw<MadeFile | null>(null);
  #agency = $state.raw<RecoveryRecipient | null>(null);
  #isOther = $state(false);
  #saw: Saw = { cases: 0, state: '' };

  constructor(source: BackupSource, by: string) {
    this.#source = source;
    this.#by = by;
  }

  /** Whose public key the agency set, offered for the file; null when there is none. */
  get agency(): RecoveryRecipient | null {
    return this.#agency;
  }

  get step(): MakingStep {
    return this.#step;
  }

  get error(): ErrorCode | null {
    return this.#error;
  }

  /** What will be in it; null until it was counted. */
  get counts(): RowCounts | null {
    return this.#counts;
  }

  /** The file that was made, for saving. */
  get bytes(): Bytes | null {
    return this.#made?.bytes ?? null;
  }

  /** `backup-2026-11-22.age`: says nothing of what is in it. */
  get fileName(): string {
    return `backup-${localDate(this.#made?.content.made.instant ?? Date.now())}.age`;
  }

  /** What is in the file, counted from what was read back. */
  get report(): {
    cases: number;
    entries: number;
    unreadable: readonly string[];
    missing: number;
    /** Which cases are not whole. */
    gaps: readonly CaseGap[];
  } | null {
    const content = this.#made?.content;
    if (!content) return null;
    const { cases, entries, unreadable } = content;
    const ids = unreadable.map(({ what, id }) => `${what} ${id}`);
    const gaps = gapsIn(content);
    const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0);
    return { cases: cases.length, entries: entries.length, unreadable: ids, missing, gaps };
  }

  /** Whether the file that was chosen for checking is another one. */
  get isOther(): boolean {
    return this.#isOther;
  }

  async look(): Promise<void> {
    this.#agency = (await readSettings()).recoveryRecipient.value;
    await this.#try(async () => void (this.#counts = await this.#source.count()));
  }

  /** Makes the file and reads it back. On failure nothing was made, and the reason is in {@link error}. */
  async make(lock: AgeLock): Promise<void> {
    if (this.#step === 'making') return;
    this.#step = 'making';
    const isMade = await this.#try(async () => {
      const made = { instant: Date.now(), zone: zoneNow() };
      const { content, saw } = await this.#source.read({ made, by: this.#by });
      this.#made = await makeBackupFile(content, lock);
      this.#saw = saw;
    });
    this.#step = isMade ? 'made' : 'choose';
  }

  /** Looks at the file that was saved: byte for byte what was made, or not checked. */
  async check(file: Blob): Promise<void> {
    const made = this.#made;
    if (!made) return;
    await this.#try(async () => {
      const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
      this.#isOther = sha256 !== made.sha256;
      if (this.#isOther) return;
      await this.#source.writeChecked({ at: made.content.made.instant, saw: this.#saw });
      this.#step = 'checked';
    });
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    this.#error = null;
    try {
      await act();
      return true;
    } catch (error) {
      this.#error = codeOf(error);
      return false;
    }
  }
}
