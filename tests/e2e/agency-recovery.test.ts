import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Page } from '@playwright/test';
import { readBackup } from '../../lib/packets/backup-payload.ts';
import { decrypt } from '../../lib/vault/age-work.ts';
import { digest } from '../unit/make-backup.ts';
import { openBackupPage, saveMade } from '../setup/backup.ts';
import { findings } from '../setup/axe.ts';
import { chooseCase, setUpRecording, unlock, worker } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

const agencyName = 'Riverbend Child Services';
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

async function openSettings(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Settings' }).click();
  await expect(sidebar.getByRole('heading', { name: 'Your agency’s recovery' })).toBeVisible();
}

async function setRecipient(sidebar: Page, to: string): Promise<void> {
  await openSettings(sidebar);
  await sidebar.getByLabel('What your agency is called').fill(agencyName);
  await sidebar.getByLabel('Its recipient').fill(to);
  await sidebar.getByRole('button', { name: 'Save: Your agency’s recovery' }).click();
}

async function lock(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'Lock', exact: true }).click();
  await sidebar.getByRole('button', { name: 'Unlock' }).first().click();
}

/** The worker's side: saves the letter on the unlock page. */
async function saveLetter(sidebar: Page): Promise<Uint8Array> {
  await sidebar.getByRole('button', { name: 'Ask your agency' }).click();
  const download = sidebar.waitForEvent('download');
  await sidebar.getByRole('button', { name: 'Save the letter' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('letter.age');
  return new Uint8Array(await readFile(await file.path()));
}

/** The agency's side. */
async function openLetter(letter: Uint8Array): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return (await decrypter.decrypt(letter, 'text')).trim();
}

async function openByKey(sidebar: Page, key: string): Promise<void> {
  await sidebar.getByLabel('Recovery key').fill(key);
  await sidebar.locator('main').getByRole('button', { name: 'Unlock' }).click();
}

test('the agency opens a vault by its letter, once, and the worker sets a new passphrase', async ({ recording }) => {
  await setRecipient(recording, recipient);
  const inForce = recording.getByText(`Your agency can open this vault: ${agencyName}, ${recipient}`);
  await expect(inForce).toBeVisible();
  await lock(recording);
  await expect(inForce).toBeVisible();
  const letter = await saveLetter(recording);
  expect(await findings(recording)).toEqual([]);
  const key = await openLetter(letter);
  expect(key).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{4}$/);
  await openByKey(recording, key);
  await expect(recording.getByText(/Your agency’s key opened your vault, and opens it no more/)).toBeVisible();
  await recording.getByLabel('Passphrase').fill('another long passphrase');
  await recording.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(recording.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();

  await lock(recording);
  await recording.getByRole('button', { name: 'Ask your agency' }).click();
  await openByKey(recording, key);
  await expect(recording.getByText(/This is not the recovery key/)).toBeVisible();
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(recording, 'another long passphrase');
});

test('a backup is offered the key of the agency, added by one press, and the agency opens the file', async ({
  recording,
}) => {
  await setRecipient(recording, recipient);
  await expect(recording.getByText(/^Your agency can open this vault/)).toBeVisible();
  await openBackupPage(recording);
  await recording.getByRole('button', { name: 'Make a backup' }).click();
  await recording.getByText('A key', { exact: true }).click();
  const add = recording.getByRole('button', { name: `Add the key of ${agencyName}` });
  await expect(recording.getByLabel('Public key')).toHaveValue('');
  await add.click();
  await expect(recording.getByLabel('Public key')).toHaveValue(recipient);
  await expect(add).toHaveCount(0);
  await recording.getByRole('button', { name: 'Make the backup' }).click();
  await expect(recording.getByText('The backup is made and was read back.')).toBeVisible();
  const file = new Uint8Array(await saveMade(recording));
  const backup = await readBackup(await decrypt(file, { identity }), digest);
  expect(backup).toMatchObject({ by: worker.name, cases: [{}] });
});

test('the age command opens the letter', async ({ recording }) => {
  await setRecipient(recording, recipient);
  await expect(recording.getByText(/^Your agency can open this vault/)).toBeVisible();
  await lock(recording);
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-agency-'));
  await writeFile(join(folder, 'key'), `${identity}\n`);
  await writeFile(join(folder, 'letter.age'), await saveLetter(recording));
  const { stdout } = await promisify(execFile)('age', ['-d', '-i', 'key', 'letter.age'], { cwd: folder });
  await rm(folder, { recursive: true });
  await openByKey(recording, stdout);
  await expect(recording.getByText(/Your agency’s key opened your vault/)).toBeVisible();
});

test('first run says that the agency can open the vault; removed, it cannot, and the recovery key still can', async ({
  sidebar,
}) => {
  await setRecipient(sidebar, recipient);
  await expect(sidebar.getByRole('button', { name: /^Remove: / })).toBeVisible();
  await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Set up recording' }).click();
  await expect(sidebar.getByText(`Your agency can open this vault: ${agencyName}, ${recipient}`)).toBeVisible();
  await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
  const ownKey = await setUpRecording(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await openSettings(sidebar);
  await expect(sidebar.getByText(/^Your agency can open this vault/)).toBeVisible();
  await lock(sidebar);
  const key = await openLetter(await saveLetter(sidebar));
  await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(sidebar);
  await openSettings(sidebar);
  await sidebar.getByRole('button', { name: `Remove: ${agencyName}` }).click();
  await expect(sidebar.getByText(/^Your agency can open this vault/)).toHaveCount(0);
  await lock(sidebar);
  await expect(sidebar.getByRole('button', { name: 'Ask your agency' })).toHaveCount(0);
  await sidebar.getByRole('button', { name: 'Forgotten? Use the recovery key' }).click();
  await openByKey(sidebar, key);
  await expect(sidebar.getByText(/This is not the recovery key/)).toBeVisible();
  await openByKey(sidebar, ownKey);
  await expect(sidebar.getByText(/The recovery key opened your vault/)).toBeVisible();
});

test('changed while locked, the door stands until the next unlock, and Settings say so', async ({ recording }) => {
  await setRecipient(recording, recipient);
  await expect(recording.getByText(`Your agency can open this vault: ${agencyName}, ${recipient}`)).toBeVisible();
  await lock(recording);
  const next = await identityToRecipient(await generateX25519Identity());
  await setRecipient(recording, next);
  await expect(recording.getByText('This change takes effect when you next unlock.')).toBeVisible();
  await expect(recording.getByText(`Your agency can open this vault: ${recipient}`)).toBeVisible();
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await unlock(recording);
  await openSettings(recording);
  await expect(recording.getByText(`Your agency can open this vault: ${agencyName}, ${next}`)).toBeVisible();
  await expect(recording.getByText('This change takes effect when you next unlock.')).toHaveCount(0);
});

test('what is no recipient is refused with a sentence, and nothing changes', async ({ recording }) => {
  const wrong = [
    'age1',
    recipient.slice(0, -1),
    `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`,
    identity,
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample',
    worker.passphrase,
  ];
  await openSettings(recording);
  await recording.getByLabel('Its recipient').fill(recipient);
  await recording.getByRole('button', { name: 'Save: Your agency’s recovery' }).click();
  await expect(recording.getByText('Type what your agency is called first.')).toBeVisible();
  await recording.getByLabel('What your agency is called').fill(agencyName);
  for (const text of wrong) {
    await recording.getByLabel('Its recipient').fill(text);
    await recording.getByRole('button', { name: 'Save: Your agency’s recovery' }).click();
    await expect(
      recording.getByText('This is not a recipient. Copy the whole line that begins with age1.'),
    ).toBeVisible();
  }
  const set = await recording.evaluate(() => chrome.storage.local.get('setting:recoveryRecipient'));
  expect(set).toEqual({});
});
