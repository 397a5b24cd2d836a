import { readSettings } from '../settings/settings.ts';
import type { Bytes } from '../vault/bytes.ts';
import { readSession } from '../vault/session.ts';
import type { DoorKeeper } from './door-keeper.ts';
import type { RoomName } from './rooms.ts';

/** An agency that can open the vault, as screens show it. */
export interface AgencyInForce {
  /** What the worker knows it by; empty when the settings now name another recipient, or none. */
  name: string;
  recipient: string;
}

/** Keeps the agency's door true to the setting, and hands out its letter. */
export class AgencyRecovery {
  readonly #room: RoomName;
  readonly #keeper: DoorKeeper;
  #inForce = $state.raw<AgencyInForce | null>(null);

  constructor(room: RoomName, keeper: DoorKeeper) {
    this.#room = room;
    this.#keeper = keeper;
  }

  /** Who can open the vault as its doors stand now, whatever the settings say. */
  get inForce(): AgencyInForce | null {
    return this.#inForce;
  }

  async look(): Promise<void> {
    const door = await this.#keeper.find('agency');
    const set = (await readSettings()).recoveryRecipient.value;
    const name = set && set.recipient === door?.recipient ? set.name : '';
    this.#inForce = door && { name, recipient: door.recipient };
  }

  /** The letter that the agency opens with its identity; null when there is no agency door. */
  async letter(): Promise<Bytes | null> {
    return (await this.#keeper.find('agency'))?.letter ?? null;
  }

  /**
   * Makes, replaces or removes the door as the setting says, if the vault is open. Never throws: it is tried again at the
   * next unlock, and screens show what is in force, not what should be.
   */
  async follow(): Promise<void> {
    if (this.#room !== 'real') return;
    try {
      await this.#keeper.alone(() => this.#follow());
      await this.look();
    } catch (error) {
      this.#keeper.warn('the agency door was not changed:', error);
    }
  }

  /** A new door, so that a letter that was used opens nothing any more. Never throws, as {@link follow}. */
  async renew(): Promise<void> {
    // Removed first: when the making fails, the old letter is worthless all the same, and the next unlock makes one.
    await this.#keeper
      .alone(() => this.#keeper.remove('agency'))
      .catch((error: unknown) => this.#keeper.warn('the agency door was not renewed:', error));
    await this.follow();
  }

  async #follow(): Promise<void> {
    const session = await readSession(this.#room);
    if (!session) return;
    const set = (await readSettings()).recoveryRecipient.value;
    const door = await this.#keeper.find('agency');
    if (set?.recipient === door?.recipient) return;
    if (!set) return this.#keeper.remove('agency');
    const { agencyDoor } = await import('../vault/agency-door.ts');
    await this.#keeper.keep(await agencyDoor(session.vaultKey, set.recipient));
  }
}
