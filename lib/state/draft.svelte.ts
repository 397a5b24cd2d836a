import { codeOf, type ErrorCode } from '../errors.ts';
import { watchDraft } from '../storage/live.ts';
import { DraftStore, type ReadDraft } from '../storage/draft-store.ts';
import type { DraftPlace, RecordableDraft } from './recordable-draft.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

/** The save status of a form, in words that are each true. */
export type DraftStatus = 'empty' | 'editing' | 'saving' | 'kept' | 'not-kept';

/**
 * A sealed write starts no later than this after the first unsaved key, also while typing goes on, because a panel that
 * is closed gives no time for one (docs/decisions/0005). Milliseconds; the promise is 250.
 */
const longestUnsealed = 200;

/** What one form holds before it is recorded, sealed as it is typed. */
export class Draft<Fields extends Record<string, unknown>> implements RecordableDraft {
  readonly #vault: OpenVault;
  readonly #place: DraftPlace;
  readonly #blank: Fields;
  readonly #store: DraftStore;
  #id = '';
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #loading: Promise<void> = Promise.resolve();
  #unsealed = false;
  #settled = false;
  /** Something was typed while the text before it was being recorded. */
  #typedOn = false;
  #status = $state<DraftStatus>('empty');
  #error = $state<ErrorCode | null>(null);
  #ready = $state(false);

  /** Bound to the form's fields; call {@link edited} on every input. */
  fields: Fields = $state()!;

  constructor(vault: OpenVault, place: DraftPlace, blank: Fields) {
    this.#vault = vault;
    this.#place = place;
    this.#blank = blank;
    this.#store = new DraftStore(vault.db);
    this.fields = { ...blank };
  }

  get status(): DraftStatus {
    return this.#status;
  }

  get error(): ErrorCode | null {
    return this.#error;
  }

  /** Until the stored draft was read, the form takes no text, so that an empty one never replaces it. */
  get ready(): boolean {
    return this.#ready;
  }

  get place(): DraftPlace {
    return this.#place;
  }

  /** The row's name, so that recording can remove it in the entry's own transaction. */
  get id(): string {
    return this.#id;
  }

  get revision(): number {
    return this.#revision;
  }

  get isSealed(): boolean {
    return !this.#unsealed;
  }

  get holdsText(): boolean {
    return this.#status !== 'empty';
  }

  /**
   * Reads what was typed before, and from then on what other windows write, until the signal aborts. Never throws: what
   * does not open is said, and stays where it is.
   */
  load(signal: AbortSignal): Promise<void> {
    this.#loading = this.#load(signal);
    return this.#loading;
  }

  /** Resolves once the stored draft was read. */
  whenReady(): Promise<void> {
    return this.#loading;
  }

  async #load(signal: AbortSignal): Promise<void> {
    const { caseId, child, form } = this.#place;
    try {
      this.#id = await this.#vault.keys.lookupOf('draft', caseId, child, form);
      await this.#read();
    } catch (error) {
      this.#fail(error);
    }
    this.#ready = true;
    if (this.#unsealed) await this.flush();
    watchDraft(this.#vault.db, this.#id, signal, (revision) => void this.#noticed(revision));
  }

  /** Tells the draft that a field changed. */
  edited(): void {
    this.#unsealed = true;
    this.#typedOn = this.#settled;
    this.#status = 'editing';
    this.#timer ??= setTimeout(() => void this.flush(), longestUnsealed);
  }

  /** Seals and writes what is unsealed. Never throws; a failure is in {@link status}. One write at a time. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  /** Another window's text, dropping what is typed here. */
  async takeTheirs(): Promise<void> {
    await this.settle();
    this.#unsealed = false;
    try {
      await this.#read();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** What is typed here, over another window's text. */
  async keepMine(): Promise<void> {
    try {
      this.#revision = await this.#store.revisionOf(this.#id);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#unsealed = true;
    await this.flush();
  }

  /** Takes the text away by the person's own act. */
  async discard(): Promise<void> {
    await this.settle();
    try {
      await this.#store.remove(this.#id);
      this.recorded();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Waits for the write under way, so that recording can remove the row. From this call on until the text is recorded,
   * flushed or read again, nothing of another window is taken in: what is being recorded must stay what was pressed.
   */
  async settle(): Promise<void> {
    this.#settled = true;
    this.#typedOn = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing;
  }

  /** Recording failed: the text goes on as a draft. */
  async notRecorded(): Promise<void> {
    this.#settled = false;
    await this.flush();
  }

  /** The text was recorded and its row removed with it: the form is empty again, unless typing went on meanwhile. */
  recorded(): void {
    this.#settled = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#revision = 0;
    if (this.#typedOn) {
      void this.flush();
      return;
    }
    this.#unsealed = false;
    this.fields = { ...this.#blank };
    this.#status = 'empty';
    this.#error = null;
  }

  get #followsOthers(): boolean {
    return !this.#unsealed && !this.#settled && this.#status !== 'not-kept';
  }

  async #read(): Promise<void> {
    this.#settled = false;
    const read = await this.#store.read(this.#id, this.#place.caseKey);
    // What was typed here meanwhile stays; writing it says that there are two texts.
    if (!this.#unsealed) this.#take(read);
  }

  #take(read: ReadDraft | null): void {
    this.#revision = read?.revision ?? 0;
    this.fields = { ...this.#blank, ...((read?.fields ?? {}) as Partial<Fields>) };
    this.#status = read ? 'kept' : 'empty';
    this.#error = null;
  }

  /** The row changed. Another window's text is shown here at once, unless something unsealed is typed here. */
  async #noticed(revision: number): Promise<void> {
    await this.#writing;
    if (revision === this.#revision || !this.#followsOthers) return;
    try {
      const read = await this.#store.read(this.#id, this.#place.caseKey);
      if (this.#followsOthers && (read?.revision ?? 0) !== this.#revision) this.#take(read);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #write(): Promise<void> {
    // Before the stored draft was read there is no row to write to; the load flushes what was typed meanwhile. While the
    // text is being recorded (the window may lose the focus then) writing it again would leave it there twice.
    if (!this.#unsealed || !this.#ready || this.#settled) return;
    this.#unsealed = false;
    this.#status = 'saving';
    const { caseKey } = this.#place;
    const fields = $state.snapshot(this.fields);
    try {
      this.#revision = await this.#store.write(this.#id, this.#place, caseKey, { fields, revision: this.#revision });
      this.#error = null;
      if (!this.#unsealed) this.#status = 'kept';
    } catch (error) {
      this.#unsealed = true;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#settled = false;
    this.#error = codeOf(error);
    this.#status = 'not-kept';
  }
}
