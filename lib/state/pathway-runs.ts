import type { PathwayId } from '../guide/types.ts';
import type { Channel } from '../ledger/limits.ts';
import type { ChildSheet, PathwayRun } from '../ledger/worksheet.ts';
import { newEntryId, type NewEntry } from '../storage/case-store.ts';
import type { CurrentCase } from './current-case.svelte.ts';
import { zoneNow } from './zone.ts';
import type { RecordableDraft } from './recordable-draft.ts';

/** What a worker says of a step that was done. */
export interface DoneStep {
  instant: number;
  channel: Channel | null;
  person: string;
  reference: string;
  relative: boolean;
}

/** The situations of one kind of one child: the one that goes on, and those that ended. */
export class PathwayRuns {
  readonly open: PathwayRun | null;
  readonly ended: readonly PathwayRun[];
  readonly #current: CurrentCase;
  readonly #child: string;
  readonly #pathway: PathwayId;

  constructor(current: CurrentCase, child: ChildSheet, pathway: PathwayId) {
    const runs = child.runs.filter(({ start }) => start.body.pathway === pathway);
    this.open = runs.findLast(({ end }) => end === null) ?? null;
    this.ended = runs.filter(({ end }) => end !== null).toReversed();
    this.#current = current;
    this.#child = child.id;
    this.#pathway = pathway;
  }

  /** Records a step as done. The first one of a situation begins it, in the same transaction. */
  async done(step: string, branch: string, done: DoneStep, draft: RecordableDraft | null): Promise<void> {
    const { instant, ...how } = done;
    const body = { step, state: 'done' as const, done: { instant, zone: zoneNow() }, ...how };
    const child = this.#child;
    if (this.open) {
      await this.#current.record([{ kind: 'step', child, body: { run: this.open.start.id, ...body } }], draft);
      return;
    }
    const run = newEntryId();
    const begin = { pathway: this.#pathway, branch };
    // One transaction, so that neither stands alone.
    await this.#current.record(
      [
        { kind: 'pathway-started', child, body: begin, id: run },
        { kind: 'step', child, body: { run, ...body } },
      ],
      draft,
    );
  }

  /** "Not done after all": a new entry; both stay visible. */
  async takeBack(step: string): Promise<void> {
    if (!this.open) return;
    const run = this.open.start.id;
    const body = {
      run,
      step,
      state: 'not-done' as const,
      done: null,
      channel: null,
      person: '',
      reference: '',
      relative: false,
    };
    await this.#record({ kind: 'step', child: this.#child, body });
  }

  /** E.g. what was suspected is identified. Before a situation began there is nothing to record. */
  async branchTo(branch: string): Promise<void> {
    if (!this.open) return;
    await this.#record({ kind: 'pathway-branched', child: this.#child, body: { run: this.open.start.id, branch } });
  }

  async end(): Promise<void> {
    if (!this.open) return;
    await this.#record({ kind: 'pathway-ended', child: this.#child, body: { run: this.open.start.id } });
  }

  #record(entry: NewEntry): Promise<void> {
    return this.#current.record([entry]);
  }
}
