import { readSettings } from '../settings/settings.ts';
import type { Bytes } from '../vault/bytes.ts';
import {
  extendSession,
  isOpenAt,
  openSession,
  readLockMark,
  readSession,
  removeOverdueSession,
  removeSession,
  type OpenTime,
} from '../vault/session.ts';
import type { RoomName } from './rooms.ts';

const practiceMinutes = 12 * 60;

/** From when until when one room is open, as this window knows it. */
export class RoomSession {
  readonly #room: RoomName;
  #times: OpenTime = { usedAt: 0, deadline: 0 };

  constructor(room: RoomName) {
    this.#room = room;
  }

  /** The vault key while the room is open, or null. */
  async read(): Promise<Bytes | null> {
    const session = await readSession(this.#room);
    if (session) this.#times = session;
    return session?.vaultKey ?? null;
  }

  /** To be read before a door is tried, and handed to {@link open}. */
  async mark(): Promise<string> {
    return readLockMark(this.#room);
  }

  /** Opens the room for every window; false when a lock came since the mark was read, which then wins. */
  async open(vaultKey: Bytes, mark: string): Promise<boolean> {
    return openSession(this.#room, { vaultKey, ...(await this.#timesFrom(Date.now())) }, mark);
  }

  /** Puts the deadline off, because the person is here. Locks instead when it has passed. */
  async stayOpen(now = Date.now()): Promise<void> {
    const times = await this.#timesFrom(now);
    if (await extendSession(this.#room, times)) this.#times = times;
    else await this.lockIfOverdue();
  }

  /** Another window put the deadline off. */
  notice(times: OpenTime): void {
    this.#times = times;
  }

  /** True once the deadline has passed, whatever timers did meanwhile. */
  isOverdue(now = Date.now()): boolean {
    return !isOpenAt(this.#times, now);
  }

  /** Takes the key away from every window, and from whoever is just unlocking. */
  async lock(): Promise<void> {
    await removeSession(this.#room);
  }

  /** Takes the key away if the deadline has passed; what was opened meanwhile in another window stays. */
  async lockIfOverdue(): Promise<void> {
    await removeOverdueSession(this.#room);
  }

  async #timesFrom(usedAt: number): Promise<OpenTime> {
    const minutes = this.#room === 'practice' ? practiceMinutes : (await readSettings()).lockMinutes.value;
    return { usedAt, deadline: usedAt + minutes * 60_000 };
  }
}
