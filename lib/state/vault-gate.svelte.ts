import { codeOf, SidelightError, type ErrorCode } from '../errors.ts';
import { readSettings, writeSetting } from '../settings/settings.ts';
import { openDatabase, type SidelightDatabase } from '../storage/database.ts';
import { VaultStore, type Profile } from '../storage/vault-store.ts';
import { passphraseDoor, recoveryDoor } from '../vault/doors.ts';
import type { Bytes } from '../vault/bytes.ts';
import { newRecoverySecret, writeRecoveryKey } from '../vault/recovery-key.ts';
import { writeSessionDoors } from '../vault/session-doors.ts';
import { newVaultKey, VaultKeys } from '../vault/vault-keys.ts';
import { t } from '../text/index.ts';
import type { GateStatus, SetUp } from './gate-status.ts';
import { RoomSession } from './room-session.ts';
import { databaseOf, type RoomName } from './rooms.ts';
import { VaultDoors, type Opened } from './vault-doors.svelte.ts';
import { destroyLeftovers } from './leftovers.ts';
import { checkVaultThere, markVaultMade } from './vault-there.ts';

/** An open vault: where it is stored, and its working keys. */
export interface OpenVault {
  db: SidelightDatabase;
  keys: VaultKeys;
}

/** The way in and out of one room's vault, for one window. */
export class VaultGate {
  readonly room: RoomName;
  readonly doors: VaultDoors;
  readonly session: RoomSession;
  #status = $state<GateStatus>('starting');
  #trouble = $state<ErrorCode | null>(null);
  #profile = $state.raw<Profile>({ name: '', recoveryKept: true });
  #vault = $state.raw<OpenVault | null>(null);
  #db: SidelightDatabase | null = null;

  constructor(room: RoomName) {
    this.room = room;
    this.session = new RoomSession(room);
    this.doors = new VaultDoors(room, () => this.#store());
  }

  get status(): GateStatus {
    return this.#status;
  }

  /** What keeps the store from opening, when the status is `trouble`. */
  get trouble(): ErrorCode | null {
    return this.#trouble;
  }

  get profile(): Profile {
    return this.#profile;
  }

  get vault(): OpenVault | null {
    return this.#vault;
  }

  /** Finds out how the vault stands. Never throws: what went wrong becomes `trouble`. */
  async start(): Promise<void> {
    this.#status = 'starting';
    try {
      this.#db?.close();
      this.#db = await openDatabase(databaseOf(this.room));
      const vaultKey = await this.session.read();
      if (vaultKey) await this.#enter(vaultKey);
      else if (this.room === 'practice') await this.#openPractice();
      else await this.#findDoors();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Makes the vault: its key, both doors, the profile. Returns the recovery key, which is shown this once. */
  async setUp({ keeping, eraseAfterDays, name, passphrase }: SetUp): Promise<string> {
    const mark = await this.session.mark();
    const vaultKey = newVaultKey();
    const secret = newRecoverySecret();
    const doors = [await passphraseDoor(vaultKey, passphrase), await recoveryDoor(vaultKey, secret)];
    await navigator.locks.request(`sidelight:vault:${this.room}`, async () => {
      // Another window made the vault meanwhile: a second one would lock out what was recorded in the first.
      if (await this.doors.keeper.find('passphrase')) throw new SidelightError('changed-elsewhere');
      await writeSetting('keeping', keeping);
      await writeSetting('eraseAfterDays', eraseAfterDays);
      if (keeping === 'nothing') await writeSessionDoors(this.room, doors);
      const kept = keeping === 'nothing' ? [] : doors;
      await this.#store().setUp(kept, await VaultKeys.from(vaultKey), { name, recoveryKept: false });
      if (keeping !== 'nothing') await markVaultMade();
      await this.#openFor(vaultKey, mark);
    });
    return writeRecoveryKey(secret);
  }

  /** Opens by what was typed, and says which door it was. Throws as {@link VaultDoors.open} does, and `locked` when a lock came meanwhile. */
  async unlock(by: 'passphrase' | 'recovery', typed: string): Promise<Opened['door']['id']> {
    const mark = await this.session.mark();
    const opened = await this.doors.open(by, typed);
    await this.#openFor(opened.vaultKey, mark);
    if (this.#status !== 'open') throw new SidelightError('locked');
    await this.#tidyDoors(opened, typed);
    return opened.door.id;
  }

  /** Opens by a passkey; false when that was cancelled or failed. Throws `locked` when a lock came meanwhile. */
  async unlockByPasskey(): Promise<boolean> {
    const mark = await this.session.mark();
    const vaultKey = await this.doors.openByPasskey();
    if (!vaultKey) return false;
    await this.#openFor(vaultKey, mark);
    if (this.#status !== 'open') throw new SidelightError('locked');
    return true;
  }

  /** A new recovery key for the open vault; the old one opens it no more. Shown this once. */
  async renewRecoveryKey(): Promise<string> {
    const recoveryKey = await this.doors.renewRecoveryKey();
    await this.#writeProfile({ recoveryKept: false });
    return recoveryKey;
  }

  /** The worker wants no passkey: it is not offered again, and stays in Settings. */
  async declinePasskey(): Promise<void> {
    await this.#writeProfile({ passkeyDeclined: true });
    await this.doors.putPasskeyOff();
  }

  async recoveryKeyKept(): Promise<void> {
    await this.#writeProfile({ recoveryKept: true });
  }

  async rename(name: string): Promise<void> {
    await this.#writeProfile({ name });
  }

  /** The names that are pointed out before a text leaves. */
  async keepSensitiveNames(sensitiveNames: string[]): Promise<void> {
    await this.#writeProfile({ sensitiveNames });
  }

  /** Takes the key away from every window. Each seals its unsaved text first, then loads itself anew. */
  async lock(): Promise<void> {
    await this.session.lock();
  }

  /** What records could not be taken up: said on screen, with a retry. */
  fail(error: unknown): void {
    this.#trouble = codeOf(error);
    this.#status = 'trouble';
  }

  close(): void {
    this.#vault = null;
    this.doors.keeper.leave();
    this.#db?.close();
  }

  async #findDoors(): Promise<void> {
    const keepsNothing = (await readSettings()).keeping.value === 'nothing';
    const door = await this.doors.keeper.find('passphrase');
    // The key went with the browser, so what is left on disk opens for nobody: destroyed, as the worker chose.
    if (!door && keepsNothing) await destroyLeftovers(this.room, this.#store());
    if (!keepsNothing) await checkVaultThere(this.#db!, door);
    if (door) await this.doors.look();
    this.#status = door ? 'locked' : 'none';
  }

  /** One window at a time: a second one finds the room open and enters it. */
  async #openPractice(): Promise<void> {
    await navigator.locks.request(`sidelight:vault:${this.room}`, async () => {
      const vaultKey = await this.session.read();
      if (vaultKey) await this.#enter(vaultKey);
      else await this.#makePractice();
    });
  }

  async #makePractice(): Promise<void> {
    const vaultKey = newVaultKey();
    await this.#store().destroyLeftovers();
    const profile = { name: t('practice.worker'), recoveryKept: true };
    await this.#store().setUp([], await VaultKeys.from(vaultKey), profile);
    await this.#openFor(vaultKey, await this.session.mark());
  }

  /** Goes in with the key, unless a lock came since the mark was read. */
  async #openFor(vaultKey: Bytes, mark: string): Promise<void> {
    // Before the session is written: this window hears of that too, and must not take it for another window's act.
    const before = this.#status;
    this.#status = 'starting';
    try {
      if (await this.session.open(vaultKey, mark)) await this.#enter(vaultKey);
      else this.#status = 'locked';
    } catch (error) {
      this.#status = before;
      throw error;
    }
  }

  /** Goes in with the key, unless the room was locked meanwhile. */
  async #enter(vaultKey: Bytes): Promise<void> {
    const keys = await VaultKeys.from(vaultKey);
    const profile = await this.#store().profile(keys);
    if (!(await this.session.read())) {
      this.#status = 'locked';
      return;
    }
    this.#profile = profile;
    this.#vault = { db: this.#db!, keys };
    this.#trouble = null;
    this.#status = 'open';
    void this.doors.opened();
  }

  /** What an unlock leaves to be done with the doors; the vault is open whether it succeeds or not. */
  async #tidyDoors({ door, vaultKey }: Opened, typed: string): Promise<void> {
    if (door.id === 'agency') await this.doors.agency.renew();
    if (door.id !== 'passphrase') return;
    if (!this.#profile.passkeyDeclined) await this.doors.offerPasskey();
    void this.doors.raise(door, typed, vaultKey);
  }

  async #writeProfile(change: Partial<Profile>): Promise<void> {
    if (!this.#vault) throw new SidelightError('locked');
    const profile = { ...this.#profile, ...change };
    await this.#store().writeProfile(this.#vault.keys, profile);
    this.#profile = profile;
  }

  #store(): VaultStore {
    if (!this.#db) throw new SidelightError('storage-unavailable');
    return new VaultStore(this.#db);
  }
}
