import type { Page } from '@playwright/test';
import { chooseCase, goToTab, setUpRecording } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';
import { launchChromium, type RunningBrowser } from '../setup/browser.ts';

async function noteWithReminder(sidebar: Page, text: string): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill(text);
  await sidebar.getByRole('button', { name: /^Save to/ }).click();
  const note = sidebar.getByRole('article').filter({ hasText: text });
  await note.getByRole('button', { name: 'Remind me' }).click();
  await expect(note.getByLabel('Remind me at')).not.toHaveValue('');
  await expect(note.getByText('Draft saved on this computer')).toHaveCount(0);
  await note.getByRole('button', { name: 'Set reminder for RB-2041 · M.' }).click();
  await expect(note.getByText(/^Reminder:/)).toBeVisible();
}

/** Makes every reminder of the table due, as time does. The sealed reminder itself says tomorrow. */
async function makeDue(sidebar: Page): Promise<void> {
  await sidebar.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
    });
    const store = db.transaction('wakeUps', 'readwrite').objectStore('wakeUps');
    const rows = await new Promise<{ id: string; at: number }[]>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result as { id: string; at: number }[]);
    });
    for (const row of rows) store.put({ ...row, at: Date.now() - 1000 });
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    db.close();
  });
}

const badge = async ({ context }: RunningBrowser): Promise<string> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(() => chrome.action.getBadgeText({}));
};

/** What the browser keeps of reminders outside the seal. */
const wakeUps = (sidebar: Page) =>
  sidebar.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidelight');
      request.onsuccess = () => resolve(request.result);
    });
    const request = db.transaction('wakeUps').objectStore('wakeUps').getAll();
    const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
      request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
    });
    db.close();
    return rows;
  });

test('a reminder on a note is set, stands on the note, is done, and wakes the worker', async ({
  running,
  recording: sidebar,
}) => {
  await noteWithReminder(sidebar, 'Ask school about the phone.');
  const rows = await wakeUps(sidebar);
  expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([['at', 'id']]);
  const alarm = () =>
    running.context.serviceWorkers()[0]!.evaluate(async () => (await chrome.alarms.get('wake-up'))?.scheduledTime);
  await expect.poll(alarm).toBe(rows[0]!['at']);
  await sidebar.getByRole('button', { name: 'Mark as done' }).click();
  await expect(sidebar.getByText(/^Reminder:/)).toHaveCount(0);
  await expect.poll(alarm).toBeUndefined();
  expect(await wakeUps(sidebar)).toEqual([]);
});

test('a time that has passed is not taken, and the form comes back after a reload', async ({ recording: sidebar }) => {
  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill('Ask school.');
  await sidebar.getByRole('button', { name: /^Save to/ }).click();
  await sidebar.getByRole('button', { name: 'Remind me' }).click();
  await sidebar.getByLabel('Remind me at').fill('2020-01-01T09:00');
  await sidebar
    .getByRole('article')
    .getByRole('button', { name: /^Set reminder/ })
    .click();
  await expect(sidebar.getByText('This time has passed. Choose a later one.')).toBeVisible();
  await sidebar.getByLabel('Remind me at').fill('2099-01-01T09:00');
  await expect(sidebar.getByRole('article').getByText('Draft saved on this computer')).toBeVisible();
  await sidebar.reload();
  await expect(sidebar.getByLabel('Remind me at')).toHaveValue('2099-01-01T09:00');
});

test('a locked vault says that something may be due, and no more; hiding takes the sign away', async ({
  running,
  recording: sidebar,
}) => {
  await noteWithReminder(sidebar, 'Ask school about the phone.');
  await sidebar.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(sidebar.getByText('Recording is locked. The guide stays open.')).toBeVisible();
  await expect(sidebar.getByText('Something may be due. Unlock.')).toHaveCount(0);
  await makeDue(sidebar);
  await running.context.serviceWorkers()[0]!.evaluate(() => chrome.alarms.create('wake-up', { when: Date.now() }));
  await expect(sidebar.getByText('Something may be due. Unlock.')).toBeVisible();
  await expect.poll(() => badge(running)).toBe('•');
  await sidebar.getByRole('button', { name: 'Hide now' }).click();
  await expect.poll(() => badge(running)).toBe('');
  await sidebar.getByRole('button', { name: 'Show' }).click();
  await expect.poll(() => badge(running)).toBe('•');
});

test('after the browser was closed and opened again, the sign comes without unlocking', async () => {
  const first = await launchChromium();
  const sidebar = await openSidebarInTab(first);
  await setUpRecording(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await noteWithReminder(sidebar, 'Ask school about the phone.');
  await makeDue(sidebar);
  await first.close();
  const second = await launchChromium({ profile: first.profile });
  await expect.poll(() => badge(second)).toBe('•');
  const again = await openSidebarInTab(second);
  await expect(again.getByText('Something may be due. Unlock.')).toBeVisible();
  await expect(again.locator('body')).not.toContainText('school');
  await second.close();
});
