import type { Draft } from '../../../lib/state/draft.svelte.ts';
import { CurrentCase } from '../../../lib/state/current-case.svelte.ts';
import { Draft as RealDraft } from '../../../lib/state/draft.svelte.ts';
import { blankQuote, type QuoteFields } from '../../../lib/state/page/quote-fields.ts';
import { DraftStore } from '../../../lib/storage/draft-store.ts';
import { author, named, newStore, type TestStore } from '../make-store.ts';

/** A made-up quote, as the case page gave it. */
export const quoted: QuoteFields = {
  ...blankQuote(),
  text: 'Found at a motel off Route 9.',
  title: 'RB-2041 · Riverbend Cases',
  address: 'https://cases.test/case/2041',
  instant: Date.UTC(2026, 10, 12, 12),
  zone: 'UTC',
};

/** An open case with one child, RB-2041 · M., and what its forms hold. */
export class CaseWithQuote {
  readonly at: TestStore;
  readonly current: CurrentCase;
  readonly #ending = new AbortController();

  private constructor(at: TestStore, current: CurrentCase) {
    this.at = at;
    this.current = current;
  }

  static async begin(): Promise<CaseWithQuote> {
    const at = await newStore();
    const vault = { db: at.db, keys: at.keys };
    const current = new CurrentCase(
      vault,
      () => author.by,
      () => undefined,
    );
    await current.choose(await at.store.create(named('RB-2041'), 'M.', author), null);
    return new CaseWithQuote(at, current);
  }

  /** The draft of one form, loaded: each call is what a newly opened window would have. */
  async draft<Fields extends Record<string, unknown>>(form: string, blank: Fields): Promise<Draft<Fields>> {
    const { current, at } = this;
    const place = { caseId: current.id!, caseKey: current.key!, child: current.child!.id, form };
    const draft = new RealDraft({ db: at.db, keys: at.keys }, place, blank);
    await draft.load(this.#ending.signal);
    return draft;
  }

  async quote(fields: Partial<QuoteFields> = {}): Promise<Draft<QuoteFields>> {
    const draft = await this.draft('page-quote', blankQuote());
    Object.assign(draft.fields, { ...quoted, ...fields });
    draft.edited();
    await draft.flush();
    return draft;
  }

  async stored({ id }: { id: string }): Promise<unknown> {
    return (await new DraftStore(this.at.db).read(id, this.current.key!))?.fields;
  }

  /** From now on the drafts' table takes no write. Returns what undoes it. */
  failWrites(): () => void {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { drafts } = this.at.db;
    for (const event of ['creating', 'updating', 'deleting'] as const) drafts.hook(event).subscribe(refuse as never);
    return () => {
      for (const event of ['creating', 'updating', 'deleting'] as const)
        drafts.hook(event).unsubscribe(refuse as never);
    };
  }

  end(): void {
    this.#ending.abort();
    this.current.leave();
  }
}
