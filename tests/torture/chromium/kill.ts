import { expect, type BrowserContext, type CDPSession } from '@playwright/test';

/** Ends Chromium and all its processes at once, with nothing said to them. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  const gone = new Promise((resolve) => context.once('close', resolve));
  // The driver starts it as the leader of a group of its own.
  process.kill(-id, 'SIGKILL');
  await gone;
  await expect.poll(() => isRunning(id)).toBe(false);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Stops the extension's service worker, as the browser does at any moment, and waits until it is stopped. */
export async function stopWorker(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.send('ServiceWorker.disable');
}
