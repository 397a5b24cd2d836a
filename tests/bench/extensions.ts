import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { extensionPage, launchChromium } from '../setup/browser.ts';
import type { Built } from './build.ts';
import { watchLoad } from './watch-load.ts';

/** A browser with Sidelight and the blank extension, and one tab in which they take turns. */
export interface Bench {
  page: Page;
  blankUrl: string;
  oursUrl: string;
  /** Runs an expression in the page and gives its value, awaited. Not subject to the page's own policy. */
  evaluate<T>(expression: string): Promise<T>;
  session: CDPSession;
  /** Loads a page anew and puts the probe into it. */
  goWithProbe(url: string): Promise<void>;
  /** Lets go of the pages that keep both processes running. */
  letGo(): Promise<void>;
}

/** Opens both, hands them over, and closes them again. */
export async function withExtensions<T>(built: Built, use: (bench: Bench) => Promise<T>): Promise<T> {
  const running = await launchChromium({ extension: `${built.ours},${built.blank}` });
  try {
    const { context } = running;
    const blankOrigin = `chrome-extension://${idOfFolder(built.blank)}`;
    // A plain file of each stays open, so that no load pays for starting a process: so it is while a worker runs.
    const keepers = [`${blankOrigin}/manifest.json`, extensionPage('manifest.json')];
    const kept = await Promise.all(
      keepers.map((url) => context.newPage().then((page) => page.goto(url).then(() => page))),
    );
    await context.addInitScript(watchLoad);
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 800 });
    const session = await context.newCDPSession(page);
    const evaluate = <T>(expression: string) => evaluateIn<T>(session, expression);
    return await use({
      page,
      session,
      evaluate,
      blankUrl: `${blankOrigin}/sidepanel.html`,
      oursUrl: extensionPage('sidepanel.html'),
      goWithProbe: async (url) => {
        await page.goto('about:blank');
        await page.goto(url);
        await evaluate(built.probe);
      },
      letGo: async () => void (await Promise.all(kept.map((keeper) => keeper.close()))),
    });
  } finally {
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
  }
}

async function evaluateIn<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Chromium names an unpacked extension without a key by the SHA-256 of its folder, written with a to p. */
function idOfFolder(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
