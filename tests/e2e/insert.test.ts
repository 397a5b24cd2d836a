import type { Page } from '@playwright/test';
import { findingsInPanel } from '../setup/axe.ts';
import { extensionPage } from '../setup/browser.ts';
import { besideCase } from '../setup/practice.ts';
import { goToTab } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

let agency: Page;
let panel: Page;
const text = 'Spoke with Ms. K.\nHe is back and has eaten.';

test.beforeEach(async ({ running }) => {
  ({ page: agency, panel } = await besideCase(running, 'RB-2041', 'M.', 'new-contact'));
  await aSecondLater(panel);
  await goToTab(panel, 'Notes');
  await panel.getByLabel('New note').fill(text);
  await panel.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
  await panel.getByRole('article').getByRole('button', { name: 'Copy or insert' }).click();
});

const note = () => panel.getByRole('article');
const insert = () => panel.getByRole('button', { name: 'Insert at the cursor' }).click();
const inserted = 'Inserted and read back, and recorded as inserted. Save it in your case system.';

/** Puts the cursor between two words of a field. */
async function cursorBetween(field: ReturnType<Page['getByLabel']>): Promise<void> {
  await field.click();
  await agency.keyboard.type('before after');
  for (let count = 0; count < 'after'.length; count++) await agency.keyboard.press('ArrowLeft');
}

/** No time passes for the sidebar from here on. */
async function standStill(sidebar: Page): Promise<void> {
  await sidebar.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
  });
}

/** For the sidebar it is a second later at once. */
async function aSecondLater(sidebar: Page): Promise<void> {
  await sidebar.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 1_000;
  });
}

test('a note goes in at the cursor of a plain field, is recorded, and the page can undo it', async () => {
  const field = agency.getByLabel('Summary');
  await cursorBetween(field);
  await insert();
  await expect(note().getByText(inserted)).toBeVisible();
  await expect(field).toHaveValue(`before ${text}after`);
  await agency.bringToFront();
  await field.focus();
  await agency.keyboard.press('Control+z');
  await expect(field).toHaveValue('before after');
  await panel.getByRole('button', { name: 'Preview and copy' }).click();
  await expect(panel.getByText('Not yet copied or inserted: 0')).toBeVisible();
  await expect(panel.getByText(/^Inserted .+ by Practice worker\. Entries: 1$/)).toBeVisible();
});

test('the summary goes in at the cursor of a rich field, and the page can undo it', async () => {
  await panel.getByRole('button', { name: 'Preview and copy' }).click();
  const field = agency.getByRole('textbox', { name: 'Narrative' });
  await cursorBetween(field);
  await insert();
  await expect(panel.getByText(inserted)).toBeVisible();
  await expect(field).toContainText('before Summary of what was recorded: RB-2041, M.');
  await expect(field).toContainText('They contain no finding.after');
  await agency.bringToFront();
  await field.focus();
  await agency.keyboard.press('Control+z');
  await expect(field).toHaveText('before after');
});

test('without a field in focus it says what to do, and nothing is recorded', async () => {
  await insert();
  await expect(note().getByRole('alert')).toContainText('Click into the field on the page first');
  await panel.getByRole('button', { name: 'Preview and copy' }).click();
  await expect(panel.getByText('Not yet copied or inserted: 1')).toBeVisible();
});

test('beside another case it refuses and names both; the page stays as it was', async () => {
  await panel.getByLabel('New note').fill('a text that keeps the sidebar here');
  await agency.goto(extensionPage('practice.html?case=RB-2042&view=new-contact'));
  const field = agency.getByLabel('Summary');
  await field.fill('theirs');
  await expect(panel.getByText('The page shows RB-2042. It is not here yet.')).toBeVisible();
  await insert();
  await expect(note().getByRole('alert')).toHaveText('The page shows RB-2042. Nothing was inserted of RB-2041 · M.');
  await agency.goto(extensionPage('practice.html'));
  await insert();
  await expect(note().getByRole('alert')).toContainText('The page shows no case that Sidelight knows.');
});

test('a page that has only just come to the case takes nothing yet', async () => {
  await agency.goto(extensionPage('practice.html'));
  await expect(panel.getByText('The page shows no case.')).toBeVisible();
  await standStill(panel);
  await agency.goto(extensionPage('practice.html?case=RB-2041&view=new-contact'));
  await agency.getByLabel('Summary').click();
  await expect(panel.getByText('The page shows no case.')).toHaveCount(0);
  await insert();
  await expect(note().getByRole('alert')).toContainText('The page has only just come to RB-2041.');
  await expect(agency.getByLabel('Summary')).toHaveValue('');
  await aSecondLater(panel);
  await insert();
  await expect(note().getByText(inserted)).toBeVisible();
});

test('what is personal is pointed out, and does not hold the text back', async () => {
  await panel.getByLabel('New note').fill('Mother: 717-555-0142, born March 3, 1988.');
  await panel.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
  await expect(note()).toHaveCount(2);
  await note().first().getByRole('button', { name: 'Copy or insert' }).click();
  const found = panel.getByRole('region', { name: 'Look at these before the text leaves' });
  await expect(found.getByRole('listitem')).toHaveText(['Phone number: 717-555-0142', 'Date of birth: March 3, 1988']);
  expect(await findingsInPanel(panel)).toEqual([]);
  await agency.getByLabel('Summary').click();
  await note().first().getByRole('button', { name: 'Insert at the cursor' }).click();
  await expect(note().first().getByText(inserted)).toBeVisible();
});
