import { chooseCase } from '../../setup/sidebar.ts';
import type { Bench } from '../extensions.ts';
import { figuresOf, timesFloor, type Row } from '../figures.ts';
import type { CaseTimes, ListTimes, LoadTimes } from '../watch-load.ts';

/** The blank page and the sidebar, in turns in one tab. The vault is open, and the sidebar goes on with its last case. */
export async function measureLoads(bench: Bench, rounds: number): Promise<{ rows: Row[]; detail: object }> {
  const blank: LoadTimes[] = [];
  const guidance: LoadTimes[] = [];
  const cases: CaseTimes[] = [];
  await bench.goWithProbe(bench.oursUrl);
  await chooseCase(bench.page, 'BENCH-0', 'M.');
  for (let round = -2; round < rounds; round++) {
    await go(bench, bench.blankUrl);
    const floor = await bench.evaluate<LoadTimes>('benchLoad.painted');
    await go(bench, bench.oursUrl);
    const ours = await bench.evaluate<LoadTimes>('benchLoad.painted');
    const named = await bench.evaluate<CaseTimes>('benchLoad.named');
    if (round < 0) continue;
    blank.push(floor);
    guidance.push(ours);
    cases.push(named);
  }
  const usable = (times: LoadTimes[]) => figuresOf(times.map(({ painted, mounted }) => Math.max(painted, mounted)));
  const [floor, ours] = [usable(blank), usable(guidance)];
  const onScreen = figuresOf(cases.map(({ named }) => named));
  const shared = { unit: 'ms', floor: floor.median, rounds } as const;
  return {
    rows: [
      timesFloor({ what: 'sidebar: guidance usable', ours: ours.median, ...shared }, 1.3, '<= 1.3x'),
      timesFloor({ what: 'unlocked, 200 cases: case on screen', ours: onScreen.median, ...shared }, 2, '<= 2x'),
    ],
    detail: {
      blank: floor,
      guidance: ours,
      caseOnScreen: onScreen,
      blankMounted: figuresOf(blank.map(({ mounted }) => mounted)),
      guidanceMounted: figuresOf(guidance.map(({ mounted }) => mounted)),
      vaultOpened: figuresOf(cases.map(({ opened }) => opened)),
    },
  };
}

/** From the open vault to the list of all cases on screen, as after unlocking with no case to go on with. */
export async function measureList(
  bench: Bench,
  cases: number,
  rounds: number,
): Promise<{ rows: Row[]; detail: object }> {
  const spans: number[] = [];
  await bench.goWithProbe(bench.oursUrl);
  await bench.evaluate('benchProbe.forgetLastCase()');
  for (let round = -1; round < rounds; round++) {
    await go(bench, `${bench.oursUrl}?list`);
    const { opened, listed, length } = await bench.evaluate<ListTimes>('benchLoad.listed');
    if (length !== cases) throw new Error(`the list has ${length} of ${cases} cases`);
    if (round >= 0) spans.push(listed - opened);
  }
  const ours = figuresOf(spans);
  const most = 500;
  const row: Row = {
    what: `list of ${cases} cases after unlock`,
    unit: 'ms',
    floor: null,
    ours: ours.median,
    rounds,
    bar: `<= ${most} ms`,
    most,
  };
  return { rows: [row], detail: { list: ours } };
}

/** By way of an empty page, so that every load starts from the same. */
async function go({ page }: Bench, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}
