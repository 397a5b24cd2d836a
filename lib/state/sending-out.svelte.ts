import { codeOf, type ErrorCode } from '../errors.ts';
import type { WayOut } from '../ledger/limits.ts';
import { copyText } from './copy-text.ts';
import type { CurrentCase } from './current-case.svelte.ts';
import type { PageSide } from './page/page-side.svelte.ts';
import { putIntoPage, type PutResult } from './page/put-into-page.ts';

/** A text on its way to the case system, and the ids of the entries that it came from. */
export interface OutgoingText {
  text: string;
  entries: readonly string[];
}

/** What became of it, for a sentence; `left`: another case was opened meanwhile, so it is not recorded. */
export type SendOutcome =
  | { is: 'sent'; how: WayOut }
  | { is: 'unrecorded'; how: WayOut; why: ErrorCode | 'left' }
  | { is: 'not-copied' }
  | { is: 'not-inserted'; result: PutResult };

/** Sends a text out of Sidelight, by clipboard or into the page, and records that it went. */
export class SendingOut {
  readonly #current: CurrentCase;
  #outcome = $state.raw<SendOutcome | null>(null);
  #isUnderWay = $state(false);

  constructor(current: CurrentCase) {
    this.#current = current;
  }

  get outcome(): SendOutcome | null {
    return this.#outcome;
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  copy(out: OutgoingText): Promise<void> {
    return this.#send(async () => ((await copyText(out.text)) ? 'copied' : { is: 'not-copied' }), out);
  }

  insert(beside: PageSide, out: OutgoingText): Promise<void> {
    return this.#send(async () => {
      const result = await putIntoPage(beside, this.#current, out.text);
      return result.is === 'inserted' ? 'inserted' : { is: 'not-inserted', result };
    }, out);
  }

  /** What goes out is what is recorded as sent, whatever comes in meanwhile; a second press then does nothing. */
  async #send(sending: () => Promise<WayOut | SendOutcome>, { entries }: OutgoingText): Promise<void> {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    this.#outcome = null;
    const { id, child } = this.#current;
    try {
      const sent = await sending();
      this.#outcome = typeof sent === 'string' ? await this.#record(sent, entries, { id, child: child!.id }) : sent;
    } finally {
      this.#isUnderWay = false;
    }
  }

  async #record(
    how: WayOut,
    entries: readonly string[],
    about: { id: string | null; child: string },
  ): Promise<SendOutcome> {
    // The case at hand may have changed while the page was at it, and this belongs to the one before.
    if (this.#current.id !== about.id) return { is: 'unrecorded', how, why: 'left' };
    const body = { how, entries: [...entries] };
    try {
      await this.#current.record([{ kind: 'summary-sent', child: about.child, body }]);
      return { is: 'sent', how };
    } catch (error) {
      return { is: 'unrecorded', how, why: codeOf(error) };
    }
  }
}
