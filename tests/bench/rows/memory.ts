import { goToTab } from '../../setup/sidebar.ts';
import type { Bench } from '../extensions.ts';
import { figuresOf, type Row } from '../figures.ts';

const mostAbove = 40;

/**
 * Script heap, the document's own objects and buffers of the page's process, after two collections. The page is the
 * only one of its extension, since pages of one extension share a process.
 */
export async function measureMemory(bench: Bench, rounds: number): Promise<{ rows: Row[]; detail: object }> {
  const { page, evaluate } = bench;
  const blank: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto('about:blank');
    await page.goto(bench.blankUrl);
    blank.push(await megabytesHeld(bench));
    await page.goto('about:blank');
    await page.goto(bench.oursUrl);
    await evaluate('benchLoad.named');
    await goToTab(page, 'Notes');
    await page.locator('main article').first().waitFor();
    ours.push(await megabytesHeld(bench));
    await goToTab(page, 'Guidance');
  }
  const [floor, held] = [figuresOf(blank), figuresOf(ours)];
  const row: Row = {
    what: 'memory, 200 cases, a case chosen',
    unit: 'MB',
    floor: floor.median,
    ours: held.median,
    rounds,
    bar: `<= blank + ${mostAbove} MB`,
    most: floor.median + mostAbove,
  };
  return { rows: [row], detail: { blank: floor, sidebar: held } };
}

async function megabytesHeld({ session }: Bench): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as Record<string, number>;
  const parts = ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'].map((part) => usage[part] ?? 0);
  return parts.reduce((sum, part) => sum + part) / 1e6;
}
