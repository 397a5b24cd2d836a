import { codeOf, SidelightError } from '../errors.ts';
import type { CaseSummary } from '../ledger/case-summary.ts';
import { sameName } from '../ledger/case-names.ts';
import type { CaseName } from '../ledger/entry.ts';
import { historyOf, type CaseHistory } from '../ledger/history.ts';
import type { ChildSheet, Worksheet } from '../ledger/worksheet.ts';
import { CaseStore, type Author, type NewEntry, type OpenCase } from '../storage/case-store.ts';
import { EraseStore } from '../storage/erase-store.ts';
import { watchCase } from '../storage/live.ts';
import type { LastCase } from './last-case.ts';
import type { RecordableDraft } from './recordable-draft.ts';
import { toBase64 } from '../vault/bytes.ts';
import { zoneNow } from './zone.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

/** A case as lists show it. */
export type ListedCase = CaseSummary & { id: string };

/** Cases that were typed by hand belong to no case system. */
const typedByHand = '';

/** The case and child that this window works on. Every record names the child it is about. */
export class CurrentCase {
  readonly #vault: OpenVault;
  readonly #store: CaseStore;
  readonly #eraser: EraseStore;
  readonly #author: () => string;
  readonly #chosen: (last: LastCase) => void;
  #open = $state.raw<OpenCase | null>(null);
  #childId = $state<string | null>(null);
  #listed = $state.raw<ListedCase[]>([]);
  #unreadable = $state(0);
  #watching = new AbortController();
  /** The case as it was last recorded here, which may not be shown yet. */
  #recorded: OpenCase | null = null;
  #showing: Promise<void> = Promise.resolve();

  /** `chosen` hears of every change of case or child. */
  constructor(vault: OpenVault, author: () => string, chosen: (last: LastCase) => void) {
    this.#chosen = chosen;
    this.#vault = vault;
    this.#store = new CaseStore(vault.db, vault.keys);
    this.#eraser = new EraseStore(vault.db, vault.keys);
    this.#author = author;
  }

  get vault(): OpenVault {
    return this.#vault;
  }

  get id(): string | null {
    return this.#open?.id ?? null;
  }

  get key(): CryptoKey | null {
    return this.#open?.key ?? null;
  }

  /** Tells one key of a case from another: a case that was erased and restored has a new one. */
  get keyName(): string {
    return this.#open ? toBase64(this.#open.row.wrappedKey) : '';
  }

  get sheet(): Worksheet | null {
    return this.#open?.sheet ?? null;
  }

  /** What of the open case is not whole; null when no case is open. */
  get history(): CaseHistory | null {
    const open = this.#open;
    return open && historyOf(open.entries.values(), open.sheet.missing, open.unreadable);
  }

  /** Whether it can be told that the end of the open case is lost. */
  get isEndChecked(): boolean {
    return this.#open?.headsRead ?? true;
  }

  get child(): ChildSheet | null {
    return this.sheet?.children.find(({ id }) => id === this.#childId) ?? null;
  }

  get listed(): ListedCase[] {
    return this.#listed;
  }

  /** Cases in the store whose row does not open. */
  get unreadableCases(): number {
    return this.#unreadable;
  }

  async list(): Promise<void> {
    const { cases, unreadable } = await this.#store.list();
    this.#listed = cases;
    this.#unreadable = unreadable;
  }

  /** The id of the case with that reference, or null when it is new here. */
  find(reference: string): Promise<string | null> {
    return this.#store.find(typedByHand, reference);
  }

  /** The cases that any of these names leads to. */
  findAll(names: readonly CaseName[]): Promise<string[]> {
    return this.#store.findAll(names);
  }

  /** Makes the case, or finds it when another window just made it, and works on it. */
  async create(reference: string, childLabel: string): Promise<void> {
    await this.createNamed([{ system: typedByHand, reference }], childLabel);
  }

  /** The same, for a case that case systems name; the first name is the one that is shown. */
  async createNamed(names: readonly [CaseName, ...CaseName[]], childLabel: string): Promise<void> {
    await this.choose(await this.#store.create(names, childLabel, this.#now()), null);
  }

  /** From now on these names lead to the open case, and to no other one. */
  async takeNames(names: readonly CaseName[]): Promise<void> {
    const mine = this.sheet?.names ?? [];
    const missing = names.filter((name) => !mine.some((known) => sameName(known, name)));
    const others = (await this.findAll(missing)).filter((id) => id !== this.id);
    for (const id of others) {
      const other = await this.#store.open(id);
      const theirs = missing.filter((name) => other.sheet.names.some((known) => sameName(known, name)));
      const taken = theirs.map((body) => ({ kind: 'case-unnamed', child: null, body }) as const);
      await this.#store.append(other, taken, this.#now());
    }
    if (missing.length > 0) await this.record(missing.map((body) => ({ kind: 'case-named', child: null, body })));
  }

  /** Works on a case, on the child given or its only one; with several and none given, none is chosen. */
  async choose(id: string, childId: string | null): Promise<void> {
    const opened = await this.#store.open(id);
    const { children } = opened.sheet;
    this.leave();
    this.#open = opened;
    this.#childId =
      children.find((child) => child.id === childId)?.id ?? (children.length === 1 ? children[0]!.id : null);
    this.#chosen({ caseId: id, childId: this.#childId });
    watchCase(this.#vault.db, id, this.#watching.signal, () => void this.#catchUp());
  }

  chooseChild(id: string): void {
    this.#childId = id;
    if (this.#open) this.#chosen({ caseId: this.#open.id, childId: id });
  }

  /** Adds a child to the open case and works on that child. */
  async addChild(label: string): Promise<void> {
    const child = crypto.randomUUID();
    await this.record([{ kind: 'child-added', child, body: { label } }]);
    await this.whenShown();
    this.chooseChild(child);
  }

  /** Texts of the open case that were begun and not recorded. */
  unfinished(): Promise<number> {
    return this.#open ? this.#eraser.draftsOf(this.#open.id) : Promise.resolve(0);
  }

  /** Erases the open case for good, in every window. Throws one of the storage codes when it was not erased. */
  async erase(): Promise<void> {
    const open = this.#open;
    if (!open) throw new SidelightError('locked');
    await this.#eraser.eraseCase(open, Date.now());
    if (this.#open?.id === open.id) this.leave();
    await this.list();
  }

  leave(): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.#recorded = null;
    this.#open = null;
    this.#childId = null;
  }

  /**
   * Appends entries to the open case, and removes the draft they came from with them. Resolves when they are saved on
   * this computer; throws one of the storage codes when they are not, and then nothing was. They are in {@link sheet} a
   * moment later, so that "Saved" is said before the whole case is drawn anew.
   */
  async record(entries: readonly NewEntry[], draft?: RecordableDraft | null): Promise<void> {
    const open = this.#newest;
    if (!open) throw new SidelightError('locked');
    if (draft && draft.place.caseId !== open.id) throw new SidelightError('unexpected');
    await draft?.settle();
    const next = await this.#store.append(open, entries, this.#now(), draft ?? undefined).catch((error: unknown) => {
      // Not recorded, so it goes on as a draft.
      void draft?.notRecorded();
      throw error;
    });
    this.#recorded = next;
    this.#showing = new Promise((shown) => {
      setTimeout(() => {
        draft?.recorded();
        // Left meanwhile, or recorded to once more.
        if (this.#recorded === next) this.#show(next);
        shown();
      });
    });
  }

  /** Resolves once what was recorded is in {@link sheet}. */
  whenShown(): Promise<void> {
    return this.#showing;
  }

  /** What another window wrote later may be shown already. */
  #show(next: OpenCase): void {
    if (this.#open?.id === next.id && next.revision > this.#open.revision) this.#open = next;
  }

  /** The open case as this window knows it best. */
  get #newest(): OpenCase | null {
    const [open, recorded] = [this.#open, this.#recorded];
    return open && recorded?.id === open.id && recorded.revision > open.revision ? recorded : open;
  }

  async #catchUp(): Promise<void> {
    const open = this.#newest;
    if (!open) return;
    try {
      this.#show(await this.#store.refresh(open));
    } catch (error) {
      // What was read stays on screen. An erased case leaves it: another window's act, or the rule's.
      if (codeOf(error) !== 'case-erased') console.warn('not caught up:', codeOf(error));
      else if (this.#open?.id === open.id) this.leave();
    }
  }

  #now(): Author {
    return { by: this.#author(), at: { instant: Date.now(), zone: zoneNow() } };
  }
}
