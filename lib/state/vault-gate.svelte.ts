import { codeOf, SidelightError, type ErrorCode } from '../errors.ts';
import { readSettings, writeSetting } from '../settings/settings.ts';
import { openDatabase, type SidelightDatabase } from '../storage/database.ts';
import { VaultStore, type Profile } from '../storage/vault-store.ts';
import { openDoor, passphraseDoor, recoveryDoor, type Door, type DoorId } from '../vault/doors.ts';
import type { Bytes } from '../vault/bytes.ts';
import { waitBeforeTry } from '../vault/patience.ts';
import { newRecoverySecret, writeRecoveryKey } from '../vault/recovery-key.ts';
import { extendSession, isOpenAt, readSession, removeSession, writeSession } from '../vault/session.ts';
import { readSessionDoor, writeSessionDoors } from '../vault/session-doors.ts';
import { newVaultKey, VaultKeys } from '../vault/vault-keys.ts';
import { t } from '../text/index.ts';
import type { GateStatus, SetUp } from './gate-status.ts';
import { databaseOf, type RoomName } from './rooms.ts';
import { checkVaultThere, markVaultMade } from './vault-there.ts';

/** An open vault: where it is stored, and its working keys. */
export interface OpenVault {
  db: SidelightDatabase;
  keys: VaultKeys;
}

const practiceMinutes = 12 * 60;

/** The way in and out of one room's vault, for one window. */
export class VaultGate {
  readonly room: RoomName;
  #status = $state<GateStatus>('starting');
  #trouble = $state<ErrorCode | null>(null);
  #profile = $state.raw<Profile>({ name: '', recoveryKept: true });
  #vault = $state.raw<OpenVault | null>(null);
  #db: SidelightDatabase | null = null;
  #deadline = 0;

  constructor(room: RoomName) {
    this.room = room;
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
      const session = await readSession(this.room);
      if (session) await this.#enter(session.vaultKey);
      else if (this.room === 'practice') await this.#openPractice();
      else await this.#findDoors();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Makes the vault: its key, both doors, the profile. Returns the recovery key, which is shown this once. */
  async setUp({ keeping, eraseAfterDays, name, passphrase }: SetUp): Promise<string> {
    const vaultKey = newVaultKey();
    const secret = newRecoverySecret();
    const doors = [await passphraseDoor(vaultKey, passphrase), await recoveryDoor(vaultKey, secret)];
    await navigator.locks.request(`sidelight:vault:${this.room}`, async () => {
      // Another window made the vault meanwhile: a second one would lock out what was recorded in the first.
      if (await this.#door('passphrase')) throw new SidelightError('changed-elsewhere');
      await writeSetting('keeping', keeping);
      await writeSetting('eraseAfterDays', eraseAfterDays);
      if (keeping === 'nothing') await writeSessionDoors(this.room, doors);
      const kept = keeping === 'nothing' ? [] : doors;
      await this.#store().setUp(kept, await VaultKeys.from(vaultKey), { name, recoveryKept: false });
      if (keeping !== 'nothing') await markVaultMade();
      await this.#openFor(vaultKey);
    });
    return writeRecoveryKey(secret);
  }

  /** Milliseconds until the next try at a door is taken. */
  async wait(): Promise<number> {
    return waitBeforeTry(await this.#store().tries(), Date.now());
  }

  /** Opens a door. Throws `wrong-passphrase`, `wrong-recovery-key` or `wait-before-trying`; never wipes anything. */
  async unlock(id: DoorId, typed: string): Promise<void> {
    const store = this.#store();
    const tries = await store.tries();
    if (waitBeforeTry(tries, Date.now()) > 0) throw new SidelightError('wait-before-trying');
    const door = await this.#door(id);
    if (!door) throw new SidelightError('record-unreadable');
    try {
      await this.#openFor(await openDoor(door, typed));
    } catch (error) {
      const isWrong = ['wrong-passphrase', 'wrong-recovery-key'].includes(codeOf(error));
      if (isWrong) await store.writeTries({ wrong: tries.wrong + 1, at: Date.now() });
      throw error;
    }
    if (tries.wrong > 0) await store.writeTries({ wrong: 0, at: 0 });
  }

  /** A new passphrase for the open vault; the old one opens it no more. */
  async changePassphrase(passphrase: string): Promise<void> {
    await this.#replaceDoor((vaultKey) => passphraseDoor(vaultKey, passphrase));
  }

  /** A new recovery key for the open vault; the old one opens it no more. Shown this once. */
  async renewRecoveryKey(): Promise<string> {
    const secret = newRecoverySecret();
    await this.#replaceDoor((vaultKey) => recoveryDoor(vaultKey, secret));
    await this.#writeProfile({ recoveryKept: false });
    return writeRecoveryKey(secret);
  }

  async recoveryKeyKept(): Promise<void> {
    await this.#writeProfile({ recoveryKept: true });
  }

  async rename(name: string): Promise<void> {
    await this.#writeProfile({ name });
  }

  /** Takes the key away from every window. Each seals its unsaved text first, then loads itself anew. */
  async lock(): Promise<void> {
    await removeSession(this.room);
  }

  /** Puts the deadline off, because the person is here. Locks instead when it has passed. */
  async stayOpen(now = Date.now()): Promise<void> {
    const deadline = now + (await this.#minutes()) * 60_000;
    if (await extendSession(this.room, deadline, now)) this.#deadline = deadline;
    else await this.lock();
  }

  /** Another window put the deadline off. */
  noticeDeadline(deadline: number): void {
    this.#deadline = deadline;
  }

  /** True once the deadline has passed, whatever timers did meanwhile. */
  isOverdue(now = Date.now()): boolean {
    return this.#status === 'open' && !isOpenAt(this.#deadline, now);
  }

  /** What records could not be taken up: said on screen, with a retry. */
  fail(error: unknown): void {
    this.#trouble = codeOf(error);
    this.#status = 'trouble';
  }

  close(): void {
    this.#vault = null;
    this.#db?.close();
  }

  async #findDoors(): Promise<void> {
    const keepsNothing = (await readSettings()).keeping.value === 'nothing';
    const door = await this.#door('passphrase');
    // The key went with the browser, so what is left on disk opens for nobody: destroyed, as the worker chose.
    if (!door && keepsNothing) await this.#store().destroyLeftovers();
    if (!keepsNothing) await checkVaultThere(this.#db!, door);
    this.#status = door ? 'locked' : 'none';
  }

  /** One window at a time: a second one finds the room open and enters it. */
  async #openPractice(): Promise<void> {
    await navigator.locks.request(`sidelight:vault:${this.room}`, async () => {
      const session = await readSession(this.room);
      if (session) await this.#enter(session.vaultKey);
      else await this.#makePractice();
    });
  }

  async #makePractice(): Promise<void> {
    const vaultKey = newVaultKey();
    await this.#store().destroyLeftovers();
    const profile = { name: t('practice.worker'), recoveryKept: true };
    await this.#store().setUp([], await VaultKeys.from(vaultKey), profile);
    await this.#openFor(vaultKey);
  }

  async #openFor(vaultKey: Bytes): Promise<void> {
    // Before the session is written: this window hears of that too, and must not take it for another window's act.
    const before = this.#status;
    this.#status = 'starting';
    try {
      await writeSession(this.room, { vaultKey, deadline: Date.now() + (await this.#minutes()) * 60_000 });
      await this.#enter(vaultKey);
    } catch (error) {
      this.#status = before;
      throw error;
    }
  }

  /** Goes in with the key, unless the room was locked meanwhile. */
  async #enter(vaultKey: Bytes): Promise<void> {
    const keys = await VaultKeys.from(vaultKey);
    const profile = await this.#store().profile(keys);
    const session = await readSession(this.room);
    if (!session) {
      this.#status = 'locked';
      return;
    }
    this.#profile = profile;
    this.#deadline = session.deadline;
    this.#vault = { db: this.#db!, keys };
    this.#trouble = null;
    this.#status = 'open';
  }

  async #door(id: DoorId): Promise<Door | null> {
    return (await readSessionDoor(this.room, id)) ?? (await this.#store().door(id));
  }

  async #replaceDoor(make: (vaultKey: Bytes) => Promise<Door>): Promise<void> {
    const session = await readSession(this.room);
    if (!session) throw new SidelightError('locked');
    const door = await make(session.vaultKey);
    const other = await readSessionDoor(this.room, door.id === 'passphrase' ? 'recovery' : 'passphrase');
    if (other) await writeSessionDoors(this.room, [other, door]);
    else await this.#store().replaceDoor(door);
  }

  async #writeProfile(change: Partial<Profile>): Promise<void> {
    if (!this.#vault) throw new SidelightError('locked');
    const profile = { ...this.#profile, ...change };
    await this.#store().writeProfile(this.#vault.keys, profile);
    this.#profile = profile;
  }

  async #minutes(): Promise<number> {
    return this.room === 'practice' ? practiceMinutes : (await readSettings()).lockMinutes.value;
  }

  #store(): VaultStore {
    if (!this.#db) throw new SidelightError('storage-unavailable');
    return new VaultStore(this.#db);
  }
}
