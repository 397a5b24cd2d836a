import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

export const filePassphrase = 'another long passphrase';

/** A file as it is put into a file field. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function chosen(buffer: Uint8Array, name = 'backup.age'): ChosenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) };
}

export async function openBackupPage(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Back up and restore' }).click();
  await expect(sidebar.getByRole('heading', { level: 2, name: 'Back up and restore' })).toBeVisible();
}

/** Makes a backup with a passphrase, up to the point where it is to be saved. */
export async function makeBackup(sidebar: Page, passphrase = filePassphrase): Promise<void> {
  await openBackupPage(sidebar);
  await sidebar.getByRole('button', { name: 'Make a backup' }).click();
  await typeTwice(sidebar, passphrase);
  await sidebar.getByRole('button', { name: 'Make the backup' }).click();
  await expect(sidebar.getByText('The backup is made and was read back.')).toBeVisible({ timeout: 30_000 });
}

/** The passphrase of a file that is made, and once more. */
export async function typeTwice(sidebar: Page, passphrase: string): Promise<void> {
  await sidebar.getByLabel('Passphrase of the file').fill(passphrase);
  await sidebar.getByLabel('The same once more').fill(passphrase);
}

/** Presses "Save the file" and returns what was saved, without looking for it on the disk. */
export async function saveMade(sidebar: Page): Promise<Buffer> {
  await sidebar.evaluate(() => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      (globalThis as { savedFile?: unknown }).savedFile = blob;
      URL.createObjectURL = real;
      return real(blob);
    };
  });
  await sidebar.getByRole('button', { name: 'Save the file' }).click();
  const text = await sidebar.evaluate(async () => {
    const { savedFile } = globalThis as { savedFile?: Blob };
    const bytes = new Uint8Array(await savedFile!.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(text, 'base64');
}

/** Chooses a backup file and opens it with its passphrase or key. */
export async function openBackup(sidebar: Page, file: Uint8Array, typed = filePassphrase): Promise<void> {
  await sidebar.getByRole('button', { name: 'Restore a backup' }).click();
  await chooseBackup(sidebar, file, typed);
}

export async function chooseBackup(sidebar: Page, file: Uint8Array, typed = filePassphrase): Promise<void> {
  await sidebar.getByLabel('Backup file').setInputFiles(chosen(file));
  await sidebar.getByLabel(/Passphrase of the file|Private key/).fill(typed);
  await sidebar.getByRole('button', { name: 'Open the file' }).click();
  await expect(sidebar.getByRole('button', { name: 'Opening' })).toBeHidden({ timeout: 30_000 });
}
