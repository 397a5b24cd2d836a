import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test, type Page } from '@playwright/test';
import { extensionPage, launchChromium, openSidePanel, type RunningBrowser } from '../../tests/setup/browser.ts';
import { chooseCase, goToTab } from '../../tests/setup/sidebar.ts';
import { tour } from '../../tests/setup/tour.ts';

/** Where the pictures go: of a demo to a folder that is not kept, of the documentation to docs/screenshots. */
const folder = resolve(process.env['SIDELIGHT_PICTURES'] ?? 'test-results/pictures');
/** A demo takes one short tour; the documentation has every screen in light and dark, wide and narrow. */
const isForDocs = process.env['SIDELIGHT_PICTURES'] !== undefined;
const widths = isForDocs ? [360, 320] : [360];
const schemes = isForDocs ? (['light', 'dark'] as const) : (['light'] as const);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  console.log(`\nNo display here: pictures of the sidebar go to ${folder}`);
});

for (const scheme of schemes) {
  for (const width of widths) {
    test(`every screen, ${scheme}, ${width} px`, async () => {
      const running = await launchChromium({ colorScheme: scheme });
      const sidebar = await running.context.newPage();
      await sidebar.emulateMedia({ colorScheme: scheme });
      await sidebar.setViewportSize({ width, height: 800 });
      await sidebar.goto(extensionPage('sidepanel.html'));
      await tour(sidebar, async (screen) => {
        await sidebar.screenshot({ path: join(folder, `${screen}-${scheme}-${width}.png`), animations: 'disabled' });
      });
      await end(running);
    });
  }

  test(`the real panel beside the practice agency, ${scheme}`, async () => {
    const running = await launchChromium({ colorScheme: scheme });
    const page = await running.context.newPage();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(extensionPage('practice.html?case=RB-2041&view=contacts'));
    const { panel } = await openSidePanel(running, page);
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.getByText('Practice room. Fictional cases only.').waitFor();
    await recordAnObservation(panel);
    await joinPictures(running, page, panel, `sidebar-beside-practice${scheme === 'dark' ? '-dark' : ''}.png`);
    await end(running);
  });
}

async function recordAnObservation(panel: Page): Promise<void> {
  await chooseCase(panel, 'RB-2041', 'M.');
  await goToTab(panel, 'Indicators');
  const card = panel.locator('[data-indicator="I1"]');
  await card.getByRole('button').first().click();
  await card.getByText('Observed', { exact: true }).click();
  await card.getByLabel('Who saw or said it').fill('Placement note, 11 Nov');
  await card.getByLabel('Quote or note').fill('Third time this quarter, found at a motel off Route 9.');
  await card.getByRole('button', { name: 'Save to RB-2041 · M.' }).click();
  await card.getByText('Saved on this computer').waitFor();
}

/** The browser draws page and panel apart; the picture shows them side by side as a person sees them. */
async function joinPictures(running: RunningBrowser, page: Page, panel: Page, name: string): Promise<void> {
  const [left, right] = await Promise.all([page.screenshot(), panel.screenshot()]);
  const board = await running.context.newPage();
  await board.setViewportSize({ width: 1800, height: 1000 });
  const source = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;
  await board.setContent('<body style="margin:0;display:flex;width:max-content;background:#888;gap:1px"></body>');
  await board.evaluate(
    async (sources) => {
      for (const from of sources) {
        const picture = document.createElement('img');
        picture.src = from;
        document.body.append(picture);
        await picture.decode();
      }
    },
    [source(left), source(right)],
  );
  await board.locator('body').screenshot({ path: join(folder, name) });
}

async function end(running: RunningBrowser): Promise<void> {
  await running.close();
  await rm(running.profile, { recursive: true, force: true });
}
