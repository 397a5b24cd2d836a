import { extensionPage, type RunningBrowser } from '../../setup/browser.ts';
import { chooseCase, goToTab } from '../../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../../setup/test.ts';
import { stopWorker } from './kill.ts';

const save = { name: 'Save to RB-2041 · M.' };
const saved = 'Saved on this computer';

test('the service worker stopped at any moment: recording goes on, and what is typed is kept', async ({
  recording,
}) => {
  const session = await recording.context().newCDPSession(recording);
  await goToTab(recording, 'Notes');
  const field = recording.getByLabel('New note');
  for (const moment of ['before typing', 'while typing', 'before saving', 'while saving']) {
    if (moment === 'before typing') await stopWorker(session);
    const typing = field.pressSequentially(`Stopped ${moment}`, { delay: 10 });
    if (moment === 'while typing') await stopWorker(session);
    await typing;
    await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
    if (moment === 'before saving') await stopWorker(session);
    const pressing = recording.getByRole('button', save).click();
    if (moment === 'while saving') await stopWorker(session);
    await pressing;
    await expect(recording.getByText(saved, { exact: true })).toBeVisible();
    await expect(recording.getByRole('article').first()).toContainText(`Stopped ${moment}`);
  }
  await expect(recording.getByRole('article')).toHaveCount(4);
});

test('a worker that was stopped is woken by the deadline, and locks with no sidebar open', async ({
  recording,
  running,
}) => {
  const other = await running.context.newPage();
  await other.goto(extensionPage('practice.html'));
  const session = await running.context.newCDPSession(other);
  await recording.close();
  await stopWorker(session);
  // Told of a deadline that is near, the woken worker sets its alarm; then it is stopped again.
  await other.evaluate(async () => {
    const name = 'open-vault:real';
    const open = (await chrome.storage.session.get(name))[name] as object;
    await chrome.storage.session.set({ [name]: { ...open, deadline: Date.now() + 3_000 } });
  });
  await expect
    .poll(() => other.evaluate(async () => (await chrome.alarms.get('lock'))?.scheduledTime ?? Infinity))
    .toBeLessThan(Date.now() + 4_000);
  await stopWorker(session);
  const isOpen = () =>
    other.evaluate(async () => Object.keys(await chrome.storage.session.get('open-vault:real')).length);
  expect(await isOpen()).toBe(1);
  await expect.poll(isOpen, { timeout: 60_000 }).toBe(0);
  const sidebar = await openSidebarInTab(running);
  await goToTab(sidebar, 'Notes');
  await expect(sidebar.getByText('Recording is locked. The guide stays open.')).toBeVisible();
});

test('the extension loaded anew with a draft typed: it is there when the sidebar is opened again', async ({
  recording,
  running,
}) => {
  await goToTab(recording, 'Notes');
  await recording.getByLabel('New note').pressSequentially('Half a sente', { delay: 10 });
  await expect(recording.getByText('Draft saved on this computer')).toBeVisible();
  await allowReload(running);
  const gone = recording.waitForEvent('close');
  // Not at once: the answer to the driver would be lost with the page.
  await recording.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await gone;
  const sidebar = await openAgain(() => openSidebarInTab(running));
  // Session memory goes with the extension, so the vault is locked.
  await goToTab(sidebar, 'Notes');
  await sidebar.getByRole('button', { name: 'Unlock' }).first().click();
  await sidebar.getByLabel('Passphrase').fill('quiet river stone lamp');
  await sidebar.locator('main').getByRole('button', { name: 'Unlock' }).click();
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await expect(sidebar.getByLabel('New note')).toHaveValue('Half a sente');
});

/** Chromium takes an unpacked extension back after a reload only in developer mode. */
async function allowReload({ context }: RunningBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
    };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}

/** Opens the page as soon as the browser has the extension again. */
async function openAgain<T>(open: () => Promise<T>): Promise<T> {
  let page: T | null = null;
  await expect
    .poll(async () => {
      page = await open().catch(() => null);
      return page !== null;
    })
    .toBe(true);
  return page!;
}
