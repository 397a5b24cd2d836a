import { rm } from 'node:fs/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { expect, test } from '@playwright/test';
import { builtForChromium, chromiumPath, extensionId, extensionPage, quietArgs } from '../setup/browser.ts';

/** Chromium ends an idle worker after 30 s. */
const longerThanIdle = 38_000;

/**
 * Driven by another tool than the other tests: a worker that a debugger holds is never ended, and Playwright holds every
 * one. Here only pages are held, and the worker just for the moment in which it is told something.
 */
async function launch(): Promise<{ browser: Browser; page: Page; root: CDPSession }> {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    targetFilter: (target) => target.type() !== 'service_worker',
    args: [...quietArgs, `--disable-extensions-except=${builtForChromium}`, `--load-extension=${builtForChromium}`],
  });
  const page = await browser.newPage();
  await page.goto(extensionPage('sidepanel.html'));
  return { browser, page, root: await browser.target().createCDPSession() };
}

/** Whether the worker lives; asking does not wake it. */
async function isAlive(page: Page): Promise<boolean> {
  const contexts = await page.evaluate(() =>
    chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as chrome.runtime.ContextType] }),
  );
  return contexts.length > 0;
}

/** The browser says that an update waits. */
async function sayThatAnUpdateWaits({ browser, root }: { browser: Browser; root: CDPSession }): Promise<void> {
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const worker = targetInfos.find(({ url }) => url.includes(extensionId))!;
  const { sessionId } = await root.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
  const session = root.connection()!.session(sessionId)!;
  const expression = "chrome.runtime.onUpdateAvailable.dispatch({ version: '9.9.9' })";
  await session.send('Runtime.evaluate', { expression });
  await root.send('Target.detachFromTarget', { sessionId });
  expect(browser.connected).toBe(true);
}

/** The doors of a vault in session memory are what is to be held; what is in them does not matter here. */
async function keepNothing(page: Page): Promise<void> {
  await page.evaluate(() => chrome.storage.session.set({ 'doors:real': {} }));
}

test.describe.configure({ mode: 'parallel' });

for (const [name, holds] of [
  ['under "keep nothing" the worker stays, so that no update is taken', true],
  ['without it nothing is held: the worker ends as ever', false],
] as const)
  test(name, async () => {
    test.slow();
    const launched = await launch();
    if (holds) await keepNothing(launched.page);
    await expect.poll(() => isAlive(launched.page)).toBe(true);
    await sayThatAnUpdateWaits(launched);
    await new Promise((resolve) => setTimeout(resolve, longerThanIdle));
    expect(await isAlive(launched.page)).toBe(holds);
    const profile = launched.browser.process()!.spawnargs.find((arg) => arg.startsWith('--user-data-dir='));
    await launched.browser.close();
    await rm(profile!.split('=')[1]!, { recursive: true, force: true });
  });
