import type { Page } from '@playwright/test';
import { settled } from '../dom-snapshot';
import type { RequestTracker } from './server';

/** Request Tracker as a caseworker sees it: each step ends when the page has stopped changing. */
export class RequestTrackerPages {
  readonly tracker: RequestTracker;
  readonly page: Page;

  constructor(tracker: RequestTracker, page: Page) {
    this.tracker = tracker;
    this.page = page;
  }

  /** Signs in; also needed after a browser restart, which ends the session. */
  async login(): Promise<void> {
    // By way of another page (this one is light): a login page that was opened by itself leads nowhere.
    await this.page.goto(`${this.tracker.url}/Search/Simple.html`);
    await this.page.locator('input[name=user]').fill(this.tracker.user);
    await this.page.locator('input[name=pass]').fill(this.tracker.password);
    await this.page.getByRole('button', { name: 'Login' }).click();
    await this.page.getByText('Logged in as').waitFor();
  }

  /** Opens a ticket with its whole history, which arrives after the page has loaded. */
  async openTicket(id: number): Promise<void> {
    const history = this.page.waitForResponse((response) => response.url().includes('/Helpers/TicketHistory'));
    await this.page.goto(`${this.tracker.url}/Ticket/Display.html?id=${id}`);
    await (await history).finished();
    await this.page.locator('.history-container .transaction').first().waitFor();
    await settled(this.page);
  }

  /** Opens the form for a contact note: a rich-text editor in a frame of its own. */
  async openNoteForm(id: number): Promise<void> {
    await this.page.goto(`${this.tracker.url}/Ticket/Update.html?Action=Comment&id=${id}`);
    await this.page.frameLocator('iframe.cke_wysiwyg_frame').locator('body').waitFor();
    await settled(this.page);
  }
}
