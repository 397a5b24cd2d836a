import { extensionPage, openSidePanel } from '../setup/browser.ts';
import { startSmallCaseSystem, type SmallCaseSystem } from '../setup/small-case-system.ts';
import { chooseCase, goToTab, setUpRecording } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';

let system: SmallCaseSystem;

test.beforeAll(async () => {
  system = await startSmallCaseSystem();
});

test.afterAll(() => system.stop());

test.describe('the real side panel', () => {
  test('opens from the toolbar button beside a page, 360 px wide, with the guide', async ({ running }) => {
    const page = await running.context.newPage();
    await page.goto(system.url);
    const { panel } = await openSidePanel(running, page);
    await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(360);
    await expect(panel).toHaveTitle('Sidelight');
    await expect(panel.getByText('1-800-843-5678').first()).toBeVisible();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('beside the practice agency records at once, where nothing was set up before', async ({ running }) => {
    const practice = await running.context.newPage();
    await practice.goto(extensionPage('practice.html?case=RB-2041'));
    const { panel } = await openSidePanel(running, practice);
    await expect(panel.getByText('Practice room. Fictional cases only.')).toBeVisible();
    await chooseCase(panel, 'RB-2041', 'M.');
  });

  test('beside the practice agency records in the practice room, and nothing of it meets the real vault', async ({
    running,
  }) => {
    const real = await openSidebarInTab(running);
    await setUpRecording(real);
    await chooseCase(real, 'RB-9000', 'Q.');
    const practice = await running.context.newPage();
    await practice.goto(extensionPage('practice.html?case=RB-2041'));
    const { panel } = await openSidePanel(running, practice);
    await expect(panel.getByText('Practice room. Fictional cases only.')).toBeVisible();
    await chooseCase(panel, 'RB-2041', 'M.');
    await expect(panel.getByText('RB-9000')).toHaveCount(0);
    await goToTab(panel, 'Notes');
    await panel.getByLabel('New note').fill('Practice only');
    await panel.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
    await expect(panel.getByRole('article')).toHaveCount(1);

    const other = await running.context.newPage();
    await other.goto(system.url);
    await other.bringToFront();
    await expect(panel.getByText('Practice room. Fictional cases only.')).toHaveCount(0);
    await panel.getByRole('button', { name: /^Change case and child/ }).click();
    await expect(panel.getByText('RB-9000').first()).toBeVisible();
    await expect(panel.getByText('RB-2041')).toHaveCount(0);
    const databases = await real.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
    expect(databases).toEqual(['sidelight', 'sidelight-practice']);
    await practice.bringToFront();
    await expect(panel.getByText('Practice room. Fictional cases only.')).toBeVisible();
    await goToTab(panel, 'Notes');
    await expect(panel.getByText('Practice only')).toBeVisible();
  });
});
