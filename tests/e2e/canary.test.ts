import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseCase, goToTab, setUpRecording, worker } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test, watchTroubles } from '../setup/test.ts';
import { launchChromium } from '../setup/browser.ts';

/** Put in every field that takes text, then looked for everywhere. No letter twice, so that no compression can hide it. */
const marker = 'vjqkzwxyphgfmb';

test('a marker typed in every field is found nowhere outside the sealed store, even after a kill', async () => {
  const running = await launchChromium();
  const said: string[] = [];
  const sidebar = await openSidebarInTab(running);
  sidebar.on('console', (message) => said.push(message.text()));
  const troubles = watchTroubles(sidebar);
  worker.name = `${marker} worker`;
  const key = await setUpRecording(sidebar);
  worker.name = 'J. Alvarez';
  await chooseCase(sidebar, `RB-${marker}`, `C-${marker}`);
  const save = sidebar.getByRole('button', { name: `Save to RB-${marker} · C-${marker}` });

  await goToTab(sidebar, 'Indicators');
  const card = sidebar.locator('[data-indicator="I4"]');
  await card.getByRole('button').first().click();
  await card.getByText('Observed', { exact: true }).click();
  await card.getByLabel('Who saw or said it').fill(`source ${marker}`);
  await card.getByLabel('Quote or note').fill(`quote ${marker}`);
  await save.click();
  await expect(card.getByText('Saved on this computer')).toBeVisible();
  await card.getByRole('button', { name: 'Add evidence' }).click();
  await card.getByLabel('Quote or note').fill(`drafted quote ${marker}`);
  await expect(card.getByText('Draft saved on this computer')).toBeVisible();

  await goToTab(sidebar, 'Reporting');
  await sidebar.getByRole('button', { name: 'A child has come back' }).click();
  const step = sidebar.locator('[data-step]').first();
  await step.getByRole('button', { name: 'Record as done' }).click();
  await step.getByLabel('With whom').fill(`person ${marker}`);
  await step.getByLabel('Reference number').fill(`reference ${marker}`);
  await save.click();
  await expect(step).toContainText(`person ${marker}`);

  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill(`note ${marker}`);
  await save.click();
  await expect(sidebar.getByRole('article')).toHaveCount(1);
  await sidebar.getByLabel('New note').fill(`drafted note ${marker}`);
  await expect(sidebar.getByText('Draft saved on this computer')).toBeVisible();
  await sidebar.getByRole('button', { name: 'Search', exact: true }).click();
  await sidebar.getByLabel('Search the guide').fill(`search ${marker}`);
  await expect(sidebar.getByText(/Nothing found/)).toBeVisible();

  const kept = await sidebar.evaluate(async () => ({
    local: JSON.stringify(await chrome.storage.local.get(null)),
    sync: JSON.stringify(await chrome.storage.sync.get(null)),
    session: JSON.stringify(await chrome.storage.session.get(null)),
    web: JSON.stringify({ ...localStorage, ...sessionStorage }),
    title: document.title,
    address: location.href,
  }));
  for (const [where, text] of Object.entries(kept)) expect(text, where).not.toContain(marker);
  for (const line of said) expect(line).not.toContain(marker);
  expect(troubles).toEqual([]);

  const browser = await sidebar.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser')!;
  process.kill(main.id, 'SIGKILL');
  await expect.poll(() => isRunning(main.id)).toBe(false);

  const found: string[] = [];
  let searched = 0;
  for (const path of await filesIn(running.profile)) {
    const bytes = await readFile(path);
    searched += bytes.length;
    const needles = [marker, worker.passphrase, key];
    const isFound = needles.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    if (isFound) found.push(path.slice(running.profile.length));
  }
  expect(searched, 'bytes of the profile that were searched').toBeGreaterThan(100_000);
  expect(found).toEqual([]);
});

test('the search of a profile finds what is stored in the clear', async ({ running }) => {
  const sidebar = await openSidebarInTab(running);
  await sidebar.evaluate((text) => chrome.storage.local.set({ text }), marker);
  await running.context.close();
  const files = await Promise.all((await filesIn(running.profile)).map((path) => readFile(path)));
  expect(files.some((bytes) => bytes.includes(marker))).toBe(true);
});

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const isFile = await stat(path).then(
        (entry) => entry.isFile(),
        () => false,
      );
      return isFile ? [path] : [];
    }),
  );
  return paths.flat();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
