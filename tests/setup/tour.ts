import { expect, type Page } from '@playwright/test';
import { backups, troubles } from './tour-backup.ts';
import { goToTab, unlock } from './sidebar.ts';

/** Called on every screen of the tour, with a name for its picture. */
export type Visit = (screen: string) => Promise<void>;

/**
 * Goes through every screen and state of the sidebar, from a fresh profile, by what is on screen. Used for the pictures
 * in docs/screenshots, for accessibility, and by `npm start` without a display.
 */
export async function tour(sidebar: Page, visit: Visit): Promise<void> {
  await guide(sidebar, visit);
  await firstRun(sidebar, visit);
  await records(sidebar, visit);
  await pages(sidebar, visit);
  await backups(sidebar, visit);
  await discretion(sidebar, visit);
  await troubles(sidebar, visit);
}

async function guide(sidebar: Page, visit: Visit): Promise<void> {
  await expect(sidebar.locator('[data-contact="state-line"]')).toBeAttached();
  await visit('guidance');
  await sidebar.getByRole('button', { name: 'Talking with a child' }).click();
  await expect(sidebar.getByText('Open ways to begin')).toBeVisible();
  await visit('guidance-topic');
  await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
  await goToTab(sidebar, 'Indicators');
  await visit('indicators-before-set-up');
  await goToTab(sidebar, 'Reporting');
  await visit('reporting');
  await sidebar.getByRole('button', { name: 'Search', exact: true }).click();
  await sidebar.getByLabel('Search the guide').fill('missing');
  await expect(sidebar.getByText(/^Found/)).toBeVisible();
  await visit('search');
  await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
}

async function firstRun(sidebar: Page, visit: Visit): Promise<void> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await expect(sidebar.getByRole('menu')).toBeVisible();
  await visit('menu');
  await sidebar.getByRole('menuitem', { name: 'Set up recording' }).click();
  await visit('set-up-1-what-is-kept');
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await visit('set-up-2-keeping-rule');
  await sidebar.getByRole('radio', { name: 'Keep until erased' }).check();
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await visit('set-up-3-name');
  await sidebar.getByLabel('Name').fill('J. Alvarez');
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await sidebar.getByLabel('Passphrase').fill('too short');
  await sidebar.getByRole('button', { name: 'Make my vault' }).click();
  await visit('set-up-4-passphrase');
  await sidebar.getByLabel('Passphrase').fill('quiet river stone lamp');
  await sidebar.getByRole('button', { name: 'Make my vault' }).click();
  await expect(sidebar.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  await visit('set-up-5-recovery-key');
  await sidebar.getByLabel('I have put it in a safe place').check();
  await sidebar.getByRole('button', { name: 'Done' }).click();
  await expect(sidebar.getByLabel('Case reference')).toBeVisible();
  await visit('case-none-yet');
  await sidebar.getByLabel('Case reference').fill('RB-2041');
  await sidebar.getByRole('button', { name: 'Open this case' }).click();
  await sidebar.getByLabel('Child', { exact: true }).fill('M.');
  await visit('case-new');
  await sidebar.getByRole('button', { name: 'Begin this case' }).click();
  await expect(sidebar.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
}

async function records(sidebar: Page, visit: Visit): Promise<void> {
  const save = { name: 'Save to RB-2041 · M.' };
  await goToTab(sidebar, 'Indicators');
  const card = sidebar.locator('[data-indicator="I1"]');
  await card.getByRole('button').first().click();
  await card.getByText('Observed', { exact: true }).click();
  await card.getByLabel('Who saw or said it').fill('Placement note, 11 Nov');
  await card.getByLabel('Quote or note').fill('Third time this quarter, found at a motel off Route 9.');
  await expect(card.getByText('Draft saved on this computer')).toBeVisible();
  await visit('indicator-form');
  await card.getByRole('button', save).click();
  await expect(card.getByText('Saved on this computer')).toBeVisible();
  await visit('indicator-recorded');
  await goToTab(sidebar, 'Reporting');
  await sidebar.getByRole('button', { name: 'A child is missing from care' }).click();
  const step = sidebar.locator('[data-step="missing-police"]');
  await step.getByRole('button', { name: 'Record as done' }).click();
  await step.getByLabel('How it was done').selectOption({ label: 'phone' });
  await step.getByLabel('With whom').fill('Officer Lund');
  await step.getByLabel('Reference number').fill('24-11873');
  await visit('step-form');
  await step.getByRole('button', save).click();
  await expect(step).toContainText('24-11873');
  await step.getByRole('button', { name: 'What to have ready' }).click();
  await visit('reporting-steps');
  await goToTab(sidebar, 'Notes');
  await visit('notes-empty');
  await sidebar
    .getByLabel('New note')
    .fill('Spoke with placement. Child returned 06:40, slept, ate.\nNo questions asked yet.');
  await sidebar.getByRole('button', save).click();
  await expect(sidebar.getByRole('article')).toHaveCount(1);
  await sidebar
    .getByLabel('New note')
    .fill('Foster mother says the phone she came back with is not hers. Will ask school about');
  await expect(sidebar.getByText('Draft saved on this computer')).toBeVisible();
  await visit('notes');
}

async function pages(sidebar: Page, visit: Visit): Promise<void> {
  await sidebar.getByRole('button', { name: 'Preview and copy' }).click();
  await expect(sidebar.getByRole('button', { name: 'Copy summary' })).toBeVisible();
  await visit('summary');
  await sidebar.getByRole('button', { name: /^Change case and child/ }).click();
  await expect(sidebar.getByLabel('Case reference')).toBeVisible();
  await sidebar.getByRole('button', { name: 'Add a child' }).click();
  await visit('case-and-child');
  for (const [item, heading] of [
    ['Settings', 'Settings'],
    ['About Sidelight', 'About Sidelight'],
  ] as const) {
    await sidebar.getByRole('button', { name: 'More' }).click();
    await sidebar.getByRole('menuitem', { name: item }).click();
    await expect(sidebar.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    await visit(heading.split(' ')[0]!.toLowerCase());
  }
}

async function discretion(sidebar: Page, visit: Visit): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await sidebar.getByRole('button', { name: 'Hide now' }).click();
  await expect(sidebar.locator('body')).toHaveText('Show');
  await visit('hidden');
  await sidebar.getByRole('button', { name: 'Show' }).click();
  await sidebar.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(sidebar.getByText('Recording is locked. The guide stays open.')).toBeVisible();
  await visit('locked');
  await sidebar.locator('main').getByRole('button', { name: 'Unlock' }).click();
  await sidebar.getByLabel('Passphrase').fill('not this one either');
  await sidebar.locator('main').getByRole('button', { name: 'Unlock' }).click();
  await expect(sidebar.getByText('This is not the passphrase.')).toBeVisible();
  await visit('unlock-wrong-passphrase');
  await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(sidebar);
}
