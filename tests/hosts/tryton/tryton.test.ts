import { expect } from '@playwright/test';
import { test } from './fixtures';
import type { TrytonPages } from './pages';
import { caseRecords } from './records';

/** What the sidebar may rely on in Tryton 6.0's web client, and what it may not. */
test.describe('Tryton, as it is', () => {
  test.beforeEach(async ({ journey }) => {
    await journey.startBrowser();
    await journey.host.login();
  });

  test('every record has the same title; only the hash tells them apart', async ({ journey, records }) => {
    const titles = new Set<string>();
    for (const [n, { name, text }] of caseRecords.entries()) {
      await journey.host.openRecord(n);
      const { title, hash, ...seen } = await journey.host.recordOnScreen();
      expect(seen).toEqual({ n, name, comment: text });
      // Behind the number Tryton writes what it needs to open the view again.
      expect(hash).toContain(`${records.hash(n)};name=`);
      titles.add(title);
    }
    expect([...titles]).toEqual(['Work Effort - Tryton']);
  });

  test('the address names the next record while the last one is still on screen', async ({ journey, records }) => {
    const { page } = journey.host;
    await journey.host.openRecord(0);
    const atOnce = await page.evaluate((hash) => {
      location.hash = hash;
      const name = document.querySelector<HTMLInputElement>('#tabcontent > .tab-pane.active [name=name]')!;
      return { hash: location.hash, name: name.value };
    }, records.hash(1));
    expect(atOnce).toEqual({ hash: records.hash(1), name: caseRecords[0]!.name });
    await journey.host.shows(1);
  });

  test('a second record leaves the fields of the first in the document, hidden', async ({ journey, records }) => {
    const { host } = journey;
    const [first, second] = [caseRecords[0]!.text, caseRecords[1]!.text];
    await host.openRecord(0);
    await host.openRecord(1);
    expect(await largeFields(host)).toEqual([
      { value: first, seen: false },
      { value: second, seen: true },
    ]);
    await host.pressTab(0);
    expect(await largeFields(host)).toEqual([
      { value: first, seen: true },
      { value: second, seen: false },
    ]);
    expect((await host.recordOnScreen()).hash, "the client's tab moves the hash").toContain(`${records.hash(0)};`);
  });

  test('Next shows another record in the very same field, under the same title', async ({ journey, records }) => {
    const { host } = journey;
    await host.openRecordFromList(0);
    const { title } = await host.recordOnScreen();
    const field = await host.field('comment').elementHandle();
    await host.pressNext();
    const { n, hash, ...after } = await host.recordOnScreen();
    expect(n).toBe(1);
    expect(hash).toContain(`${records.hash(1)};`);
    expect(after.title).toBe(title);
    expect(await field!.inputValue()).toBe(caseRecords[1]!.text);
  });

  test('back and forward move between records, in the same document', async ({ journey, records }) => {
    const { host } = journey;
    let loads = 0;
    host.page.on('load', () => loads++);
    for (const n of [0, 1, 2]) await host.openRecord(n);
    for (const n of [0, 1, 2]) await host.pressTab(n);
    for (const [direction, n] of [
      ['back', 1],
      ['back', 0],
      ['forward', 1],
    ] as const) {
      await host.page.evaluate((to) => history[to](), direction);
      await host.shows(n);
      expect((await host.recordOnScreen()).hash).toContain(`${records.hash(n)};`);
    }
    expect(loads).toBe(0);
  });

  test('going back over a link stays on its record, at the hash of the link', async ({ journey, records }) => {
    const { host } = journey;
    await host.openRecord(0);
    await host.openRecord(1);
    await host.page.evaluate(() => history.back());
    await expect(host.page).toHaveURL(new RegExp(`${records.hash(1)}$`));
    await host.shows(1);
    await host.page.evaluate(() => history.back());
    await host.shows(0);
  });

  test('a reload keeps the login and the record in the address, and closes the others', async ({ journey }) => {
    const { host } = journey;
    await host.openRecord(0);
    await host.openRecord(1);
    await host.page.reload();
    await host.signedIn();
    await host.shows(1);
    expect(await largeFields(host)).toEqual([{ value: caseRecords[1]!.text, seen: true }]);
  });

  test("what is typed is there after Tryton's own Save, and not before", async ({ journey }) => {
    const { host } = journey;
    const { text } = caseRecords[3]!;
    await host.openRecord(3);
    await host.typeInto('comment', '\nFirst night was quiet.');
    expect((await host.recordOnScreen()).comment).toBe(`${text}\nFirst night was quiet.`);
    expect(await host.savedText(3)).toBe(text);
    await host.saveRecord();
    expect(await host.savedText(3)).toBe(`${text}\nFirst night was quiet.`);
    expect(await host.savedText(4)).toBe(caseRecords[4]!.text);
  });
});

/** What each large field in the document holds, and whether a person sees it. */
function largeFields(host: TrytonPages): Promise<{ value: string; seen: boolean }[]> {
  return host.page
    .locator('textarea[name=comment]')
    .evaluateAll((fields) =>
      fields.map((field) => ({ value: (field as HTMLTextAreaElement).value, seen: field.checkVisibility() })),
    );
}
