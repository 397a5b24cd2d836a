import { codeOf, type ErrorCode } from '../errors.ts';

/**
 * A save that takes longer than this is shown as under way; milliseconds. Most are done in a tenth of it, and redrawing
 * the form twice would take longer than they do.
 */
const soon = 100;

/** One press of Save: says "Saved on this computer" only once the transaction is complete. */
export class RecordAct {
  #state = $state<'idle' | 'recording' | 'recorded'>('idle');
  #error = $state<ErrorCode | null>(null);
  #isUnderWay = false;

  get state(): 'idle' | 'recording' | 'recorded' {
    return this.#state;
  }

  /** Why the last press saved nothing; the text stays on screen. */
  get error(): ErrorCode | null {
    return this.#error;
  }

  /** Runs the save; a second press while one is under way does nothing. Returns whether it was saved. */
  async run(save: () => Promise<void>): Promise<boolean> {
    if (this.#isUnderWay) return false;
    this.#isUnderWay = true;
    this.#error = null;
    const timer = setTimeout(() => (this.#state = 'recording'), soon);
    try {
      await save();
      this.#state = 'recorded';
      return true;
    } catch (error) {
      this.#state = 'idle';
      this.#error = codeOf(error);
      return false;
    } finally {
      clearTimeout(timer);
      this.#isUnderWay = false;
    }
  }

  /** The person goes on typing: what was said of the last save no longer holds. */
  reset(): void {
    if (this.#isUnderWay) return;
    this.#state = 'idle';
    this.#error = null;
  }
}
