import type { SeenFrom } from '../../hosts/adapter.ts';
import type { CaseName } from '../../ledger/entry.ts';
import { readReference } from '../../ledger/typed.ts';
import type { CurrentCase } from '../current-case.svelte.ts';
import { readLastChild } from '../last-case.ts';
import type { Recording } from '../recording.svelte.ts';
import type { Following } from './following.svelte.ts';
import type { PageOffer } from './page-offer.ts';
import { practiceSystem, type Followed } from './page-standing.ts';

/** How the case on screen came to be the one in the sidebar. */
export interface KnownFrom {
  from: SeenFrom;
  /** What the worker calls the case system. */
  system: string;
}

/**
 * Keeps the case in the sidebar the one on the page. A case and child with text that is not recorded, or with the focus
 * in a field, stays until the worker switches; so does one that the worker chose, until the page shows another case.
 */
export class PageCase {
  readonly #following: Following;
  readonly #recording: () => Recording | null;
  #offer = $state.raw<PageOffer | null>(null);
  #known = $state.raw<KnownFrom | null>(null);
  /** The case that the page showed last, as its site names it. */
  #shown: string | null = null;
  #updating: Promise<void> = Promise.resolve();

  constructor(following: Following, recording: () => Recording | null) {
    this.#following = following;
    this.#recording = recording;
  }

  /** What is to be asked; null while sidebar and page agree, or the page shows no case. */
  get offer(): PageOffer | null {
    return this.#offer;
  }

  /** How the page named the case at hand; null when it did not. */
  get known(): KnownFrom | null {
    return this.#known;
  }

  /** Looks again at page and sidebar, one look at a time. */
  update(): Promise<void> {
    this.#updating = this.#updating.then(() => this.#update());
    return this.#updating;
  }

  /** The page's case comes into the sidebar. What was typed stays with its own case, sealed. */
  async switchTo(caseId: string): Promise<void> {
    const recording = this.#recording();
    if (!recording?.current) return;
    await recording.flush();
    await recording.current.choose(caseId, await readLastChild(caseId));
    await this.update();
  }

  /** Begins the case that the page shows, for that child. */
  async begin(childLabel: string): Promise<void> {
    const { followed } = this.#following;
    const current = this.#recording()?.current;
    const names = followed && namesOf(followed);
    if (current && names) await current.createNamed(names, childLabel);
    await this.update();
  }

  /** The worker says that the page shows the case at hand: from now on its names lead here, and to no other. */
  async isSame(): Promise<void> {
    const { followed } = this.#following;
    const current = this.#recording()?.current;
    const names = followed && namesOf(followed);
    if (current?.id && names) await current.takeNames(names);
    await this.update();
  }

  async #update(): Promise<void> {
    const { followed } = this.#following;
    const recording = this.#recording();
    const current = recording?.current;
    const names = followed && namesOf(followed);
    if (!current || !followed || !names || !isOfRoom(followed, recording)) {
      if (!followed?.case) this.#shown = null;
      return this.#say(null, null);
    }
    const seen = followed.case!;
    if (followed.isProposed) return this.#say({ is: 'confirm', seen }, null);
    const ids = await current.findAll(names);
    const isNew = this.#sees(followed);
    if (ids.length > 1) return this.#say({ is: 'several', seen, cases: await listed(current, ids) }, null);
    const stays = !isNew || (current.id !== null && isAtWork(recording!));
    if (ids.length === 1) return this.#toCase(current, ids[0]!, { followed, names, stays });
    const [alike] = await listed(current, await current.findAll(names.map((name) => ({ ...name, system: '' }))));
    // One that was typed under this very reference is most likely the same: the worker is asked, and it stays meanwhile.
    if (!stays && alike?.id !== current.id) current.leave();
    this.#say({ is: 'begin', seen, alike: alike ?? null, settled: followed.settled }, null);
  }

  async #toCase(
    current: CurrentCase,
    id: string,
    { followed, names, stays }: { followed: Followed; names: readonly CaseName[]; stays: boolean },
  ): Promise<void> {
    const seen = followed.case!;
    if (current.id !== id && stays) {
      const [to] = await listed(current, [id]);
      return this.#say({ is: 'switch', seen, caseId: id, reference: to?.reference ?? seen.reference }, null);
    }
    if (current.id !== id) await current.choose(id, await readLastChild(id));
    // The number on screen and the id in the address name one case, seen together once the page has settled.
    if (followed.settled && current.child) await current.takeNames(names);
    this.#say(null, { from: seen.from, system: followed.adapter.name });
  }

  /** Whether the page shows another case than at the last look. */
  #sees({ system, case: seen }: Followed): boolean {
    const shown = JSON.stringify([system, seen!.addressId ?? seen!.shown]);
    const isNew = shown !== this.#shown;
    this.#shown = shown;
    return isNew;
  }

  #say(offer: PageOffer | null, known: KnownFrom | null): void {
    this.#offer = offer;
    this.#known = known;
  }
}

/** For a moment the tab in front may be of one room, and what records still of the other. */
function isOfRoom({ system }: Followed, { room }: Recording): boolean {
  return (system === practiceSystem) === (room === 'practice');
}

/** What the page calls its case, the displayed number first; null where it shows none that can be a reference. */
export function namesOf({ system, case: seen }: Followed): [CaseName, ...CaseName[]] | null {
  const [first, ...more] = (seen?.names ?? []).flatMap((name) => {
    const read = readReference(name);
    return read.ok ? [{ system, reference: read.value }] : [];
  });
  return first ? [first, ...more] : null;
}

async function listed(current: CurrentCase, ids: readonly string[]): Promise<{ id: string; reference: string }[]> {
  if (ids.length === 0) return [];
  await current.list();
  return current.listed.filter(({ id }) => ids.includes(id)).map(({ id, reference }) => ({ id, reference }));
}

/** A form holds text, or the person is in a field just now. */
function isAtWork(recording: Recording): boolean {
  const isInField = document.hasFocus() && (document.activeElement?.matches('input, textarea, select') ?? false);
  return recording.holdsText || isInField;
}
