import { expect, type Locator, type Page } from '@playwright/test';
import { settled } from '../dom-snapshot';
import { caseRecords, type FiledRecords } from './records';
import type { Tryton } from './server';

/** The fields of a record that tests type into, by the names that Tryton's form gives them. */
export type Field = 'name' | 'comment';

/** What a person sees of the record in front. */
export interface RecordOnScreen {
  /** Which of `caseRecords` it is by its name; -1 if none. */
  readonly n: number;
  readonly name: string;
  readonly comment: string;
  /** The address's part from `#` on. */
  readonly hash: string;
  readonly title: string;
}

/** Tryton's web client as a caseworker sees it: each step ends when the page has stopped changing. */
export class TrytonPages {
  readonly tryton: Tryton;
  readonly records: FiledRecords;
  readonly page: Page;

  constructor(tryton: Tryton, records: FiledRecords, page: Page) {
    this.tryton = tryton;
    this.records = records;
    this.page = page;
  }

  /** Signs in at the client's first page, with no record open. */
  async login(): Promise<void> {
    await this.page.goto(`${this.tryton.url}/#${this.tryton.database}`);
    await this.page.locator('#login').fill(this.tryton.user);
    await this.page.getByRole('button', { name: 'Login' }).click();
    await this.page.locator('#ask-dialog-entry').fill(this.tryton.password);
    await this.page.getByRole('button', { name: 'OK' }).click();
    await this.signedIn();
  }

  /** Waits until the client shows its menu to a person who is signed in. */
  async signedIn(): Promise<void> {
    await this.page.locator('#menu').getByText('Project', { exact: true }).waitFor();
    await settled(this.page);
  }

  /**
   * Follows a link to the n-th record. It opens in a tab of the client's own, or the tab that has it comes to the front;
   * those of the other records stay.
   */
  async openRecord(n: number): Promise<void> {
    await this.page.evaluate((hash) => void (location.hash = hash), this.records.hash(n));
    await this.shows(n);
  }

  /** Presses the client's own tab that stands at this place, from 0, in the order in which records were opened. */
  async pressTab(place: number): Promise<void> {
    await this.page.locator('#tablist').getByRole('tab').nth(place).click();
    await settled(this.page);
  }

  /** Opens the client's list of all records in a tab of its own, and the n-th record from it in that same tab. */
  async openRecordFromList(n: number): Promise<void> {
    await this.page.evaluate((hash) => void (location.hash = hash), `#${this.tryton.database}/model/project.work`);
    await this.inFront('tbody tr').filter({ hasText: caseRecords[n]!.name }).dblclick();
    await this.shows(n);
  }

  /** Presses Next above a record that came from the list. The client may ask first whether to save. */
  async pressNext(): Promise<void> {
    await this.inFront('button#next').click();
    await settled(this.page);
  }

  /** Waits until the n-th record is in front, with its text. */
  async shows(n: number): Promise<void> {
    await expect(this.field('name'), 'the name of the record in front').toHaveValue(caseRecords[n]!.name);
    await settled(this.page);
  }

  /** A field of the record in front; those of the other open records are in the document too, hidden. */
  field(field: Field): Locator {
    return this.inFront(`[name="${field}"]`);
  }

  async recordOnScreen(): Promise<RecordOnScreen> {
    const [name, comment] = [await this.field('name').inputValue(), await this.field('comment').inputValue()];
    const hash = new URL(this.page.url()).hash;
    const n = caseRecords.findIndex((record) => record.name === name);
    return { n, name, comment, hash, title: await this.page.title() };
  }

  /** Puts the cursor at the end of a field of the record in front, by a click as a person would. */
  async focusField(field: Field): Promise<void> {
    await this.field(field).click();
    await this.page.keyboard.press('Control+End');
    await expect(this.field(field)).toBeFocused();
  }

  /** Types at the end of a field of the record in front, key by key. Nothing is saved. */
  async typeInto(field: Field, text: string): Promise<void> {
    await this.focusField(field);
    await this.page.keyboard.type(text);
  }

  /** Presses Tryton's own Save, and waits for the server's answer. */
  async saveRecord(): Promise<void> {
    const saved = this.page.waitForResponse((response) => methodOf(response.request().postData()).endsWith('.write'));
    await this.inFront('button#save').click();
    await (await saved).finished();
    await settled(this.page);
  }

  /** What the server holds in the large field of the n-th record now, asked past the browser. */
  savedText(n: number): Promise<string> {
    return this.records.savedText(n);
  }

  /** What the selector finds in the client's tab in front. */
  inFront(selector: string): Locator {
    return this.page.locator(`#tabcontent > .tab-pane.active ${selector}`);
  }
}

function methodOf(body: string | null): string {
  if (!body?.startsWith('{')) return '';
  const { method } = JSON.parse(body) as { method?: unknown };
  return typeof method === 'string' ? method : '';
}
