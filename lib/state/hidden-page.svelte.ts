import { wasHidden, watchHiding } from '../settings/hiding.ts';
import { comeBack } from './come-back.ts';

/** Whether a page that records nothing is to be blank now: it hides and comes back with every other window. */
export class HiddenPage {
  #hidden = $state(wasHidden());

  get isHidden(): boolean {
    return this.#hidden;
  }

  /** Follows hiding for as long as the page lives. */
  follow(): void {
    watchHiding(new AbortController().signal, (hidden) => (this.#hidden = hidden));
  }

  async show(): Promise<void> {
    await comeBack();
  }
}
