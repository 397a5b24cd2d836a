import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchChromium, type RunningBrowser } from '../../setup/browser.ts';
import { chooseCase, goToTab, setUpRecording, unlock } from '../../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../../setup/test.ts';
import { SmallDisk } from './small-disk.ts';

const text = 'Must not be lost. '.repeat(1_000).trim();
const saved = (sidebar: Page) => sidebar.getByText('Saved on this computer', { exact: true });
const save = (sidebar: Page) => sidebar.getByRole('button', { name: 'Save to RB-2041 · M.' });

let running: RunningBrowser;
let disk: SmallDisk;
let sidebar: Page;

/** A profile with one note, on a small disk that is full, and more text typed. */
test.beforeEach(async () => {
  running = await launchChromium();
  sidebar = await openSidebarInTab(running);
  await setUpRecording(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill('Before the disk was full.');
  await save(sidebar).click();
  await expect(saved(sidebar)).toBeVisible();
  await running.close();
  disk = SmallDisk.mount(running.profile, 4);
  running = await launchChromium({ profile: running.profile });
  sidebar = await openSidebarInTab(running);
  await unlock(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  disk.fill();
  await sidebar.getByLabel('New note').fill(text);
  await expect(sidebar.getByText(/^Not saved: /)).toBeVisible();
});

/**
 * Resolves once the press of Save was refused. Before it "Not saved" stood there for the draft, so the words do not tell;
 * a transaction over the same tables waits its turn behind the refused one, or is refused itself.
 */
async function refused(): Promise<void> {
  await sidebar.evaluate(async () => {
    const db = await new Promise<IDBDatabase | null>((resolve) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    });
    await new Promise<void>((resolve) => {
      const transaction = db?.transaction(['cases', 'entries', 'drafts'], 'readwrite');
      if (!transaction) return resolve();
      transaction.oncomplete = transaction.onabort = () => resolve();
      transaction.objectStore('entries').count();
    });
    db?.close();
  });
  await expect(save(sidebar)).toBeEnabled();
}

test.afterEach(async () => {
  await running.close();
  disk.unmount();
  await rm(running.profile, { recursive: true, force: true });
});

test('on a disk that is really full nothing is said to be saved, the text stays, and nothing earlier is lost', async () => {
  await save(sidebar).click();
  await refused();
  await expect(sidebar.getByText(/^Not saved: /)).toBeVisible();
  await expect(saved(sidebar)).toHaveCount(0);
  await expect(sidebar.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(sidebar.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  await expect(sidebar.getByLabel('New note')).toHaveValue(text);
  await expect(sidebar.getByRole('article')).toHaveCount(1);
  disk.free();
  // Opened anew it works again at once, with everything that was saved before.
  sidebar = await openSidebarInTab(running);
  await goToTab(sidebar, 'Notes');
  await expect(sidebar.getByRole('article')).toContainText('Before the disk was full.');
  await sidebar.getByLabel('New note').fill(text);
  await save(sidebar).click();
  await expect(saved(sidebar)).toBeVisible();
  await expect(sidebar.getByRole('article')).toHaveCount(2);
});

test('once there is room, Retry saves it in the same window', async () => {
  await expect(
    sidebar.getByText(
      /^Not saved: (The disk or the browser’s space is full|The browser did not finish writing. The disk may be full)/,
    ),
  ).toBeVisible();
  await save(sidebar).click();
  await refused();
  disk.free();
  await sidebar.getByRole('button', { name: 'Try again' }).click();
  await expect(saved(sidebar)).toBeVisible();
  await expect(sidebar.getByRole('article')).toHaveCount(2);
});
