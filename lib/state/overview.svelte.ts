import { standingOf, mayErase, type Standing } from '../ledger/keeping.ts';
import { askWorker } from '../messages/send.ts';
import { readSettings } from '../settings/settings.ts';
import { CaseStore } from '../storage/case-store.ts';
import { EraseStore } from '../storage/erase-store.ts';
import { watchWakeUps } from '../storage/live.ts';
import { ErasingShownStore } from '../storage/erasing-shown-store.ts';
import { rebuildWakeUps } from '../storage/wake-up-store.ts';
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

  /** Rebuilds the wake-up table, erases what is due, and follows both until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // The practice room ends by itself; its cases are under no rule.
    if (this.#room === 'real') await this.#eraseByRule();
    await this.look();
    await rebuildWakeUps(
      this.#vault.db,
      this.#cases.flatMap(({ wakeUps }) => wakeUps),
    );
    await askWorker('wake-ups-changed');
    watchWakeUps(this.#vault.db, signal, () => void Promise.all([this.look(), askWorker('wake-ups-changed')]));
  }

  /** Reads the summaries again: something was written, closed or held. */
  async look(): Promise<void> {
    const { cases } = await new CaseStore(this.#vault.db, this.#vault.keys).list();
    this.#days = this.#room === 'real' ? await daysUntilErased() : null;
    this.#cases = cases;
    this.#tick();
  }

  #tick(): void {
    this.#now = Date.now();
    clearTimeout(this.#timer);
    if (this.#signal.aborted) return;
    const next = this.#cases.flatMap(({ wakeUps }) => wakeUps.map(({ at }) => at - this.#now)).filter((in_) => in_ > 0);
    this.#timer = setTimeout(() => this.#tick(), Math.min(longestSleep, ...next) + 50);
  }

  /**
   * Erases cases that are due and were shown as due a day ago or longer; the others are noted as shown. Nothing is
   * erased on the first sight of it, whatever the clock says.
   */
  async #eraseByRule(): Promise<void> {
    const { db, keys } = this.#vault;
    const days = await daysUntilErased();
    const { cases } = await new CaseStore(db, keys).list();
    const now = Date.now();
    const due = cases.filter((one) => standingOf(one, days, now).is === 'due');
    const shown = new ErasingShownStore(db, keys);
    const since = await shown.read();
    for (const one of due.filter(({ id }) => mayErase(since[id], now))) {
      await new EraseStore(db, keys).eraseCase(one.id, one.wakeUps, now);
      this.#erased += 1;
    }
    const waiting = due.filter(({ id }) => !mayErase(since[id], now));
    // A time in the future was written by a clock that ran ahead: it counts from now.
    const next = Object.fromEntries(waiting.map(({ id }) => [id, Math.min(since[id] ?? now, now)]));
    if (JSON.stringify(next) !== JSON.stringify(since)) await shown.write(next);
  }
}
