import { takeErasedHere } from './erased-here.ts';
import { hasInterfaceState, readInterfaceState, writeInterfaceState } from '../settings/interface-state.ts';

export const tabs = ['indicators', 'guidance', 'reporting', 'notes'] as const;
export type TabName = (typeof tabs)[number];

/** Pages that lie over the tabs, each with a way back. */
export type PageName =
  | 'search'
  | 'case'
  | 'set-up'
  | 'unlock'
  | 'summary'
  | 'keeping'
  | 'settings'
  | 'about'
  | 'backup'
  | 'trouble'
  | 'erased'
  | 'site';

/** What the sidebar shows: tab, open item, page on top, scroll. Remembered by id, nothing of a case. */
export class SidebarState {
  /** Nothing was ever opened in it before. */
  readonly isFirst = !hasInterfaceState();
  #tab = $state<TabName>('guidance');
  #open = $state<Record<string, string | null>>({});
  #page = $state<PageName | null>(null);
  #scroll: Record<string, number>;
  #contact: string | null = null;
  #then: PageName | null | undefined;

  constructor() {
    const { tab, open, scroll } = readInterfaceState();
    this.#tab = tabs.find((name) => name === tab) ?? 'guidance';
    this.#open = open;
    this.#scroll = scroll;
    if (takeErasedHere()) this.#page = 'erased';
  }

  get tab(): TabName {
    return this.#tab;
  }

  set tab(tab: TabName) {
    this.#tab = tab;
    this.#page = null;
    this.#keep();
  }

  /** The page over the tabs; not remembered, since it may belong to a case. */
  get page(): PageName | null {
    return this.#page;
  }

  set page(page: PageName | null) {
    this.#page = page;
    this.#then = undefined;
  }

  /** Goes to a page that leads on, and says where to; null is back to the tab. */
  begin(page: PageName, then: PageName | null): void {
    this.page = page;
    this.#then = then;
  }

  /** The page is through: goes where {@link begin} said. */
  goOn(otherwise: PageName | null): void {
    this.page = this.#then === undefined ? otherwise : this.#then;
  }

  /** The id of the open item of a tab (an indicator, a topic, a pathway), or null. */
  openIn(tab: TabName): string | null {
    return this.#open[tab] ?? null;
  }

  open(tab: TabName, item: string | null): void {
    this.#open = { ...this.#open, [tab]: item };
    this.#keep();
  }

  /** Goes to an item from anywhere: its tab comes to the front. */
  goTo(tab: TabName, item: string | null): void {
    this.#tab = tab;
    this.#page = null;
    this.open(tab, item);
  }

  /** Goes to a number in the list of numbers. */
  goToContact(id: string): void {
    this.goTo('guidance', null);
    this.#contact = id;
  }

  /** The number that was asked for, once. */
  takeContact(): string | null {
    const id = this.#contact;
    this.#contact = null;
    return id;
  }

  /** Where a scroll position belongs: a tab, and the item that is a page of its own there. */
  get place(): string {
    if (this.#page) return `page:${this.#page}`;
    const item = this.#tab === 'indicators' ? null : this.openIn(this.#tab);
    return item ? `${this.#tab}:${item}` : this.#tab;
  }

  scrollAt(place: string): number {
    return this.#scroll[place] ?? 0;
  }

  scrolled(place: string, offset: number): void {
    this.#scroll[place] = Math.round(offset);
    this.#keep();
  }

  /** Only the places that are open now are kept: what was read before is nobody's business. */
  #keep(): void {
    const open = $state.snapshot(this.#open);
    const places: string[] = tabs.flatMap((tab) => [tab, `${tab}:${open[tab]}`]);
    this.#scroll = Object.fromEntries(Object.entries(this.#scroll).filter(([place]) => places.includes(place)));
    writeInterfaceState({ tab: this.#tab, open, scroll: this.#scroll });
  }
}
