import type { Page, Worker } from '@playwright/test';
import { extensionPage, type RunningBrowser } from '../setup/browser.ts';
import { chooseCase, goToTab, setUpRecording, worker as person } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';

const locked = 'Recording is locked. The guide stays open.';

/** The service worker of the extension, awake. */
async function workerOf({ context }: RunningBrowser): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Chromium's own events can be dispatched by the worker that listens, as the browser does it. */
async function tellWorker(running: RunningBrowser, event: string, ...what: unknown[]): Promise<void> {
  const worker = await workerOf(running);
  await worker.evaluate(
    ([path, args]) => {
      const [area, name] = path.split('.') as [string, string];
      const apis = chrome as unknown as Record<string, Record<string, { dispatch(...args: unknown[]): void }>>;
      apis[area]![name]!.dispatch(...args);
    },
    [event, what] as const,
  );
}

async function expectLocked(sidebar: Page): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await expect(sidebar.getByText(locked)).toBeVisible();
  await expect(sidebar.getByText('RB-2041')).toHaveCount(0);
  expect(await sidebar.evaluate(() => chrome.storage.session.get('open-vault:real'))).toEqual({});
}

const isOpen = (sidebar: Page) =>
  expect(sidebar.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();

test.describe('locks, in every window, and what was typed comes back', () => {
  const events = [
    ['the shortcut', 'commands.onCommand', 'lock'],
    ['a locked system', 'idle.onStateChanged', 'locked'],
    ['a computer that nobody uses', 'idle.onStateChanged', 'idle'],
  ] as const;
  for (const [name, event, what] of events)
    test(name, async ({ recording, running }) => {
      const other = await openSidebarInTab(running);
      await isOpen(other);
      await goToTab(recording, 'Notes');
      await recording.getByLabel('New note').fill('Half a sentence');
      await tellWorker(running, 'idle.onStateChanged', 'active');
      await tellWorker(running, 'commands.onCommand', 'other');
      await isOpen(recording);
      await tellWorker(running, event, what);
      await expectLocked(recording);
      await expectLocked(other);
      await recording.getByRole('button', { name: 'Unlock' }).first().click();
      await recording.getByLabel('Passphrase').fill(person.passphrase);
      await recording.locator('main').getByRole('button', { name: 'Unlock' }).click();
      await expect(recording.getByLabel('New note')).toHaveValue('Half a sentence');
    });

  test('the alarm at the deadline, and none before it', async ({ recording, running }) => {
    await tellWorker(running, 'alarms.onAlarm', { name: 'lock', scheduledTime: 0 });
    await isOpen(recording);
    const worker = await workerOf(running);
    await worker.evaluate(async () => {
      const key = 'open-vault:real';
      const { [key]: open } = await chrome.storage.session.get(key);
      await chrome.storage.session.set({ [key]: { ...(open as object), deadline: Date.now() - 1 } });
    });
    await tellWorker(running, 'alarms.onAlarm', { name: 'lock', scheduledTime: 0 });
    await expectLocked(recording);
  });

  test('the last window, if that is set in Settings', async ({ recording, running }) => {
    const worker = await workerOf(running);
    await tellWorker(running, 'windows.onRemoved', 1);
    await recording.getByRole('button', { name: 'More' }).click();
    await recording.getByRole('menuitem', { name: 'Settings' }).click();
    await recording.getByLabel('Lock when the last window closes').check();
    await expect
      .poll(() => worker.evaluate(() => chrome.storage.local.get('setting:lockAtLastWindow')))
      .toEqual({ 'setting:lockAtLastWindow': true });
    await tellWorker(running, 'windows.onRemoved', 1);
    await isOpen(recording);
    // A browser that lives on without a window cannot be had here; to the worker it looks like this.
    await worker.evaluate(() => {
      const none = () => Promise.resolve([]);
      Object.assign(chrome.windows, { getAll: none });
      Object.assign((globalThis as unknown as { browser: typeof chrome }).browser.windows, { getAll: none });
    });
    await tellWorker(running, 'windows.onRemoved', 1);
    await expectLocked(recording);
  });
});

test('a store that does not answer holds a lock up for a second at most', async ({ recording, running }) => {
  await goToTab(recording, 'Notes');
  await expect(recording.getByLabel('New note')).toBeEditable();
  // Any page of ours will do that is not a sidebar: one of those would let go when it locks too.
  const blocker = await running.context.newPage();
  await blocker.goto(extensionPage('icon/16.png'));
  // One transaction that never ends keeps every other writer of drafts waiting.
  await blocker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('sidelight');
        open.onsuccess = () => {
          const drafts = open.result.transaction('drafts', 'readwrite').objectStore('drafts');
          const goOn = (): void => void (drafts.count().onsuccess = goOn);
          goOn();
          resolve();
        };
      }),
  );
  await recording.bringToFront();
  await recording.getByLabel('New note').fill('Typed while the disk hangs');
  await expect(recording.getByText(/^Saving draft|^Editing/)).toBeVisible();
  const started = Date.now();
  await recording.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(recording.getByText('RB-2041')).toHaveCount(0);
  const waited = Date.now() - started;
  expect(waited).toBeGreaterThan(900);
  expect(waited).toBeLessThan(3_000);
  await blocker.close();
  await expectLocked(recording);
});

test('the screen goes on while a passphrase is turned into a key', async ({ recording }) => {
  await recording.getByRole('button', { name: 'Lock', exact: true }).click();
  await recording.getByRole('button', { name: 'Unlock' }).first().click();
  await recording.getByLabel('Passphrase').fill('not the passphrase');
  const { ticks, longest, took } = await recording.evaluate(async () => {
    const button = [...document.querySelectorAll<HTMLElement>('main button')].find((one) =>
      one.textContent.includes('Unlock'),
    )!;
    const times: number[] = [performance.now()];
    const timer = setInterval(() => times.push(performance.now()), 10);
    button.click();
    while (!document.body.textContent.includes('This is not the passphrase'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    clearInterval(timer);
    times.push(performance.now());
    const gaps = times.slice(1).map((time, at) => time - times[at]!);
    return { ticks: gaps.length, longest: Math.max(...gaps), took: times.at(-1)! - times[0]! };
  });
  // Three passes over 64 MiB take hundreds of milliseconds; on this thread they would be one gap of that length.
  expect(took).toBeGreaterThan(150);
  expect(ticks).toBeGreaterThan(5);
  expect(longest).toBeLessThan(took / 2);
});

test.describe('hide now, by the shortcut', () => {
  test('blanks sidebar and practice pages in every window, clears the badge, and brings them back', async ({
    sidebar,
    running,
  }) => {
    await setUpRecording(sidebar);
    await chooseCase(sidebar, 'RB-2041', 'M.');
    const practice = await running.context.newPage();
    await practice.goto(extensionPage('practice.html?case=RB-2041'));
    await expect(practice.getByRole('heading').first()).toBeVisible();
    await expect(practice).toHaveTitle(/RB-2041/);
    const worker = await workerOf(running);
    await worker.evaluate(() => chrome.action.setBadgeText({ text: '2' }));
    await tellWorker(running, 'commands.onCommand', 'hide');
    for (const page of [sidebar, practice]) await expect(page.locator('body')).toHaveText('Show');
    await expect(practice).toHaveTitle('Sidelight');
    await expect.poll(() => worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
    const opened = await running.context.newPage();
    await opened.goto(extensionPage('practice.html'));
    await expect(opened.locator('body')).toHaveText('Show');
    await tellWorker(running, 'commands.onCommand', 'hide');
    await expect(practice).toHaveTitle(/RB-2041/);
    await expect(opened.getByRole('button', { name: 'Show', exact: true })).toHaveCount(0);
    await sidebar.bringToFront();
    await isOpen(sidebar);
  });

  test('with 0 minutes in Settings, coming back always takes the passphrase', async ({ recording, running }) => {
    await recording.getByRole('button', { name: 'More' }).click();
    await recording.getByRole('menuitem', { name: 'Settings' }).click();
    const field = recording.getByRole('textbox', { name: 'Ask for the passphrase after minutes hidden' });
    const save = recording.getByRole('button', { name: 'Save: Ask for the passphrase after minutes hidden' });
    for (const wrong of ['', '481', 'soon']) {
      await field.fill(wrong);
      await save.click();
      await expect(recording.getByText('Give a whole number from 0 to 480.')).toBeVisible();
    }
    await field.fill('0');
    await save.click();
    await expect(save).toHaveText('Saved on this computer');
    await tellWorker(running, 'commands.onCommand', 'hide');
    await expect(recording.locator('body')).toHaveText('Show');
    await tellWorker(running, 'commands.onCommand', 'hide');
    await expectLocked(recording);
  });
});
