import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { digest, kept, made } from '../unit/make-backup.ts';
import { readBackup, writeBackup } from '../../lib/packets/backup-payload.ts';
import type { BackupContent } from '../../lib/packets/backup-lines.ts';
import { decrypt, encrypt } from '../../lib/vault/age-work.ts';
import {
  chooseBackup,
  chosen,
  filePassphrase,
  makeBackup,
  openBackup,
  openBackupPage,
  saveMade,
  typeTwice,
} from '../setup/backup.ts';
import { launchChromium, type RunningBrowser } from '../setup/browser.ts';
import { chooseCase, goToTab, setUpRecording } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test, watchTroubles } from '../setup/test.ts';

async function writeNote(sidebar: Page, text: string): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill(text);
  await sidebar.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
  await expect(sidebar.getByRole('article').filter({ hasText: text })).toBeVisible();
}

/** Another computer: a fresh profile with recording set up and nothing recorded. */
async function anotherComputer(): Promise<{
  running: RunningBrowser;
  sidebar: Page;
  end(): Promise<void>;
}> {
  const running = await launchChromium();
  const sidebar = await openSidebarInTab(running);
  const troubles = watchTroubles(sidebar);
  await setUpRecording(sidebar);
  const end = async () => {
    expect(troubles).toEqual([]);
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
  };
  return { running, sidebar, end };
}

/** A file as another Sidelight would make it, with a case of its own. */
async function fileOf(content: Partial<BackupContent>): Promise<Uint8Array<ArrayBuffer>> {
  const whole = { made, by: 'K. Lund', cases: [], entries: [], drafts: [], erased: [], unreadable: [], ...content };
  return encrypt(new Uint8Array(await writeBackup(whole, digest)), { passphrase: filePassphrase }, 10);
}

test('a backup says done only after the saved file was checked, and opens on another computer', async ({
  recording,
}) => {
  test.setTimeout(120_000);
  await writeNote(recording, 'Carried over');
  await recording.getByLabel('New note').fill('Half a sente');
  await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
  await openBackupPage(recording);
  await expect(recording.getByText('No backup was made and checked here yet.')).toBeVisible();
  await recording.getByRole('button', { name: 'Make a backup' }).click();
  await expect(recording.getByRole('listitem').filter({ hasText: /^Entries: 3$/ })).toBeVisible();
  await recording.getByLabel('Passphrase of the file').fill('too short');
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText('This has 9 characters.')).toBeVisible();
  await recording.getByLabel('Passphrase of the file').fill(filePassphrase);
  await recording.getByLabel('The same once more').fill(`${filePassphrase}e`);
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText('The two are not the same. Type the passphrase once more.')).toBeVisible();
  await recording.getByLabel('The same once more').fill(filePassphrase);
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText('It is not saved and not checked yet.')).toBeVisible({ timeout: 30_000 });
  await expect(recording.getByText('Backup done and checked.')).toHaveCount(0);

  const download = recording.waitForEvent('download');
  await recording.getByRole('button', { name: 'Save the file' }).click();
  const name = (await download).suggestedFilename();
  expect(name).toMatch(/^backup-\d{4}-\d\d-\d\d\.age$/);
  const file = await readFile(await (await download).path());
  await recording.getByLabel('The saved file').setInputFiles(chosen(file.with(file.length - 1, file.at(-1)! ^ 1)));
  await expect(recording.getByText(/This is not the file that was made here/)).toBeVisible();
  await recording.getByLabel('The saved file').setInputFiles(chosen(file, name));
  await expect(recording.getByText('Backup done and checked.')).toBeVisible();
  await recording.getByRole('button', { name: 'Close' }).click();
  await expect(recording.getByText(/^Newest checked backup: /)).toBeVisible();
  expect(file.includes('RB-2041')).toBe(false);

  const other = await anotherComputer();
  await openBackupPage(other.sidebar);
  await openBackup(other.sidebar, file);
  await expect(other.sidebar.getByText(/^Made .* by J. Alvarez$/)).toBeVisible();
  await expect(other.sidebar.getByText('Cases that are new here: 1')).toBeVisible();
  await expect(other.sidebar.getByText('New entries: 3')).toBeVisible();
  await expect(other.sidebar.getByText('Unfinished texts: 1')).toBeVisible();
  await other.sidebar.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.sidebar.getByText('Restored', { exact: true })).toBeVisible();
  await other.sidebar.getByRole('button', { name: 'Close' }).click();
  await openBackup(other.sidebar, file);
  await expect(other.sidebar.getByText('Nothing. Everything in the file is here already.')).toBeVisible();
  await other.sidebar.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.sidebar.getByText('Nothing: everything in the file was here already.')).toBeVisible();
  await chooseCase(other.sidebar, 'RB-2041', 'M.');
  await goToTab(other.sidebar, 'Notes');
  await expect(other.sidebar.getByRole('article')).toHaveCount(1);
  await expect(other.sidebar.getByRole('article')).toContainText('Carried over');
  await expect(other.sidebar.getByLabel('New note')).toHaveValue('Half a sente');
  await other.end();
});

test('two copies written apart are one again, live in an open window, and raise no alarm', async ({
  recording,
  running,
}) => {
  test.setTimeout(120_000);
  await makeBackup(recording);
  const other = await anotherComputer();
  await openBackupPage(other.sidebar);
  await openBackup(other.sidebar, await saveMade(recording));
  await other.sidebar.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.sidebar.getByText('Restored', { exact: true })).toBeVisible();
  await chooseCase(other.sidebar, 'RB-2041', 'M.');
  await writeNote(other.sidebar, 'Written there');
  await makeBackup(other.sidebar);
  const file = await saveMade(other.sidebar);
  await writeNote(recording, 'Written here');
  const second = await openSidebarInTab(running);
  await chooseCase(second, 'RB-2041', 'M.');
  await goToTab(second, 'Notes');
  await openBackupPage(recording);
  await openBackup(recording, file);
  await expect(recording.getByText('Cases here that get entries: 1')).toBeVisible();
  await recording.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(recording.getByText('Restored', { exact: true })).toBeVisible();
  await expect(second.getByRole('article')).toHaveCount(2);
  await expect(second.getByText('Not everything of this case is here')).toHaveCount(0);
  await other.end();
});

test('a file to a public key opens with its private key, and names neither', async ({ recording }) => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await openBackupPage(recording);
  await recording.getByRole('button', { name: 'Make a backup' }).click();
  await recording.getByText('A key', { exact: true }).click();
  await recording.getByLabel('Public key').fill(`${recipient.slice(0, -1)}q`);
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText(/This is not a public key/)).toBeVisible();
  await recording.getByLabel('Public key').fill(` ${recipient} `);
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText('The backup is made and was read back.')).toBeVisible();
  const file = await saveMade(recording);
  const backup = await readBackup(await decrypt(new Uint8Array(file), { identity }), digest);
  expect(backup).toMatchObject({ by: 'J. Alvarez', cases: [{}], entries: [{}, {}] });
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await openBackup(recording, file, `# created today\n# public key: ${recipient}\n${identity}\n`);
  await expect(recording.getByText('Nothing. Everything in the file is here already.')).toBeVisible();
});

test('what cannot be restored says why, and nothing is taken in', async ({ recording }) => {
  const good = await fileOf({ cases: [{ id: 'case-1', heads: [] }], entries: [kept('e1')] });
  await openBackupPage(recording);
  await recording.getByRole('button', { name: 'Restore a backup' }).click();
  await recording.getByLabel('Backup file').setInputFiles(chosen(Buffer.from('Dear all,')));
  await expect(recording.getByText(/This file is not a Sidelight backup/)).toBeVisible();
  await recording.getByLabel('Backup file').setInputFiles(chosen(good));
  await expect(recording.getByLabel('Passphrase of the file')).toHaveAttribute('type', 'password');
  await recording.getByLabel('Show what I type').check();
  await expect(recording.getByLabel('Passphrase of the file')).toHaveAttribute('type', 'text');
  await chooseBackup(recording, good, 'not this passphrase');
  await expect(recording.getByText(/This passphrase or key does not open the file/)).toBeVisible();
  await chooseBackup(recording, good.slice(0, -3));
  await expect(recording.getByText(/This file is damaged/)).toBeVisible();
  const foreign = await encrypt(new TextEncoder().encode('words\n'), { passphrase: filePassphrase }, 10);
  await chooseBackup(recording, foreign);
  await expect(recording.getByText(/This file is not a Sidelight backup/)).toBeVisible();
  const text = '{"type":"header","format":"sidelight-backup","version":2}\n';
  await chooseBackup(recording, await encrypt(new TextEncoder().encode(text), { passphrase: filePassphrase }, 10));
  await expect(recording.getByText(/made by a newer Sidelight/)).toBeVisible();
  await chooseBackup(recording, good);
  await expect(recording.getByText('Cases that are new here: 1')).toBeVisible();
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await recording.getByRole('button', { name: /^Change case and child/ }).click();
  await expect(recording.locator('[data-scroll] li')).toHaveCount(1);
});

test('a case that was erased is asked about, and comes back only when ticked', async ({ recording }) => {
  const opened = { kind: 'case-opened', child: null, body: { reference: 'RB-7', system: '' } };
  const file = await fileOf({
    cases: [{ id: 'case-1', heads: [] }],
    entries: [kept('e1', opened), kept('e2', { heads: ['e1'] })],
  });
  await openBackupPage(recording);
  await openBackup(recording, await fileOf({ erased: [{ case: 'case-1', instant: 5 }] }));
  await expect(recording.getByText('Cases erased elsewhere, remembered as erased: 1')).toBeVisible();
  await recording.getByRole('button', { name: 'Restore', exact: true }).click();
  await recording.getByRole('button', { name: 'Close' }).click();
  await openBackup(recording, file);
  await expect(recording.getByText('Cases that were erased here: 1')).toBeVisible();
  const box = recording.getByRole('checkbox', { name: /^RB-7/ });
  await expect(box).not.toBeChecked();
  await box.check();
  await recording.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(recording.getByText('Cases that were erased here, brought back and open: 1')).toBeVisible();
  await expect(recording.getByText('Cases that are new here')).toHaveCount(0);
  await recording.getByRole('button', { name: /^Change case and child/ }).click();
  await expect(recording.getByRole('button', { name: /^RB-7/ })).toBeVisible();
});

test('when the newest backup is old and something was recorded since, a notice leads to one', async ({ recording }) => {
  const notice = recording.getByText('Your records have no checked backup yet.');
  await goToTab(recording, 'Notes');
  await expect(recording.getByLabel('New note')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await recording.evaluate(() => chrome.storage.local.set({ 'vault-made': Date.now() - 8 * 24 * 3_600_000 }));
  await recording.reload();
  await expect(notice).toBeVisible();
  await recording.getByRole('button', { name: 'Make a backup' }).click();
  await expect(notice).toHaveCount(0);
  await recording.getByRole('button', { name: 'Make a backup' }).click();
  await typeTwice(recording, filePassphrase);
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText('The backup is made and was read back.')).toBeVisible({ timeout: 30_000 });
  await recording.getByLabel('The saved file').setInputFiles(chosen(await saveMade(recording)));
  await expect(recording.getByText('Backup done and checked.')).toBeVisible();
  await goToTab(recording, 'Guidance');
  await expect(recording.locator('[data-contact="state-line"]')).toBeAttached();
  await expect(notice).toHaveCount(0);
});

test('the practice room is not backed up', async ({ running, sidebar }) => {
  const page = await running.context.newPage();
  await page.goto(sidebar.url().replace('sidepanel.html', 'practice.html?case=RB-2042'));
  await page.bringToFront();
  await expect(sidebar.getByText('Practice room. Fictional cases only.')).toBeVisible();
  await sidebar.getByRole('button', { name: 'More' }).click();
  await expect(sidebar.getByRole('menuitem', { name: 'Settings' })).toBeVisible();
  await expect(sidebar.getByRole('menuitem', { name: 'Back up and restore' })).toHaveCount(0);
});
