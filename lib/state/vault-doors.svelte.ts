import { codeOf, SidelightError } from '../errors.ts';
import { isPasskeyLater, putPasskeyOff } from '../settings/passkey-later.ts';
import type { VaultStore } from '../storage/vault-store.ts';
import type { Bytes } from '../vault/bytes.ts';
import type { Door, PasskeyDoor, PassphraseDoor, TypedDoor } from '../vault/doors.ts';
import { openDoor, passphraseDoor, passphraseDoorOf, recoveryDoor } from '../vault/doors.ts';
import { canUsePasskeys, makePasskeyDoor, openByPasskey, type PasskeyTrouble } from '../vault/passkey.ts';
import { argon2Parameters } from '../vault/passphrase-key.ts';
import { waitBeforeTry } from '../vault/patience.ts';
import { raisedParameters } from '../vault/raise-parameters.ts';
import { newRecoverySecret, writeRecoveryKey } from '../vault/recovery-key.ts';
import { readSession } from '../vault/session.ts';
import { AgencyRecovery } from './agency-recovery.svelte.ts';
import { DoorKeeper } from './door-keeper.ts';
import type { RoomName } from './rooms.ts';

/** A passkey as screens show it. */
export type ShownPasskey = Pick<PasskeyDoor, 'id' | 'madeAt'>;

/** A door that opened, and what was behind it. */
export interface Opened {
  door: TypedDoor;
  vaultKey: Bytes;
}

/** The doors of one room's vault: opening them, and changing them while the vault is open. */
export class VaultDoors {
  readonly keeper: DoorKeeper;
  readonly agency: AgencyRecovery;
  readonly #room: RoomName;
  readonly #store: () => VaultStore;
  #passkeys = $state.raw<ShownPasskey[]>([]);
  #takesPasskeys = $state(false);
  #offersPasskey = $state(false);

  constructor(room: RoomName, store: () => VaultStore) {
    this.#room = room;
    this.#store = store;
    this.keeper = new DoorKeeper(room, store);
    this.agency = new AgencyRecovery(room, this.keeper);
  }

  get passkeys(): readonly ShownPasskey[] {
    return this.#passkeys;
  }

  /** Whether a passkey can be made here. Not under "keep nothing": each start would leave a dead one on the device. */
  get takesPasskeys(): boolean {
    return this.#takesPasskeys;
  }

  /** Whether a passkey is to be offered now, after an unlock by passphrase. */
  get offersPasskey(): boolean {
    return this.#offersPasskey;
  }

  /** Reads which doors there are, for the screens. */
  async look(): Promise<void> {
    this.#passkeys = passkeysIn(await this.keeper.all()).map(({ id, madeAt }) => ({ id, madeAt }));
    this.#takesPasskeys = this.#room === 'real' && !(await this.keeper.areInSession()) && (await canUsePasskeys());
    await this.agency.look();
  }

  /** The vault was opened: looks again, and brings the agency's door in line with the settings. Never throws. */
  async opened(): Promise<void> {
    await this.look().catch((error: unknown) => this.keeper.warn('the doors were not read:', error));
    await this.agency.follow();
  }

  /** Milliseconds until the next try at a door is taken. */
  async wait(): Promise<number> {
    return waitBeforeTry(await this.#store().tries(), Date.now());
  }

  /** Opens by what was typed. Throws `wrong-passphrase`, `wrong-recovery-key` or `wait-before-trying`; wipes nothing. */
  async open(by: 'passphrase' | 'recovery', typed: string): Promise<Opened> {
    const tries = await this.#store().tries();
    if (waitBeforeTry(tries, Date.now()) > 0) throw new SidelightError('wait-before-trying');
    try {
      const opened = await this.#tryOut(by, typed);
      if (tries.wrong > 0) await this.#store().writeTries({ wrong: 0, at: 0 });
      return opened;
    } catch (error) {
      const isWrong = ['wrong-passphrase', 'wrong-recovery-key'].includes(codeOf(error));
      if (isWrong) await this.#store().writeTries({ wrong: tries.wrong + 1, at: Date.now() });
      throw error;
    }
  }

  /** The vault key by one of the passkeys, or null when it was cancelled or none opens. */
  async openByPasskey(): Promise<Bytes | null> {
    return openByPasskey(passkeysIn(await this.keeper.all()));
  }

  /** Decides whether to offer a passkey: where the browser can, there is none yet, and nobody said "not now". */
  async offerPasskey(): Promise<void> {
    this.#offersPasskey = this.#takesPasskeys && this.#passkeys.length === 0 && !(await isPasskeyLater());
  }

  /** No offer until the browser was closed. */
  async putPasskeyOff(): Promise<void> {
    this.#offersPasskey = false;
    await putPasskeyOff();
  }

  /**
   * A new passphrase, for whoever proves to hold the old one or the recovery key: a vault left open on a desk must not
   * be taken over. Throws as {@link open} does, and then changes nothing.
   */
  async replacePassphrase(proof: { by: 'passphrase' | 'recovery'; typed: string }, passphrase: string): Promise<void> {
    const { door } = await this.open(proof.by, proof.typed);
    await this.changePassphrase(passphrase);
    if (door.id === 'agency') await this.agency.renew();
  }

  /** A new passphrase for the vault that a recovery key has just opened; the old one opens it no more. */
  async changePassphrase(passphrase: string): Promise<void> {
    await this.#change(async (vaultKey) => this.keeper.keep(await passphraseDoor(vaultKey, passphrase)));
  }

  /** A new recovery key for the open vault; the old one opens it no more. Shown this once. */
  async renewRecoveryKey(): Promise<string> {
    const secret = newRecoverySecret();
    await this.#change(async (vaultKey) => this.keeper.keep(await recoveryDoor(vaultKey, secret)));
    return writeRecoveryKey(secret);
  }

  /** A passkey for the open vault; null once it is kept, or why none was. */
  async addPasskey(): Promise<PasskeyTrouble | null> {
    const session = await readSession(this.#room);
    if (!session) throw new SidelightError('locked');
    // Not while the doors are held: the browser waits for the person, and another window may change doors meanwhile.
    const made = await makePasskeyDoor(session.vaultKey, passkeysIn(await this.keeper.all()));
    if (typeof made === 'string') return made;
    await this.#change(() => this.keeper.keep(made));
    this.#offersPasskey = false;
    await this.look();
    return null;
  }

  async removePasskey(id: ShownPasskey['id']): Promise<void> {
    await this.keeper.alone(() => this.keeper.remove(id));
    await this.look();
  }

  /**
   * Makes a passphrase door anew when ours has become dearer since. Never throws: the old door still opens, and the next
   * unlock tries again.
   */
  async raise(door: PassphraseDoor, passphrase: string, vaultKey: Bytes): Promise<void> {
    const parameters = raisedParameters(door.parameters, argon2Parameters);
    if (!parameters) return;
    try {
      const raised = await passphraseDoorOf(vaultKey, passphrase, parameters);
      await this.keeper.alone(async () => {
        const now = await this.keeper.find('passphrase');
        // Changed meanwhile, perhaps in another window: the old passphrase must not come back.
        if (now && sameBytes(now.wrapped, door.wrapped)) await this.keeper.keep(raised);
      });
    } catch (error) {
      this.keeper.warn('the passphrase door was not raised:', error);
    }
  }

  async #tryOut(by: 'passphrase' | 'recovery', typed: string): Promise<Opened> {
    const found: (TypedDoor | null)[] =
      by === 'passphrase'
        ? [await this.keeper.find('passphrase')]
        : [await this.keeper.find('recovery'), await this.keeper.find('agency')];
    let wrong: unknown = new SidelightError('record-unreadable');
    for (const door of found.filter((one) => one !== null)) {
      try {
        return { door, vaultKey: await openDoor(door, typed) };
      } catch (error) {
        wrong = error;
      }
    }
    throw wrong;
  }

  async #change<T>(act: (vaultKey: Bytes) => Promise<T>): Promise<T> {
    return this.keeper.alone(async () => {
      const session = await readSession(this.#room);
      if (!session) throw new SidelightError('locked');
      return act(session.vaultKey);
    });
  }
}

function passkeysIn(doors: readonly Door[]): PasskeyDoor[] {
  const isPasskey = (door: Door): door is PasskeyDoor => door.id.startsWith('passkey:');
  return doors.filter(isPasskey).toSorted((a, b) => a.madeAt - b.madeAt);
}

function sameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
