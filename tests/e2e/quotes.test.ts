import type { Page } from '@playwright/test';
import { findingsInPanel } from '../setup/axe.ts';
import { extensionPage } from '../setup/browser.ts';
import { besideCase, marked, select } from '../setup/practice.ts';
import { goToTab } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

let agency: Page;
let panel: Page;
const words = 'p.text >> nth=0';
const save = { name: 'Save to RB-2041 · M.' };

test.beforeEach(async ({ running }) => {
  ({ page: agency, panel } = await besideCase(running, 'RB-2041', 'M.', 'contacts'));
});

const card = () => panel.getByRole('region', { name: 'From the page' });
const add = () => panel.getByRole('button', { name: 'Add selected text' }).first().click();

test('selected text goes into a note below what was typed, and is shown on its page again', async () => {
  await goToTab(panel, 'Notes');
  await add();
  await expect(panel.getByText('Nothing is selected on the page.')).toBeVisible();
  const quote = await select(agency, words);
  await panel.getByLabel('New note').fill('Read in the contacts.');
  await add();
  await expect(card()).toContainText('“RB-2041 · Riverbend Cases”, taken');
  await expect(card()).toContainText('For RB-2041 · M.');
  await expect(card().getByRole('blockquote')).toHaveText(quote, { useInnerText: true });
  expect(await findingsInPanel(panel)).toEqual([]);
  await goToTab(panel, 'Guidance');
  await card().getByRole('button', { name: 'Put into a note' }).click();
  await expect(panel.getByLabel('New note')).toHaveValue(`Read in the contacts.\n\n“${quote}”`);
  await expect(panel.getByText('“RB-2041 · Riverbend Cases”, taken')).toBeVisible();
  await expect(panel.getByLabel('New note')).toBeFocused();
  await expect(card()).toHaveCount(0);
  await panel.getByRole('button', save).click();
  const note = panel.getByRole('article');
  await expect(note).toContainText('“RB-2041 · Riverbend Cases”, taken');
  await agency.evaluate(() => getSelection()!.removeAllRanges());
  await note.getByRole('button', { name: 'Show on page' }).click();
  await expect(note.getByText('It is marked on the page.')).toBeVisible();
  expect(await findingsInPanel(panel)).toEqual([]);
  expect(await marked(agency)).toBe(quote.replace(/\s/gu, ''));
  await agency.getByRole('link', { name: 'Placements' }).click();
  await note.getByRole('button', { name: 'Show on page' }).click();
  await expect(note.getByText('It is not on this page any more.')).toBeVisible();
});

test('the page can be taken off a note before it is saved', async () => {
  await goToTab(panel, 'Notes');
  const quote = await select(agency, words);
  await add();
  await card().getByRole('button', { name: 'Put into a note' }).click();
  await panel.getByRole('button', { name: 'Take the page off' }).click();
  await panel.getByRole('button', save).click();
  await expect(panel.getByRole('article')).toContainText(quote.slice(0, 40));
  await expect(panel.getByRole('article').getByText(/taken/)).toHaveCount(0);
});

test('a quote waits sealed while the panel is closed, and goes into an indicator as observed', async () => {
  await goToTab(panel, 'Indicators');
  const indicator = panel.locator('[data-indicator="I3"]');
  await indicator.getByRole('button').first().click();
  const quote = await select(agency, words);
  await indicator.getByRole('button', { name: 'Add selected text' }).click();
  await expect(card()).toBeVisible();
  await panel.reload();
  await card().getByRole('button', { name: 'Put into an indicator' }).click();
  await expect(card().getByLabel('Indicator')).toHaveValue('I3');
  await card().getByLabel('Indicator').selectOption('I5');
  expect(await findingsInPanel(panel)).toEqual([]);
  await card().getByRole('button', { name: 'Put it there' }).click();
  const other = panel.locator('[data-indicator="I5"]');
  await expect(other.getByRole('radio', { name: 'Observed', exact: true })).toBeChecked();
  await expect(other.getByLabel('Quote or note')).toHaveValue(`“${quote}”`);
  await other.getByRole('button', save).click();
  await expect(other.getByRole('listitem').filter({ hasText: 'taken' })).toContainText('“RB-2041 · Riverbend Cases”');
  await expect(card()).toHaveCount(0);
  await other.getByRole('button', { name: 'Show on page' }).click();
  await expect(other.getByText('It is marked on the page.')).toBeVisible();
});

test('beside another case the quote says so before anything else, and stays with its own', async () => {
  await goToTab(panel, 'Notes');
  await select(agency, words);
  await add();
  await expect(card()).toBeVisible();
  await agency.goto(extensionPage('practice.html?case=RB-2042&view=contacts'));
  await expect(card().getByRole('alert')).toHaveText('The page in front shows RB-2042; this text goes to RB-2041 · M.');
  await card().getByRole('button', { name: 'Drop' }).click();
  await expect(card()).toHaveCount(0);
});
