import type { Browser, CDPSession, Page } from '@playwright/test';
import { extensionPage, launchChromium, openSidePanel, type RunningBrowser } from '../../setup/browser.ts';
import { chooseCase, goToTab, unlock } from '../../setup/sidebar.ts';
import { killBrowser, stopWorker } from './kill.ts';
import { signIn, signMark, witness, type Sign } from '../witness.ts';

/** The real side panel in a browser that is killed and started again with the same profile. */
export class KillablePanel {
  #running: RunningBrowser;
  /** A page of the extension in the tab beside the panel; it opens no store. */
  #beside: Page;
  #session: CDPSession;
  #panel: Page | null = null;
  #second: Browser | null = null;
  readonly #hear: (sign: Sign) => void;

  private constructor(running: RunningBrowser, at: { beside: Page; session: CDPSession }, hear: (sign: Sign) => void) {
    this.#running = running;
    this.#beside = at.beside;
    this.#session = at.session;
    this.#hear = hear;
  }

  static async start(hear: (sign: Sign) => void): Promise<KillablePanel> {
    const running = await launchChromium();
    return new KillablePanel(running, await openBeside(running), hear);
  }

  get profile(): string {
    return this.#running.profile;
  }

  get page(): Page {
    return this.#panel!;
  }

  /** Opens the panel as it was left, with a witness in it. */
  async open(): Promise<Page> {
    const { panel, second } = await openSidePanel(this.#running, this.#beside);
    panel.on('console', (message) => {
      const sign = signIn(message.text());
      if (sign) this.#hear(sign);
    });
    await panel.evaluate(witness, signMark);
    [this.#panel, this.#second] = [panel, second];
    return panel;
  }

  /** To the notes of that case, through the passphrase where it is asked for. */
  async goToNotes(reference: string, child: string): Promise<void> {
    const panel = this.page;
    const locked = panel.getByRole('button', { name: 'Unlock' }).first();
    const lock = panel.getByRole('button', { name: 'Lock', exact: true });
    await locked.or(lock).first().waitFor();
    if (await locked.isVisible()) await unlock(panel);
    const chosen = panel.getByRole('button', { name: `Change case and child: ${reference} · ${child}` });
    if (!(await chosen.isVisible())) await chooseCase(panel, reference, child);
    await goToTab(panel, 'Notes');
    await panel.getByLabel('New note').waitFor();
  }

  /** Closes the panel as its button does. */
  async close(): Promise<void> {
    await this.#beside.evaluate(async () => {
      const { id } = await chrome.windows.getCurrent();
      await chrome.sidePanel.close({ windowId: id! });
    });
    await this.#letGo();
  }

  async stopWorker(): Promise<void> {
    await stopWorker(this.#session);
  }

  /** Kills the browser, and starts it again with the same profile. */
  async killBrowser(): Promise<void> {
    const { profile, context } = this.#running;
    await killBrowser(context);
    await this.#letGo();
    this.#running = await launchChromium({ profile });
    ({ beside: this.#beside, session: this.#session } = await openBeside(this.#running));
  }

  async end(): Promise<void> {
    await this.#second?.close();
    await this.#running.close();
  }

  async #letGo(): Promise<void> {
    if (!this.#panel!.isClosed()) await this.#panel!.waitForEvent('close');
    await this.#second!.close();
    [this.#panel, this.#second] = [null, null];
  }
}

async function openBeside(running: RunningBrowser): Promise<{ beside: Page; session: CDPSession }> {
  const beside = await running.context.newPage();
  await beside.goto(extensionPage('manifest.json'));
  return { beside, session: await running.context.newCDPSession(beside) };
}
