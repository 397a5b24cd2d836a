import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { launchChromium, openSidePanel, type RunningBrowser } from '../setup/browser';
import { networkLogArgs, readNetworkLog, type BrowserService, type NetworkLog } from './network-log';

/**
 * Wide enough that a case system keeps its layout when a panel takes 360 px of the window. Request Tracker moves its menus
 * under "More" when they no longer fit, and so would change its own page.
 */
const windowSize = '--window-size=1920,1000';

/** What Chromium gives a side panel that nobody has widened, in CSS pixels. */
const panelWidth = 360;

/** What may differ between journeys. */
export interface JourneyPlan<Host> {
  /** Profile and network logs go here. */
  readonly folder: string;
  /** The case system as it stands in one tab of the browser. */
  hostIn(page: Page): Host;
  /** Another build of the extension than the usual, its folder. */
  readonly extension?: string | undefined;
  /** What Chromium itself may ask for on the network beside the usual. */
  readonly excused?: readonly BrowserService[];
}

/** What a host page said in its console as an error, or threw. */
export interface HostError {
  readonly text: string;
  /** What it was about, an address; empty for what was thrown. */
  readonly url: string;
}

/**
 * One profile's days beside a case system: browser starts, the panel open or closed, and what went over the wire.
 * `Host` is the case system as a caseworker sees it in one tab.
 */
export class Journey<Host extends { readonly page: Page }> {
  readonly #plan: JourneyPlan<Host>;
  readonly #logs: string[] = [];
  #running: RunningBrowser | undefined;
  #panel: { panel: Page; second: Browser } | undefined;
  #host: Host | undefined;
  readonly hostErrors: HostError[] = [];
  /** What the host page asked for since the journey began. */
  readonly hostRequests: string[] = [];

  /** Nothing starts yet. */
  constructor(plan: JourneyPlan<Host>) {
    this.#plan = plan;
  }

  /** The case system in the browser that runs now. */
  get host(): Host {
    if (!this.#host) throw new Error('the browser is not running');
    return this.#host;
  }

  /** Starts the browser with the extension, on the profile as the last {@link closeBrowser} left it. */
  async startBrowser(): Promise<void> {
    const { folder, extension, excused } = this.#plan;
    const log = join(folder, `network-${this.#logs.length + 1}.json`);
    this.#logs.push(log);
    this.#running = await launchChromium({
      profile: join(folder, 'profile'),
      args: [windowSize, ...networkLogArgs(log, excused)],
      ...(extension === undefined ? {} : { extension }),
    });
    const page = this.#running.context.pages()[0] ?? (await this.#running.context.newPage());
    page.on('console', (message) => {
      if (message.type() === 'error') this.hostErrors.push({ text: message.text(), url: message.location().url });
    });
    page.on('pageerror', (error) => this.hostErrors.push({ text: error.message, url: '' }));
    page.on('request', (request) => this.hostRequests.push(request.url()));
    this.#host = this.#plan.hostIn(page);
  }

  /** Opens the real side panel by the toolbar button, and waits until it has its place beside the host page. */
  async openPanel(): Promise<Page> {
    if (!this.#running) throw new Error('the browser is not running');
    const width = await widthOf(this.host.page);
    this.#panel = await openSidePanel(this.#running, this.host.page);
    const { panel } = this.#panel;
    await expect.poll(() => widthOf(panel), 'the width of the panel').toBe(panelWidth);
    await expect.poll(() => widthOf(this.host.page), 'the page gives way').toBeLessThanOrEqual(width - panelWidth);
    return panel;
  }

  /** Closes the panel as its own close button does; what it then still writes is up to the extension. */
  async closePanel(): Promise<void> {
    if (!this.#panel) throw new Error('the panel is not open');
    const { panel, second } = this.#panel;
    this.#panel = undefined;
    const width = await widthOf(this.host.page);
    const closed = panel.waitForEvent('close');
    // Not awaited in the page: the page is gone before its promise can settle.
    await panel.evaluate(() => {
      void chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.close({ windowId: id! }));
    });
    await closed;
    await second.close();
    const wider = width + panelWidth;
    await expect.poll(() => widthOf(this.host.page), 'the page has its place back').toBeGreaterThanOrEqual(wider);
  }

  /** Closes the browser, panel and all; the profile stays. Does nothing when none runs. */
  async closeBrowser(): Promise<void> {
    const { second } = this.#panel ?? {};
    const running = this.#running;
    this.#panel = this.#running = this.#host = undefined;
    await second?.close();
    await running?.close();
  }

  /** What every browser of this journey did on the network. The last one must have been closed. */
  async networkLogs(): Promise<NetworkLog[]> {
    return Promise.all(this.#logs.map(readNetworkLog));
  }
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => innerWidth);
}
