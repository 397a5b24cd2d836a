import { codeOf, type ErrorCode } from '../errors.ts';
import { standingOf, mayErase, type Standing } from '../ledger/keeping.ts';
import { askWorker } from '../messages/send.ts';
import { readSettings } from '../settings/settings.ts';
import { CaseStore, type OpenCase } from '../storage/case-store.ts';
import { EraseStore } from '../storage/erase-store.ts';
import { watchWakeUps } from '../storage/live.ts';
import { ErasingShownStore, type ErasingMark } from '../storage/erasing-shown-store.ts';
import { allWakeUps, mendWakeUps } from '../storage/wake-up-store.ts';
import type { ListedCase } from './current-case.svelte.ts';
import type { RoomName } from './rooms.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

/** A reminder that is due, and whose. */
export interface DueReminder {
  at: number;
  case: ListedCase;
  child: string;
}

const longestSleep = 3_600_000;

/** The days after closing under the rule in force, or null when the rule erases nothing. */
export async function daysUntilErased(): Promise<number | null> {
  const { keeping, eraseAfterDays } = await readSettings();
  return keeping.value === 'after-closing' ? eraseAfterDays.value : null;
}

/**
 * What all cases of an open vault ask for: reminders that are due, and cases whose days are over. Read from the sealed
 * summaries, after the case at hand is on screen.
 */
export class Overview {
  readonly #vault: OpenVault;
  readonly #room: RoomName;
  #cases = $state.raw<ListedCase[]>([]);
  #now = $state(Date.now());
  #days = $state<number | null>(null);
  #erased = $state(0);
  #error = $state<ErrorCode | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #signal = new AbortController().signal;

  constructor(vault: OpenVault, room: RoomName) {
    this.#vault = vault;
    this.#room = room;
  }

  /** Reminders that are due, the earliest first. */
  get reminders(): DueReminder[] {
    return this.#cases
      .flatMap((one) => one.wakeUps.map(({ at, child }) => ({ at, child, case: one })))
      .filter(({ at }) => at <= this.#now)
      .sort((a, b) => a.at - b.at);
  }

  /** Cases whose days are over, and which go the next time but for a hold or a reopening. */
  get erasing(): ListedCase[] {
    return this.#cases.filter((one) => this.standingOf(one).is === 'due');
  }

  /** Cases that the rule erased since this window opened the vault. */
  get erased(): number {
    return this.#erased;
  }

  standingOf({ closed, held }: Pick<ListedCase, 'closed' | 'held'>): Standing {
    return standingOf({ closed, held }, this.#days, this.#now);
  }

  /** What could not be looked at; null when all could. */
  get error(): ErrorCode | null {
    return this.#error;
  }

  /** Erases what is due, mends the wake-up table, and follows both until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // One that fails must not take the others with it. The practice room ends by itself; its cases are under no rule.
    if (this.#room === 'real') await this.#try(() => this.#eraseByRule());
    await this.#try(() => this.#mend());
    await askWorker('wake-ups-changed');
    const changed = () => Promise.all([this.#try(() => this.look()), askWorker('wake-ups-changed')]);
    watchWakeUps(this.#vault.db, signal, () => void changed());
  }

  /**
   * The cases that are due were on screen: from now on a day counts. A case that is due no more, or has changed since it
   * was shown, loses its mark; call it with none due as well.
   */
  async shown(now = Date.now()): Promise<void> {
    await this.#try(() => this.#mark(this.erasing, now, true));
  }

  /** Keeps the marks of these cases; new ones only where they are on screen. */
  async #mark(due: readonly ListedCase[], now: number, isShown: boolean): Promise<void> {
    const store = new ErasingShownStore(this.#vault.db, this.#vault.keys);
    const marks = await store.read();
    const next: Record<string, ErasingMark> = {};
    for (const { id, count } of due) {
      const known = marks[id]?.count === count ? marks[id] : undefined;
      // A time in the future was written by a clock that ran ahead: it counts from now.
      if (known || isShown) next[id] = { since: Math.min(known?.since ?? now, now), count };
    }
    if (JSON.stringify(next) !== JSON.stringify(marks)) await store.write(next);
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#error = codeOf(error);
    }
  }

  async #mend(): Promise<void> {
    const { db } = this.#vault;
    const before = await allWakeUps(db);
    const unreadable = await this.#list();
    const wakeUps = this.#cases.flatMap((one) => one.wakeUps);
    await mendWakeUps(db, { before, wakeUps, isComplete: unreadable === 0 });
  }

  /** Reads the summaries again: something was written, closed or held. */
  async look(): Promise<void> {
    await this.#list();
  }

  /** Returns how many cases could not be read. */
  async #list(): Promise<number> {
    const { cases, unreadable } = await new CaseStore(this.#vault.db, this.#vault.keys).list();
    this.#days = this.#room === 'real' ? await daysUntilErased() : null;
    this.#cases = cases;
    this.#tick();
    return unreadable;
  }

  #tick(): void {
    this.#now = Date.now();
    clearTimeout(this.#timer);
    if (this.#signal.aborted) return;
    const next = this.#cases.flatMap(({ wakeUps }) => wakeUps.map(({ at }) => at - this.#now)).filter((in_) => in_ > 0);
    this.#timer = setTimeout(() => this.#tick(), Math.min(longestSleep, ...next) + 50);
  }

  /**
   * Erases cases that are due and were shown as due a day ago or longer. Nothing is erased before it was on screen,
   * whatever the clock says.
   */
  async #eraseByRule(): Promise<void> {
    const { db, keys } = this.#vault;
    const days = await daysUntilErased();
    if (days === null) return;
    const store = new CaseStore(db, keys);
    const now = Date.now();
    const { cases } = await store.list();
    const due = cases.filter((one) => standingOf(one, days, now).is === 'due');
    await this.#mark(due, now, false);
    const marks = await new ErasingShownStore(db, keys).read();
    for (const { id } of due.filter((one) => mayErase(marks[one.id]?.since, now))) {
      const open = await store.open(id);
      if (open.sheet.count === marks[id]!.count && isDue(open, days, now)) await this.#erase(open, now);
    }
  }

  async #erase(open: OpenCase, now: number): Promise<void> {
    try {
      await new EraseStore(this.#vault.db, this.#vault.keys).eraseCase(open, now);
      this.#erased += 1;
    } catch (error) {
      // Written to or erased in another window meanwhile: looked at again at the next unlock.
      if (!['changed-elsewhere', 'case-erased'].includes(codeOf(error))) throw error;
    }
  }
}

/** Due by what the case itself says; a case with a part that is lost or cannot be read may hold a hold, and stays. */
function isDue({ sheet, unreadable, headsRead }: OpenCase, days: number, now: number): boolean {
  const isWhole = headsRead && sheet.missing.length + sheet.newer.length + unreadable.length === 0;
  const closing = { closed: sheet.closed?.at.instant ?? null, held: sheet.holds.length > 0 };
  return isWhole && standingOf(closing, days, now).is === 'due';
}
