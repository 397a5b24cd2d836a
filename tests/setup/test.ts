import { rm } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { extensionPage, launchChromium, type RunningBrowser } from './browser.ts';
import { chooseCase, setUpRecording } from './sidebar.ts';

interface Fixtures {
  /** A fresh browser with the extension; its profile is removed afterwards. */
  running: RunningBrowser;
  /** The sidebar in a tab of 360 px: the same page as in the panel, quicker to drive. */
  sidebar: Page;
  /** The same, with recording set up and RB-2041 · M. chosen. */
  recording: Page;
}

/** Everything that a page writes to its console as a warning or an error, and every error it does not catch. */
export function watchTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  return troubles;
}

export async function openSidebarInTab(running: RunningBrowser): Promise<Page> {
  const page = await running.context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(extensionPage('sidepanel.html'));
  return page;
}

export const test = base.extend<Fixtures>({
  running: async ({}, use) => {
    const running = await launchChromium();
    await use(running);
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
  },
  sidebar: async ({ running }, use) => {
    const page = await openSidebarInTab(running);
    const troubles = watchTroubles(page);
    await use(page);
    expect(troubles, 'the sidebar wrote to its console').toEqual([]);
  },
  recording: async ({ sidebar }, use) => {
    await setUpRecording(sidebar);
    await chooseCase(sidebar, 'RB-2041', 'M.');
    await use(sidebar);
  },
});

export { expect };
