import { browser } from '../browser.ts';
import { codeOf } from '../errors.ts';
import { watchSettings } from '../settings/settings.ts';
import { sessionKeyOf, timesOf } from '../vault/session.ts';
import { CurrentCase } from './current-case.svelte.ts';
import { readLastCase, writeLastCase, writeLastChild } from './last-case.ts';
import { DraftStore } from '../storage/draft-store.ts';
import { Draft } from './draft.svelte.ts';
import type { RecordableDraft } from './recordable-draft.ts';
import type { RoomName } from './rooms.ts';
import { Overview } from './overview.svelte.ts';
import { SignPermission } from './sign-permission.svelte.ts';
import { dueKey } from './signs.ts';
import { VaultGate, type OpenVault } from './vault-gate.svelte.ts';

const checkEvery = 5_000;
const noticeEvery = 20_000;
/** How long a lock waits for unsaved text to be sealed, in milliseconds. */
const longestFlush = 1_000;
/** How long the case has the window for itself after opening, in milliseconds. */
const overviewAfter = 300;

/** Everything that records, for one window and one room. Loaded after the first paint. */
export class Recording {
  readonly gate: VaultGate;
  #current = $state.raw<CurrentCase | null>(null);
  #overview = $state.raw<Overview | null>(null);
  #isSomethingDue = $state(false);
  readonly signs = new SignPermission();
  #drafts = new Map<string, RecordableDraft>();
  /** Forms of the case at hand with a stored draft, by child and form. */
  #begun = $state.raw<ReadonlySet<string>>(new Set());
  #noticed = 0;
  #isLocking = false;
  readonly #ending = new AbortController();
  readonly #locked: () => void;
  /** Called when the window works on another case or child, or can work on one now. */
  #moved = (): void => undefined;

  /** `locked` is called once everything unsaved is sealed after a lock: the window loads itself anew. */
  constructor(room: RoomName, locked: () => void) {
    this.gate = new VaultGate(room);
    this.#locked = locked;
  }

  get room(): RoomName {
    return this.gate.room;
  }

  /** The case and child of this window; null while the vault is not open. */
  get current(): CurrentCase | null {
    return this.#current;
  }

  /** What all cases ask for; null while the vault is not open. */
  get overview(): Overview | null {
    return this.#overview;
  }

  /** A wake-up is due; which one, only the open vault knows. */
  get isSomethingDue(): boolean {
    return this.#isSomethingDue && this.room === 'real';
  }

  /** From now on `moved` hears when the window works on another case or child, or can work on one. */
  tellMoves(moved: () => void): void {
    this.#moved = moved;
  }

  async start(): Promise<void> {
    const { signal } = this.#ending;
    browser.storage.onChanged.addListener(this.#sessionChanged);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(this.#sessionChanged));
    watchSettings(signal, () => void this.gate.doors.agency.follow());
    const timer = setInterval(() => this.#isOverdue() && this.#lockHere(), checkEvery);
    signal.addEventListener('abort', () => clearInterval(timer));
    document.addEventListener('visibilitychange', () => void this.flush(), { signal });
    window.addEventListener('blur', () => void this.flush(), { signal });
    window.addEventListener('pagehide', () => void this.flush(), { signal });
    await this.restart();
    this.#isSomethingDue = (await browser.storage.session.get(dueKey))[dueKey] === true;
    await this.signs.look();
  }

  /**
   * Looks at the vault again: after set-up, unlocking, or a retry. Where something is open already the window loads
   * itself anew once all is sealed: its forms hold on to the store that they were opened with.
   */
  async restart(): Promise<void> {
    if (this.#current) {
      await this.flush();
      if ([...this.#drafts.values()].every((draft) => draft.isSealed)) this.#locked();
      return;
    }
    await this.gate.start();
    await this.opened();
  }

  /** Takes up the open vault, once. */
  async opened(): Promise<void> {
    const { vault } = this.gate;
    if (!vault || this.#current?.vault === vault) return;
    try {
      await this.#takeUp(vault);
    } catch (error) {
      this.gate.fail(error);
    }
  }

  async #takeUp(vault: OpenVault): Promise<void> {
    const current = new CurrentCase(
      vault,
      () => this.gate.profile.name,
      (last) => {
        void Promise.all([writeLastCase(this.room, last), writeLastChild(last), this.#findBegun(current)]);
        this.#moved();
      },
    );
    const last = await readLastCase(this.room);
    // A case that no longer opens is not gone on with; the list says what can be opened.
    if (last) await current.choose(last.caseId, last.childId).catch(() => undefined);
    else await current.list();
    this.#current = current;
    this.#moved();
    this.#lookOver(vault);
  }

  /** One read for the whole case: a list of 200 notes must not ask for 200 drafts. */
  async #findBegun({ id, key, vault }: CurrentCase): Promise<void> {
    if (!id || !key) return;
    try {
      const begun = await new DraftStore(vault.db).begunIn(id, key);
      this.#begun = new Set(begun.map(({ child, form }) => JSON.stringify([id, child, form])));
    } catch (error) {
      console.warn('drafts not listed:', codeOf(error));
    }
  }

  /** Whether a form of the child at hand was begun and not saved; its draft is asked for only then. */
  wasBegun(form: string): boolean {
    const { id, child } = this.#current ?? {};
    return Boolean(id && child) && this.#begun.has(JSON.stringify([id, child?.id, form]));
  }

  /** Once the case is on screen and the browser has a moment: 1,000 summaries take half a second. */
  #lookOver(vault: OpenVault): void {
    const { signal } = this.#ending;
    const begin = () => {
      if (signal.aborted) return;
      this.#overview = new Overview(vault, this.room);
      void this.#overview.start(signal);
    };
    setTimeout(begin, overviewAfter);
  }

  /** The person did something here: the deadline is put off, at most every 20 seconds. */
  noticeActivity(now = Date.now()): void {
    if (this.gate.status !== 'open' || now - this.#noticed < noticeEvery) return;
    this.#noticed = now;
    void this.gate.session.stayOpen(now);
  }

  /** The draft of one form for the case and child at hand, loaded; the same object as long as the window lives. */
  draft<Fields extends Record<string, unknown>>(form: string, blank: Fields): Draft<Fields> | null {
    const child = this.#current?.child;
    return child ? this.#draftAbout(child.id, form, blank) : null;
  }

  /** The draft of a form that is about the case as a whole. */
  caseDraft<Fields extends Record<string, unknown>>(form: string, blank: Fields): Draft<Fields> | null {
    return this.#draftAbout('', form, blank);
  }

  #draftAbout<Fields extends Record<string, unknown>>(
    child: string,
    form: string,
    blank: Fields,
  ): Draft<Fields> | null {
    const current = this.#current;
    if (!current?.id || !current.key) return null;
    const { keyName } = current;
    const name = JSON.stringify([current.id, child, form, keyName]);
    const known = this.#drafts.get(name);
    // A form always asks with the same fields, so its draft is of that kind.
    if (known) return known as Draft<Fields>;
    const place = { caseId: current.id, caseKey: current.key, child, form };
    const draft = new Draft(current.vault, place, blank);
    this.#drafts.set(name, draft);
    void draft.load(this.#ending.signal);
    return draft;
  }

  /** Whether a form of the case at hand holds something that is not recorded. */
  get holdsText(): boolean {
    const { id } = this.#current ?? {};
    return [...this.#drafts.values()].some(({ holdsText, place }) => holdsText && place.caseId === id);
  }

  /** Seals whatever is typed and not yet sealed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map((draft) => draft.flush()));
  }

  /** Leaves the room: seals what is typed, lets go of everything. */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.flush();
    this.#current?.leave();
    this.#current = null;
    this.#drafts.clear();
    this.gate.close();
  }

  #isOverdue(): boolean {
    return this.gate.status === 'open' && this.gate.session.isOverdue();
  }

  /** Seals what is unsaved, but never waits long for a disk that does not answer: the case must leave the screen. */
  #lockHere(): void {
    if (this.#isLocking) return;
    this.#isLocking = true;
    const patience = new Promise((resolve) => setTimeout(resolve, longestFlush));
    void Promise.race([this.flush(), patience])
      // Only if it is overdue: after another window's lock, somebody may have unlocked again while this one sealed.
      .then(() => this.gate.session.lockIfOverdue())
      .finally(this.#locked);
  }

  readonly #sessionChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session') return;
    if (changes[dueKey]) this.#isSomethingDue = changes[dueKey].newValue === true;
    const change = changes[sessionKeyOf(this.room)];
    if (!change) return;
    const { status } = this.gate;
    if (change.newValue === undefined) {
      if (status === 'open') this.#lockHere();
    } else if (status === 'open') {
      const times = timesOf(change.newValue);
      if (times) this.gate.session.notice(times);
    } else if (status === 'locked' || status === 'none') void this.restart();
  };
}
