import { browser } from '../browser.ts';
import { wasHidden, watchHiding } from '../settings/hiding.ts';
import { ActiveRoom } from './active-room.ts';
import { hideNow } from './hide-now.ts';
import type { PageSide } from './page/page-side.svelte.ts';
import type { Recording } from './recording.svelte.ts';
import type { RoomName } from './rooms.ts';
import { SidebarState } from './sidebar.svelte.ts';
import type { ShownSettings } from './shown-settings.svelte.ts';

const escTwice = 600;

/** One sidebar in one window: paints the guide at once, then brings in what records. */
export class SidebarWindow {
  readonly sidebar = new SidebarState();
  #hidden = $state(wasHidden());
  #isOutdated = $state(false);
  #recording = $state.raw<Recording | null>(null);
  #settings = $state.raw<ShownSettings | null>(null);
  #page = $state.raw<PageSide | null>(null);
  readonly #activeRoom = new ActiveRoom();
  #room: RoomName | null = null;
  #switching: Promise<void> = Promise.resolve();
  #lastEsc = -Infinity;

  constructor() {
    // What the bundler tells when a part that is loaded on demand is not there: another version was installed meanwhile.
    window.addEventListener('vite:preloadError', () => (this.#isOutdated = true));
  }

  /** A part of this version could not be loaded. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  get isHidden(): boolean {
    return this.#hidden;
  }

  get recording(): Recording | null {
    return this.#recording;
  }

  get settings(): ShownSettings | null {
    return this.#settings;
  }

  /** The page beside this window; null until the part that follows it has loaded. */
  get page(): PageSide | null {
    return this.#page;
  }

  /** Everything that the first paint did not wait for. */
  async start(): Promise<void> {
    const signal = new AbortController().signal;
    watchHiding(signal, (hidden) => (this.#hidden = hidden));
    // All at once: what records is the largest part, and none of the three needs another.
    void import('./recording.svelte.ts');
    await Promise.all([this.#showSettings(signal), this.#activeRoom.follow(signal, (room) => this.#enter(room))]);
    await this.#followPage(signal);
  }

  async #followPage(signal: AbortSignal): Promise<void> {
    const { PageSide } = await import('./page/page-side.svelte.ts');
    this.#page = new PageSide(() => this.#recording);
    this.#page.start(signal);
  }

  async #showSettings(signal: AbortSignal): Promise<void> {
    const { ShownSettings } = await import('./shown-settings.svelte.ts');
    const settings = new ShownSettings();
    this.#settings = settings;
    await settings.follow(signal);
  }

  async hide(): Promise<void> {
    this.#hidden = true;
    await Promise.all([hideNow(), this.#recording?.flush()]);
  }

  async show(): Promise<void> {
    const { comeBack } = await import('./come-back.ts');
    await this.#recording?.flush();
    await comeBack();
  }

  /** Seals what is typed, then loads the window anew: as the version that is installed now. */
  async reload(): Promise<void> {
    await this.#recording?.flush();
    location.reload();
  }

  async openPractice(): Promise<void> {
    await browser.tabs.create({ url: browser.runtime.getURL('practice.html') });
  }

  readonly active = (): void => this.#recording?.noticeActivity();

  readonly keyPressed = (event: KeyboardEvent): void => {
    this.active();
    if (event.key !== 'Escape' || this.#hidden) return;
    const isTwice = event.timeStamp - this.#lastEsc < escTwice;
    this.#lastEsc = isTwice ? -Infinity : event.timeStamp;
    if (isTwice) void this.hide();
  };

  #enter(room: RoomName): void {
    if (room === this.#room) return;
    this.#room = room;
    // One switch that failed must not keep the sidebar in the wrong room for good.
    this.#switching = this.#switching.catch(() => undefined).then(() => this.#switchTo(room));
  }

  async #switchTo(room: RoomName): Promise<void> {
    if (room !== this.#room) return;
    const { Recording } = await import('./recording.svelte.ts');
    const left = this.#recording;
    this.#recording = null;
    if (left) this.sidebar.page = null;
    await left?.end();
    const recording = new Recording(room, () => location.reload());
    this.#recording = recording;
    recording.tellMoves(() => this.#page?.moved());
    await recording.start();
  }
}
