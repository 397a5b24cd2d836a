import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { extensionPage, launchChromium, type RunningBrowser } from '../setup/browser';

const worklist = extensionPage('practice.html');
const everyView = ['people', 'placements', 'contacts', 'missing', 'new-contact'];

let running: RunningBrowser;
let page: Page;

function addressOf(ref: string, view: string): string {
  return `${worklist}?case=${ref}&view=${view}`;
}

/** Reads the tags of what is saved: bold, italic and list survive, and nothing else comes with them. */
function savedNarrative(title: string): Promise<string> {
  return page
    .getByRole('article', { name: title })
    .locator('.rich')
    .evaluate((rich) => rich.innerHTML.replaceAll(/<!--.*?-->| class="[^"]*"/g, ''));
}

test.beforeAll(async () => {
  running = await launchChromium();
});
test.afterAll(() => running.close());
test.beforeEach(async () => {
  page = await running.context.newPage();
  await page.goto(worklist);
});
test.afterEach(() => page.close());

test('the worklist names five cases and says that all is made up', async () => {
  await expect(page).toHaveTitle('Riverbend Cases');
  await expect(page.getByRole('rowheader')).toHaveText(['RB-2041', 'RB-2042', 'RB-2043', 'RB-2044', 'RB-2045']);
  await expect(page.getByRole('row', { name: /RB-2042/ })).toContainText('Ines W., 13Rory W., 10Bea W., 4');
  await expect(page.getByText('Practice agency: everything here is made up.')).toBeVisible();
});

test('a case opens in the page, and Back, Forward and Reload find each view again', async () => {
  await page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));
  await page.getByRole('link', { name: 'RB-2041' }).click();
  await expect(page).toHaveURL(addressOf('RB-2041', 'people'));
  await expect(page).toHaveTitle('RB-2041 · Riverbend Cases');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.getByRole('link', { name: 'Missing episodes' }).click();
  await expect(page).toHaveURL(addressOf('RB-2041', 'missing'));
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.getByRole('link', { name: 'Worklist' }).click();
  await expect(page).toHaveTitle('Riverbend Cases');

  await page.goBack();
  await expect(page).toHaveTitle('RB-2041 · Riverbend Cases');
  await expect(page.getByRole('rowheader', { name: 'Micah D.' })).toHaveCount(3);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('People');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Missing episodes');
  expect(await page.evaluate(() => 'stillTheSamePage' in globalThis)).toBe(true);

  await page.reload();
  await expect(page).toHaveURL(addressOf('RB-2041', 'missing'));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Missing episodes');
});

test('an unknown case says so and leads back', async () => {
  await page.goto(addressOf('RB-9999', 'people'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This case is not here');
  await expect(page).toHaveTitle('Riverbend Cases');
  await page.getByRole('link', { name: 'All cases' }).click();
  await expect(page).toHaveURL(worklist);
});

test('missing episodes show who was told, and what is not recorded', async () => {
  await page.goto(addressOf('RB-2041', 'missing'));
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(0)).toContainText('Riverbend Police10 Nov 2026, 17:32');
  await expect(rows.nth(2)).toContainText('NCMEC22 Oct 2026, 20:05');
  await page.goto(addressOf('RB-2042', 'missing'));
  await expect(rows.nth(0)).toContainText('Not back yet');
  await page.goto(addressOf('RB-2043', 'missing'));
  await expect(page.getByText('No missing episode recorded here.')).toBeVisible();
});

test('a new contact is saved with its formatting, and gone after a reload', async () => {
  await page.goto(addressOf('RB-2042', 'contacts'));
  await page.getByRole('link', { name: 'New contact' }).last().click();
  await page.getByLabel('Title').fill('Call with the school');
  await page.getByLabel('Date').fill('2026-11-21');
  await page.getByLabel('Type of contact').selectOption('School');
  await page.getByLabel('Rory W., 10').check();
  await page.getByLabel('Summary').fill('First line\n<b>not markup</b>');
  const narrative = page.getByRole('textbox', { name: 'Narrative' });
  await narrative.click();
  await page.keyboard.type('He was ');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.getByRole('button', { name: 'Italic' }).click();
  await page.keyboard.type('cheerful');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.getByRole('button', { name: 'Italic' }).click();
  await page.keyboard.type(' today');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('math');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('soccer');

  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'New contact' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Call with the school');
  await expect(narrative).toHaveText('He was cheerful todaymathsoccer');
  await page.getByRole('button', { name: 'Save contact' }).click();

  await expect(page).toHaveURL(addressOf('RB-2042', 'contacts'));
  await expect(page.getByRole('status')).toHaveText('Contact saved. It is gone when this page is reloaded.');
  const saved = page.getByRole('article').first();
  await expect(saved).toContainText('21 Nov 2026 · School · by A. Trainee · About: Rory W.');
  await expect(saved).toContainText('First line\n<b>not markup</b>', { useInnerText: true });
  expect(await savedNarrative('Call with the school')).toBe(
    '<p>He was <strong><em>cheerful</em></strong> today</p><ul><li>math</li><li><em>soccer</em></li></ul>',
  );

  await page.reload();
  await expect(page).toHaveURL(addressOf('RB-2042', 'contacts'));
  await expect(page.getByRole('article')).toHaveCount(6);
});

test('a contact that lacks something says what, and keeps what was typed', async () => {
  await page.goto(addressOf('RB-2042', 'new-contact'));
  await page.getByLabel('Summary').fill('Typed first');
  await page.getByRole('button', { name: 'Save contact' }).click();
  await expect(page.getByRole('alert')).toHaveText('Enter a title. Choose at least one child.');
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Summary')).toHaveValue('Typed first');
  await page.getByRole('link', { name: 'Worklist' }).click();
  await page.getByRole('link', { name: 'RB-2041' }).click();
  await page.getByRole('link', { name: 'New contact' }).click();
  await expect(page.getByLabel('Summary')).toHaveValue('');
});

test('pasted pages and pictures become plain text', async () => {
  await page.goto(addressOf('RB-2041', 'new-contact'));
  const narrative = page.getByRole('textbox', { name: 'Narrative' });
  await narrative.click();
  await narrative.evaluate((editor) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'only words');
    clipboardData.setData('text/html', '<img src="x"><h1 style="color:red">only words</h1>');
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(narrative).toHaveText('only words');
  await expect(narrative.locator('img, h1')).toHaveCount(0);
});

test('the keyboard reaches a case and formats text', async () => {
  await page.getByRole('link', { name: 'RB-2041' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goto(addressOf('RB-2041', 'new-contact'));
  await page.getByRole('textbox', { name: 'Narrative' }).focus();
  await page.keyboard.type('one');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Italic' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[contenteditable] i')).toHaveText('one');
});

test('nothing is wider than a 320 px window except what scrolls by itself', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [worklist, ...everyView.map((view) => addressOf('RB-2042', view))]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the worklist and every view of a case, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    for (const address of [
      worklist,
      addressOf('RB-9999', 'people'),
      ...everyView.map((v) => addressOf('RB-2041', v)),
    ]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoAxeFindings(address);
    }
    await page.getByRole('button', { name: 'Save contact' }).click();
    await expectNoAxeFindings('a form that lacks something');
  });
}

async function expectNoAxeFindings(where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    where,
  ).toEqual([]);
}
