import { rm } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { launchChromium, openSidePanel, type RunningBrowser } from '../../setup/browser.ts';
import { allowSite } from '../allow-site.ts';
import { figuresOf, quantile, type Row } from '../figures.ts';
import { startHistoryApp } from '../history-app.ts';

interface Walk {
  /** Main-thread time of the page's process, all of it, in milliseconds. */
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
  const of = (walks: readonly Walk[], part: keyof Walk) => walks.map((walk) => walk[part]);
  const [floorTask, oursTask] = [figuresOf(of(floor, 'task')), figuresOf(of(ours, 'task'))];
  const spread = quantile(of(floor, 'task'), 0.75) - quantile(of(floor, 'task'), 0.25);
  const time: Row = {
    what: 'host page, 30 cases: main-thread time',
    unit: 'ms',
    floor: floorTask.median,
    ours: oursTask.median,
    rounds,
    bar: '<= floor + its IQR',
    most: floorTask.median + spread,
  };
  // The page's own changes are the same each time, so that one more in one walk would show.
  const own = Math.min(...of(floor, 'changes'));
  const mutations: Row = {
    what: 'host page, 30 cases: changes of ours',
    unit: 'changes',
    floor: null,
    ours: Math.max(...of(ours, 'changes')) - own,
    rounds,
    bar: '0',
    most: 0,
  };
  const detail = {
    without: { task: floorTask, script: figuresOf(of(floor, 'script')), changes: figuresOf(of(floor, 'changes')) },
    allowed: { task: oursTask, script: figuresOf(of(ours, 'script')), changes: figuresOf(of(ours, 'changes')) },
    spread,
  };
  return { rows: [mutations, time], detail };
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
  return { task: after.task - before.task, script: after.script - before.script, changes };
}

async function timesOf(session: CDPSession): Promise<Pick<Walk, 'task' | 'script'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const inMs = (name: string) => 1000 * metrics.find((metric) => metric.name === name)!.value;
  return { task: inMs('TaskDuration'), script: inMs('ScriptDuration') };
}
