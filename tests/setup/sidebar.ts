import { expect, type Page } from '@playwright/test';

/** What a made-up worker types. */
export const worker = { name: 'J. Alvarez', passphrase: 'quiet river stone lamp' };

/** Walks through first run in the sidebar, by what is on screen, and returns the recovery key. */
export async function setUpRecording(
  sidebar: Page,
  rule = 'Keep until erased',
  whileKeyIsShown: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Set up recording' }).click();
  return finishSetUp(sidebar, rule, whileKeyIsShown);
}

/** The same, once the first page of it is open. */
export async function finishSetUp(
  sidebar: Page,
  rule = 'Keep until erased',
  whileKeyIsShown: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await sidebar.getByRole('radio', { name: rule }).check();
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await sidebar.getByLabel('Name').fill(worker.name);
  await sidebar.getByRole('button', { name: 'Continue' }).click();
  await sidebar.getByLabel('Passphrase').fill(worker.passphrase);
  await sidebar.getByRole('button', { name: 'Make my vault' }).click();
  await expect(sidebar.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  const groups = await sidebar.locator('[data-recovery-key] span').allTextContents();
  await whileKeyIsShown();
  await sidebar.getByLabel('I have put it in a safe place').check();
  await sidebar.getByRole('button', { name: 'Done' }).click();
  return groups.join('-');
}

/** Opens a case by its typed reference, and begins it with that child when it is new. */
export async function chooseCase(sidebar: Page, reference: string, child: string): Promise<void> {
  const chosen = sidebar.getByRole('button', { name: `Change case and child: ${reference} · ${child}` });
  const field = sidebar.getByLabel('Case reference');
  if (!(await field.isVisible())) await sidebar.getByRole('button', { name: /^Change case and child/ }).click();
  await field.fill(reference);
  await sidebar.getByRole('button', { name: 'Open this case' }).click();
  const label = sidebar.getByLabel('Child', { exact: true });
  await expect(label.or(chosen)).toBeVisible();
  if (await label.isVisible()) {
    await label.fill(child);
    await sidebar.getByRole('button', { name: 'Begin this case' }).click();
  }
  await expect(chosen).toBeVisible();
}

export async function unlock(sidebar: Page, passphrase = worker.passphrase): Promise<void> {
  await sidebar.getByRole('button', { name: 'Unlock' }).first().click();
  await sidebar.getByLabel('Passphrase').fill(passphrase);
  await sidebar.locator('main').getByRole('button', { name: 'Unlock' }).click();
  await expect(sidebar.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
}

export async function goToTab(sidebar: Page, name: 'Indicators' | 'Guidance' | 'Reporting' | 'Notes'): Promise<void> {
  await sidebar.getByRole('tab', { name }).click();
}
