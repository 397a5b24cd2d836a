import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beginFromPage } from '../hosts/following.ts';
import { allowSite } from '../setup/allow-site.ts';
import {
  builtForChromium,
  extensionPage,
  launchChromium,
  openSidePanel,
  type RunningBrowser,
} from '../setup/browser.ts';
import { caseAppSites, startCaseApp, type CaseApp } from '../setup/case-app.ts';
import { setUpRecording } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

test.describe('beside the practice agency', () => {
  test('the case on screen is the case in the sidebar, from its beginning on', async ({ running }) => {
    const practice = await running.context.newPage();
    await practice.goto(extensionPage('practice.html?case=RB-2041'));
    const { panel } = await openSidePanel(running, practice);
    await expect(panel.getByText('The page shows RB-2041. It is not here yet.')).toBeVisible();
    await panel.getByRole('button', { name: 'Begin RB-2041' }).click();
    await panel.getByLabel('Label for the child').fill('M.');
    await panel.getByRole('button', { name: 'Begin RB-2041' }).click();
    await expect(panel.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
    await expect(panel.getByText('Practice agency · from the address')).toBeVisible();
    await practice.goto(extensionPage('practice.html'));
    await expect(panel.getByText('The page shows no case.')).toBeVisible();
    await practice.goto(extensionPage('practice.html?case=RB-2042'));
    await expect(panel.getByText('The page shows RB-2042. It is not here yet.')).toBeVisible();
    await practice.goto(extensionPage('practice.html?case=RB-2041&view=contacts'));
    await expect(panel.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
  });
});

test.describe('beside a case system that the worker allowed', () => {
  let app: CaseApp;
  let running: RunningBrowser;
  test.beforeEach(async () => {
    app = await startCaseApp();
    running = await launchChromium({ extension: await allowSite(builtForChromium, app.origin) });
  });
  test.afterEach(async () => {
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
    await app.stop();
  });

  /** A page of the system with the real panel beside it, set up, and those cases begun in it. */
  async function besideCases(...references: string[]): Promise<{ page: Page; panel: Page }> {
    const page = await running.context.newPage();
    await page.goto(`${app.origin}/`);
    const { panel } = await openSidePanel(running, page);
    await setUpRecording(panel);
    await panel.evaluate((stored) => chrome.storage.local.set(stored), caseAppSites(app));
    for (const reference of references) {
      await page.goto(`${app.origin}/case/${reference}`);
      await beginFromPage(panel, reference, `Child ${reference}`);
    }
    return { page, panel };
  }
  const shows = (panel: Page, reference: string) =>
    expect(
      panel.getByRole('button', { name: `Change case and child: ${reference} · Child ${reference}` }),
    ).toBeVisible();

  test('every way in which an address changes', async () => {
    const { page, panel } = await besideCases('11', '12');
    await page.evaluate(() => history.pushState(null, '', '/case/11'));
    await shows(panel, '11');
    await page.evaluate(() => history.replaceState(null, '', '/case/12'));
    await shows(panel, '12');
    await page.evaluate(() => (location.hash = '/other'));
    await page.evaluate(() => history.pushState(null, '', '/#/case/11'));
    await shows(panel, '11');
    await page.evaluate(() => (location.hash = '/case/12'));
    await shows(panel, '12');
    await page.goBack();
    await shows(panel, '11');
    await page.goForward();
    await shows(panel, '12');
    await page.goto(`${app.origin}/go/11`);
    await shows(panel, '11');
    await page.reload();
    await shows(panel, '11');
    await page.goto(`${app.origin}/`);
    await expect(panel.getByText('The page shows no case.')).toBeVisible();
    await shows(panel, '11');
  });

  test('a case in a frame counts, one in a hidden frame does not', async () => {
    const { page, panel } = await besideCases('11', '12');
    await page.goto(`${app.origin}/portal/11`);
    await shows(panel, '11');
    await page.locator('#case').evaluate((frame) => ((frame as HTMLIFrameElement).src = '/case/12'));
    await shows(panel, '12');
  });

  test('tabs that come to the front, and one that the browser had put to sleep', async () => {
    const { page, panel } = await besideCases('11', '12');
    const second = await running.context.newPage();
    await second.goto(`${app.origin}/case/11`);
    await shows(panel, '11');
    await page.bringToFront();
    await shows(panel, '12');
    await panel.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: false, url: '*://127.0.0.1/*' });
      await chrome.tabs.discard(tab!.id);
    });
    await panel.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: false, url: '*://127.0.0.1/*' });
      await chrome.tabs.update(tab!.id!, { active: true });
    });
    await shows(panel, '11');
  });

  test('two windows each follow their own page', async () => {
    const { page, panel } = await besideCases('11', '12');
    await page.goto(`${app.origin}/case/11`);
    await shows(panel, '11');
    const opening = running.context.waitForEvent('page');
    await panel.evaluate((url) => void chrome.windows.create({ url }), `${app.origin}/case/12`);
    const other = await opening;
    const { panel: beside } = await openSidePanel(running, other, panel);
    await shows(beside, '12');
    await shows(panel, '11');
  });

  test('what cannot be seen is said in one line', async () => {
    const { page, panel } = await besideCases('11');
    await page.goto('chrome://version');
    await expect(panel.getByText('This page is not followed. Press the Sidelight button')).toBeVisible();
    const elsewhere = await startCaseApp();
    await page.goto(`${elsewhere.origin}/case/11`);
    await expect(panel.getByText('This site is not followed.')).toBeVisible();
    await panel.getByRole('button', { name: 'Use Sidelight on this site' }).click();
    // The adapter that was taught for this host is taken; the case of the other port is another one.
    await expect(panel.getByText('The page shows 11. It is not here yet.')).toBeVisible();
    await elsewhere.stop();
  });
});
