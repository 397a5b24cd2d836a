import { rm } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { launchChromium, openSidePanel, type RunningBrowser } from '../../setup/browser.ts';
import { allowSite } from '../../setup/allow-site.ts';
import { figuresOf, quantile, type Figures, type Row } from '../figures.ts';
import { startHistoryApp } from '../history-app.ts';

interface Walk {
  /**
   * Processor time of the page's main thread, in milliseconds. Chromium's other two figures are by the clock, and count
   * the time in which a busy machine ran something else.
   */
  thread: number;
  /** The time in tasks of that thread, by the clock. */
  task: number;
  /** The part of it that ran scripts. */
  script: number;
  /** Mutation records that the page saw, its own included. */
  changes: number;
}

interface Site {
  page: Page;
  session: CDPSession;
  walks: Walk[];
}

/**
 * One page at two addresses, of which the sidebar may see one; the real panel is open beside both. They take turns in
 * showing 30 cases by `pushState`. `extension` is the folder of the build.
 */
export async function measureHostPage(extension: string, rounds: number): Promise<{ rows: Row[]; detail: object }> {
  const app = await startHistoryApp();
  const running = await launchChromium({ extension: await allowSite(extension, app.origins[0]) });
  try {
    const ours = await openSite(running, app.origins[0]);
    const floor = await openSite(running, app.origins[1]);
    const { panel, second } = await openSidePanel(running, ours.page);
    await mustSee(panel, ours, true);
    await mustSee(panel, floor, false);
    for (let round = -2; round < rounds; round++) {
      // Neither is always the first, which would find the processor in another state.
      for (const site of round % 2 === 0 ? [floor, ours] : [ours, floor]) {
        const walk = await walkOnce(site);
        if (round >= 0) site.walks.push(walk);
      }
    }
    await second.close();
    return report(floor.walks, ours.walks);
  } finally {
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
    await app.stop();
  }
}

function report(floor: readonly Walk[], ours: readonly Walk[]): { rows: Row[]; detail: object } {
  const rounds = ours.length;
  const [without, allowed] = [figuresOfWalks(floor), figuresOfWalks(ours)];
  const threads = floor.map(({ thread }) => thread);
  const spread = quantile(threads, 0.75) - quantile(threads, 0.25);
  const time: Row = {
    what: 'host page, 30 cases: main thread',
    unit: 'ms',
    floor: without.thread.median,
    ours: allowed.thread.median,
    rounds,
    bar: '<= floor + its IQR',
    most: without.thread.median + spread,
  };
  // The page's own changes are the same each time, so that one more in one walk would show.
  const own = Math.min(...floor.map(({ changes }) => changes));
  const mutations: Row = {
    what: 'host page, 30 cases: changes of ours',
    unit: 'changes',
    floor: null,
    ours: Math.max(...ours.map(({ changes }) => changes)) - own,
    rounds,
    bar: '0',
    most: 0,
  };
  return { rows: [mutations, time], detail: { without, allowed, spread } };
}

function figuresOfWalks(walks: readonly Walk[]): Record<keyof Walk, Figures> {
  const of = (part: keyof Walk) => figuresOf(walks.map((walk) => walk[part]));
  return { thread: of('thread'), task: of('task'), script: of('script'), changes: of('changes') };
}

async function openSite({ context }: RunningBrowser, origin: string): Promise<Site> {
  const page = await context.newPage();
  await page.goto(origin);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session, walks: [] };
}

/** Throws when the sidebar sees the address of a site that it may not see, or not of the one that it may. */
async function mustSee(panel: Page, { page }: Site, wanted: boolean): Promise<void> {
  await page.bringToFront();
  const seen = await panel.evaluate(async () => {
    const tabs = await chrome.tabs.query({ active: true, currentWindow: true });
    return tabs[0]?.url;
  });
  if ((seen === page.url()) !== wanted) throw new Error(`${page.url()} is seen by the sidebar as ${seen ?? 'nothing'}`);
}

async function walkOnce({ page, session }: Site): Promise<Walk> {
  await page.bringToFront();
  const before = await timesOf(session);
  const changes = await page.evaluate(() => walkThroughCases());
  const after = await timesOf(session);
  const spent = (name: string) => 1000 * (after.get(name)! - before.get(name)!);
  return { thread: spent('ThreadTime'), task: spent('TaskDuration'), script: spent('ScriptDuration'), changes };
}

/** Chromium's own counters of the page's process; those of time are in seconds. */
async function timesOf(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
