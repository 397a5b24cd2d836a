import { expect, type Page } from '@playwright/test';
import { chooseBackup, chosen, filePassphrase, openBackupPage, saveMade, typeTwice } from './backup.ts';
import { changeRows } from './raw-store.ts';
import type { Visit } from './tour.ts';

/** Every screen of making a backup and restoring it. */
export async function backups(sidebar: Page, visit: Visit): Promise<void> {
  const back = sidebar.getByRole('button', { name: 'Back', exact: true });
  await openBackupPage(sidebar);
  await expect(sidebar.getByText('No backup was made and checked here yet.')).toBeVisible();
  await visit('backup');
  await sidebar.getByRole('button', { name: 'Make a backup' }).click();
  await sidebar.getByText('A key', { exact: true }).click();
  await sidebar.getByLabel('Public key').fill('age1 of the agency');
  await sidebar.getByRole('button', { name: 'Make the backup' }).click();
  await expect(sidebar.getByText(/This is not a public key/)).toBeVisible();
  await visit('backup-to-a-key');
  await sidebar.getByText('A passphrase', { exact: true }).click();
  await visit('backup-make');
  await typeTwice(sidebar, filePassphrase);
  await sidebar.getByRole('button', { name: 'Make the backup' }).click();
  await expect(sidebar.getByText('The backup is made and was read back.')).toBeVisible({ timeout: 60_000 });
  const file = await saveMade(sidebar);
  await sidebar.getByLabel('The saved file').setInputFiles(chosen(Buffer.from('another file')));
  await expect(sidebar.getByText(/This is not the file that was made here/)).toBeVisible();
  await visit('backup-not-yet-checked');
  await sidebar.getByLabel('The saved file').setInputFiles(chosen(file));
  await expect(sidebar.getByText('Backup done and checked.')).toBeVisible();
  await visit('backup-checked');
  await sidebar.getByRole('button', { name: 'Close' }).click();
  await sidebar.getByRole('button', { name: 'Restore a backup' }).click();
  await visit('restore');
  await chooseBackup(sidebar, file, 'not this passphrase');
  await expect(sidebar.getByText(/This passphrase or key does not open the file/)).toBeVisible({ timeout: 60_000 });
  await visit('restore-wrong-passphrase');
  await changeRows(sidebar, 'entries', 'delete-last');
  await chooseBackup(sidebar, file);
  await expect(sidebar.getByText('What would come in')).toBeVisible({ timeout: 60_000 });
  await visit('restore-preview');
  await sidebar.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(sidebar.getByText('Restored', { exact: true })).toBeVisible();
  await visit('restore-done');
  await back.click();
  await back.click();
}

/** What is missing of a case, cases that do not open, and the page for trouble. */
export async function troubles(sidebar: Page, visit: Visit): Promise<void> {
  await changeRows(sidebar, 'entries', 'delete-last');
  await changeRows(sidebar, 'entries', 'break-last');
  await sidebar.reload();
  await sidebar.getByText('What this means').click();
  await visit('history-not-whole');
  await changeRows(sidebar, 'cases', 'break-keys');
  await sidebar.reload();
  await sidebar.getByRole('button', { name: /^Change case and child/ }).click();
  await expect(sidebar.getByText(/Cases here that cannot be opened/)).toBeVisible();
  await visit('cases-unreadable');
  await sidebar.getByRole('button', { name: 'What to do' }).click();
  await expect(sidebar.getByRole('heading', { name: 'What is safe' })).toBeVisible();
  await visit('trouble');
  await sidebar.getByRole('button', { name: 'Save what can be read' }).click();
  await expect(sidebar.getByText('What will be in the file')).toBeVisible();
  await visit('trouble-export');
  await changeRows(sidebar, 'vault', 'break-passphrase-door');
  await sidebar.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(sidebar.getByRole('heading', { name: 'The store cannot be used' })).toBeVisible();
  await visit('trouble-notice');
  await sidebar.getByRole('button', { name: 'What to do' }).click();
  await expect(sidebar.getByText(/your passphrase opens is damaged/)).toBeVisible();
  await visit('trouble-key');
  await sidebar.getByRole('button', { name: 'Save what can be read' }).click();
  await expect(sidebar.getByLabel('Passphrase or recovery key of your vault')).toBeVisible();
  await visit('trouble-export-key');
}
