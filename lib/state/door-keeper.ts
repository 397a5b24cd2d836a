import { codeOf } from '../errors.ts';
import type { VaultStore } from '../storage/vault-store.ts';
import type { Door, DoorId, DoorOf } from '../vault/doors.ts';
import { readSessionDoor, readSessionDoors, writeSessionDoors } from '../vault/session-doors.ts';
import type { RoomName } from './rooms.ts';

/** The doors of one room's vault, wherever they are: on disk, or in session memory under "keep nothing". */
export class DoorKeeper {
  readonly #room: RoomName;
  readonly #store: () => VaultStore;
  #isLeft = false;

  constructor(room: RoomName, store: () => VaultStore) {
    this.#room = room;
    this.#store = store;
  }

  async find<Id extends DoorId>(id: Id): Promise<DoorOf<Id> | null> {
    return (await readSessionDoor(this.#room, id)) ?? (await this.#store().door(id));
  }

  async all(): Promise<Door[]> {
    return (await readSessionDoors(this.#room)) ?? (await this.#store().doors());
  }

  /** Whether the doors go with the browser. */
  async areInSession(): Promise<boolean> {
    return (await readSessionDoors(this.#room)) !== null;
  }

  /** Puts the door where the others are, in place of the one with its id. */
  async keep(door: Door): Promise<void> {
    const session = await readSessionDoors(this.#room);
    if (session) await writeSessionDoors(this.#room, [...session.filter(({ id }) => id !== door.id), door]);
    else await this.#store().replaceDoor(door);
  }

  async remove(id: DoorId): Promise<void> {
    const session = await readSessionDoors(this.#room);
    if (session) {
      const others = session.filter((door) => door.id !== id);
      await writeSessionDoors(this.#room, others);
    } else await this.#store().removeDoor(id);
  }

  /** The window leaves the room: what is still under way fails, and nobody needs to hear of it. */
  leave(): void {
    this.#isLeft = true;
  }

  /** For what is done on the side and tried again later: tells the console that it failed, by its code only. */
  warn(what: string, error: unknown): void {
    if (!this.#isLeft) console.warn(what, codeOf(error));
  }

  /** One window at a time changes doors, so that none of two changes is lost. */
  alone<T>(act: () => Promise<T>): Promise<T> {
    return navigator.locks.request(`sidelight:doors:${this.#room}`, act);
  }
}
