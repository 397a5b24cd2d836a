import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { domSnapshot, watchMutations } from '../hosts/dom-snapshot.ts';
import { allowSite } from '../setup/allow-site.ts';
import { builtForChromium, launchChromium, openSidePanel, type RunningBrowser } from '../setup/browser.ts';
import { setUpRecording } from '../setup/sidebar.ts';
import { expect, test as base, watchTroubles } from '../setup/test.ts';
import { startUnknownCaseSystem, type UnknownCaseSystem } from '../setup/unknown-case-system.ts';

/** The unknown system with its first record in front, and the real panel beside it, where recording is set up. */
interface Beside {
  system: UnknownCaseSystem;
  page: Page;
  panel: Page;
}

const test = base.extend<{ allowed: RunningBrowser; beside: Beside }, { system: UnknownCaseSystem }>({
  system: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const system = await startUnknownCaseSystem();
      await use(system);
      await system.stop();
    },
    { scope: 'worker' },
  ],
  allowed: async ({ system }, use) => {
    const running = await launchChromium({ extension: await allowSite(builtForChromium, system.origin) });
    await use(running);
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
  },
  beside: async ({ system, allowed }, use) => {
    const page = allowed.context.pages()[0]!;
    await page.goto(system.urlOf('a7f2'));
    const { panel } = await openSidePanel(allowed, page);
    await setUpRecording(panel);
    const troubles = watchTroubles(panel);
    await use({ system, page, panel });
    expect(troubles, 'the panel wrote to its console').toEqual([]);
  },
});

const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click();

/** Allows the site in front, and opens the page about it. */
async function allowAndShow(panel: Page): Promise<void> {
  await press(panel, 'Use Sidelight on this site');
  await press(panel, 'Show it');
  await expect(panel.getByRole('heading', { name: 'About this site' })).toBeVisible();
}

/** Points with the mouse at the number of the record in front. */
async function pointByMouse(page: Page, panel: Page): Promise<void> {
  await press(panel, 'Point at the case number');
  await expect(panel.getByRole('button', { name: 'Take this' })).toBeVisible();
  await page.locator('.case-no a:visible').click();
}

test.describe('an unknown case system', () => {
  test('is taught by mouse, tried on the next case, kept, and followed from then on; the page stays as it was', async ({
    beside: { system, page, panel },
  }) => {
    await allowAndShow(panel);
    const before = await domSnapshot(page);
    const watch = await watchMutations(page);
    await pointByMouse(page, panel);
    await expect(panel.getByRole('radio', { name: 'RB-2041', exact: true })).toBeChecked();
    expect(await page.evaluate('pressed'), 'the page heard nothing of the pointing').toEqual([]);
    await expect(panel.getByRole('radio', { name: /^From the place labeled “Case number”/ }).first()).toBeChecked();
    await expect(panel.getByText('Reads RB-2041 on this page').first()).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Keep' })).toBeDisabled();
    expect(page.url()).toBe(system.urlOf('a7f2'));
    expect(await domSnapshot(page)).toBe(before);
    expect(await watch.changes()).toEqual([]);

    await page.getByRole('link', { name: 'Open b310' }).click();
    await expect(panel.getByRole('status', { name: 'Try it on another case' }).getByRole('listitem')).toHaveText([
      'RB-2041',
      'RB-2044',
    ]);
    await panel.getByLabel('Name for this case system').fill('Riverbend Records');
    await press(panel, 'Keep');
    await expect(panel.getByText('RB-2044, from the page')).toBeVisible();
    await press(panel, 'Back');

    await expect(panel.getByText('The page shows RB-2044. It is not here yet.')).toBeVisible();
    await press(panel, 'Begin RB-2044');
    await panel.getByLabel('Label for the child').fill('M.');
    await press(panel, 'Begin RB-2044');
    await expect(panel.getByText('Riverbend Records · from the page')).toBeVisible();
    await page.getByRole('link', { name: 'Open c98e' }).click();
    await expect(panel.getByText('The page shows RB-2050. It is not here yet.')).toBeVisible();
    await page.goBack();
    await expect(panel.getByRole('button', { name: 'Change case and child: RB-2044 · M.' })).toBeVisible();
    await page.getByRole('link', { name: 'List' }).click();
    await expect(panel.getByText('The page shows no case.')).toBeVisible();
  });
});
