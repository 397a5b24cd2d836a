import type { Page } from '@playwright/test';
import { readBackup } from '../../lib/packets/backup-payload.ts';
import { decrypt } from '../../lib/vault/age-work.ts';
import { digest } from '../unit/make-backup.ts';
import { chooseBackup, filePassphrase, makeBackup, openBackup, saveMade, typeTwice } from '../setup/backup.ts';
import { extensionPage, type RunningBrowser } from '../setup/browser.ts';
import { changeRows, deleteStore, openStoreAt, releaseStore } from '../setup/raw-store.ts';
import { chooseCase, goToTab, worker } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';

/** A page of the extension that does not open the store by itself. */
async function bystander(running: RunningBrowser): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(extensionPage('practice.html'));
  return page;
}

/** The page for trouble, reached as a person does: by the notice in place of the form. */
async function openTrouble(sidebar: Page): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await sidebar.getByRole('button', { name: 'What to do' }).click();
  await expect(sidebar.getByRole('heading', { name: 'What is safe' })).toBeVisible();
  await expect(sidebar.getByText('Sidelight removes nothing to repair anything.')).toBeVisible();
}

/** Makes a file of what can be read, with the vault's passphrase where it is asked for, and reads it. */
async function exportReadable(sidebar: Page, asks: boolean): ReturnType<typeof readBackup> {
  await sidebar.getByRole('button', { name: 'Save what can be read' }).click();
  if (asks) {
    const key = sidebar.getByLabel('Passphrase or recovery key of your vault');
    await key.fill('not this one either');
    await sidebar.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(sidebar.getByText(/This opens none of the doors/)).toBeVisible();
    await key.fill(worker.passphrase);
    await sidebar.getByRole('button', { name: 'Open', exact: true }).click();
  }
  await typeTwice(sidebar, filePassphrase);
  await sidebar.getByRole('button', { name: 'Make the backup' }).click();
  await expect(sidebar.getByText('The backup is made and was read back.')).toBeVisible({ timeout: 30_000 });
  const file = await saveMade(sidebar);
  return readBackup(await decrypt(new Uint8Array(file), { passphrase: filePassphrase }), digest);
}

async function lock(sidebar: Page): Promise<void> {
  await sidebar.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(sidebar.getByRole('button', { name: 'Unlock' }).first()).toBeVisible();
}

test('no store at all: says what to allow, and the guide works', async ({ running }) => {
  const page = await running.context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'InvalidStateError');
    };
  });
  await page.goto(extensionPage('sidepanel.html'));
  await openTrouble(page);
  await expect(page.getByText(/Allow site data for extensions/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save what can be read' })).toHaveCount(0);
  await goToTab(page, 'Guidance');
  await expect(page.getByText('1-800-843-5678').first()).toBeVisible();
});

test('a full disk: says so, and goes on when there is room', async ({ running }) => {
  const page = await running.context.newPage();
  await page.addInitScript(() => {
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      throw new DOMException('full', 'QuotaExceededError');
    };
    (globalThis as { makeRoom?: () => void }).makeRoom = () => (IDBObjectStore.prototype.put = real);
  });
  await page.goto(extensionPage('sidepanel.html'));
  await openTrouble(page);
  await expect(page.getByText(/Free some room on the disk/)).toBeVisible();
  await page.evaluate(() => (globalThis as { makeRoom?: () => void }).makeRoom?.());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('To record for a child, set up recording')).toBeVisible();
});

test('a damaged store: tables of another make are left alone', async ({ running }) => {
  const by = await bystander(running);
  await openStoreAt(by, 20, {
    tables: { vault: null, cases: null, entries: null, drafts: null, tombstones: null, wakeUps: null },
  });
  const page = await openSidebarInTab(running);
  await openTrouble(page);
  await expect(page.getByText(/cannot open the store of your records/)).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/cannot open the store of your records/)).toBeVisible();
  const version = await by.evaluate(
    async () => (await indexedDB.databases()).find((d) => d.name === 'sidelight')?.version,
  );
  expect(version).toBe(20);
});

test('another window holds an older version: goes on once it is closed', async ({ running }) => {
  const by = await bystander(running);
  await openStoreAt(by, 10, {
    tables: { vault: 'id', cases: 'id', entries: ['case', 'id'], drafts: 'id' },
    hold: true,
  });
  const page = await openSidebarInTab(running);
  await openTrouble(page);
  await expect(page.getByText(/Another window of Sidelight still uses an older version/)).toBeVisible();
  await releaseStore(by);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('To record for a child, set up recording')).toBeVisible();
});

test('newer than the code: nothing is raised or changed, and what can be read is saved', async ({
  recording,
  running,
}) => {
  test.setTimeout(90_000);
  await lock(recording);
  const by = await bystander(running);
  await recording.goto('about:blank');
  await openStoreAt(by, 990);
  const page = await openSidebarInTab(running);
  await openTrouble(page);
  await expect(page.getByText(/written by a newer Sidelight than this one/)).toBeVisible();
  const backup = await exportReadable(page, true);
  expect(backup).toMatchObject({ cases: [{}], entries: [{}, {}], unreadable: [] });
  const version = await by.evaluate(
    async () => (await indexedDB.databases()).find((d) => d.name === 'sidelight')?.version,
  );
  expect(version).toBe(990);
});

test('the store is gone: says so instead of a first run, and a backup brings the records back', async ({
  recording,
  running,
}) => {
  test.setTimeout(90_000);
  await makeBackup(recording);
  const file = await saveMade(recording);
  await lock(recording);
  await recording.goto('about:blank');
  await deleteStore(await bystander(running));
  const page = await openSidebarInTab(running);
  await openTrouble(page);
  await expect(page.getByText(/their store is no longer there/)).toBeVisible();
  await page.getByRole('button', { name: 'Set up again, then restore' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Keep until erased' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Name').fill(worker.name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Passphrase').fill(worker.passphrase);
  await page.getByRole('button', { name: 'Make my vault' }).click();
  await page.getByLabel('I have put it in a safe place').check();
  await page.getByRole('button', { name: 'Done' }).click();
  await openBackup(page, file);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Restored', { exact: true })).toBeVisible();
  await chooseCase(page, 'RB-2041', 'M.');
});

test('a first run is no lost store', async ({ sidebar }) => {
  await goToTab(sidebar, 'Notes');
  await expect(sidebar.getByText('To record for a child, set up recording')).toBeVisible();
});

test('a damaged passphrase door: the recovery key opens', async ({ sidebar, running }) => {
  const { setUpRecording } = await import('../setup/sidebar.ts');
  const key = await setUpRecording(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await lock(sidebar);
  await changeRows(sidebar, 'vault', 'break-passphrase-door');
  const page = await openSidebarInTab(running);
  await openTrouble(page);
  await expect(page.getByText(/your passphrase opens is damaged/)).toBeVisible();
  await page.getByRole('button', { name: 'Save what can be read' }).click();
  await page.getByLabel('Passphrase or recovery key of your vault').fill(key);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('Cases: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Unlock with the recovery key' }).click();
  await page.getByRole('button', { name: 'Forgotten? Use the recovery key' }).click();
  await page.getByLabel('Recovery key').fill(key);
  await page.locator('main').getByRole('button', { name: 'Unlock' }).click();
  await page.getByLabel('Passphrase').fill('a third long passphrase');
  await page.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
});

test('cases whose keys do not open: told apart, saved as far as they go, mended by a backup', async ({ recording }) => {
  test.setTimeout(90_000);
  await makeBackup(recording);
  const file = await saveMade(recording);
  await changeRows(recording, 'cases', 'break-keys');
  await recording.reload();
  await recording.getByRole('button', { name: /^Change case and child/ }).click();
  await expect(recording.getByText('Cases here that cannot be opened: 1.')).toBeVisible();
  await recording.getByRole('button', { name: 'What to do' }).click();
  await expect(recording.getByText(/Some cases here do not open/)).toBeVisible();
  const { cases, unreadable } = await exportReadable(recording, false);
  expect([cases.length, unreadable.length]).toEqual([0, 3]);
  await recording.getByText('Which ones').click();
  await recording.getByRole('button', { name: 'Back', exact: true }).click();
  await recording.getByRole('button', { name: 'Restore a backup' }).click();
  await recording.getByRole('button', { name: 'Restore a backup' }).click();
  await chooseBackup(recording, file);
  await recording.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(recording.getByText('Entries that did not open here and can be read again: 2')).toBeVisible();
  await chooseCase(recording, 'RB-2041', 'M.');
});

test.describe('what is missing of a case is told apart in plain words', () => {
  for (const [change, sentence] of [
    ['break-last', 'Entries that were changed or damaged and do not open: 1.'],
    ['delete-one-before-last', 'Entries missing in the middle: 1. Later entries refer to them.'],
    ['delete-last', 'Newest entries missing: 1. This computer noted that they were written.'],
  ] as const) {
    test(change, async ({ recording }) => {
      await changeRows(recording, 'entries', change);
      await recording.reload();
      await expect(recording.getByText(sentence)).toBeVisible();
      await expect(recording.getByText(/Entries still readable in this case, shown as before: 1/)).toBeHidden();
      await recording.getByText('What this means').click();
      await expect(recording.getByText(/Entries still readable in this case, shown as before: 1/)).toBeVisible();
      await recording.getByRole('button', { name: 'Restore a backup' }).click();
      await expect(recording.getByRole('heading', { level: 2, name: 'Back up and restore' })).toBeVisible();
    });
  }

  test('a summary that does not open: the case stays in the list, and that its end is unchecked is said', async ({
    recording,
  }) => {
    await changeRows(recording, 'cases', 'break-summaries');
    await recording.reload();
    await expect(recording.getByText(/Whether the last ones are missing cannot be told/)).toBeVisible();
    await recording.getByRole('button', { name: /^Change case and child/ }).click();
    await expect(recording.getByRole('button', { name: /^RB-2041 · M. last entry/ })).toBeVisible();
  });
});
