import { codeOf, type ErrorCode } from '../errors.ts';

/** One press of Save: says "Saved on this computer" only once the transaction is complete. */
export class RecordAct {
  #state = $state<'idle' | 'recording' | 'recorded'>('idle');
  #error = $state<ErrorCode | null>(null);

  get state(): 'idle' | 'recording' | 'recorded' {
    return this.#state;
  }

  /** Why the last press saved nothing; the text stays on screen. */
  get error(): ErrorCode | null {
    return this.#error;
  }

  /** Runs the save; a second press while one is under way does nothing. Returns whether it was saved. */
  async run(save: () => Promise<void>): Promise<boolean> {
    if (this.#state === 'recording') return false;
    this.#state = 'recording';
    this.#error = null;
    try {
      await save();
      this.#state = 'recorded';
      return true;
    } catch (error) {
      this.#state = 'idle';
      this.#error = codeOf(error);
      return false;
    }
  }

  /** The person goes on typing: what was said of the last save no longer holds. */
  reset(): void {
    if (this.#state === 'recording') return;
    this.#state = 'idle';
    this.#error = null;
  }
}
