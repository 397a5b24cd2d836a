import type { Bench } from '../extensions.ts';
import { figuresOf, timesFloor, type Row } from '../figures.ts';
import type { LoadTimes, PressTimes } from '../watch-load.ts';

/** The way to a case is many steps and takes longest, so only every third round goes it. */
const everyPress = 3;

/** The blank page, the sidebar, and the sidebar up to a case, in turns in one tab; 200 cases lie in the store. */
export async function measureLoads(bench: Bench, rounds: number): Promise<{ rows: Row[]; detail: object }> {
  const blank: LoadTimes[] = [];
  const guidance: LoadTimes[] = [];
  const pressed: PressTimes[] = [];
  for (let round = -2; round < rounds; round++) {
    const times = [await painted(bench, bench.blankUrl), await painted(bench, bench.oursUrl)] as const;
    const press = round % everyPress === 0 ? [await chosen(bench)] : [];
    if (round < 0) continue;
    blank.push(times[0]);
    guidance.push(times[1]);
    pressed.push(...press);
  }
  const usable = (times: LoadTimes[]) => figuresOf(times.map(({ painted, mounted }) => Math.max(painted, mounted)));
  const [floor, ours] = [usable(blank), usable(guidance)];
  const onScreen = figuresOf(pressed.map(({ chosen }) => chosen));
  const shared = { unit: 'ms', floor: floor.median } as const;
  return {
    rows: [
      timesFloor({ what: 'sidebar: guidance usable', ours: ours.median, rounds, ...shared }, 1.3, '<= 1.3x'),
      timesFloor(
        { what: 'unlocked, 200 cases: case on screen', ours: onScreen.median, rounds: pressed.length, ...shared },
        2,
        '<= 2x',
      ),
    ],
    detail: {
      blank: floor,
      guidance: ours,
      caseOnScreen: onScreen,
      blankMounted: figuresOf(blank.map(({ mounted }) => mounted)),
      guidanceMounted: figuresOf(guidance.map(({ mounted }) => mounted)),
      vaultOpened: figuresOf(pressed.map(({ opened }) => opened)),
      casesListed: figuresOf(pressed.map(({ listed }) => listed)),
    },
  };
}

/** From the open vault to the list of all cases on screen. */
export async function measureList(
  bench: Bench,
  cases: number,
  rounds: number,
): Promise<{ rows: Row[]; detail: object }> {
  const spans: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const { opened, listed, listLength } = await chosen(bench);
    if (listLength !== cases) throw new Error(`the list has ${listLength} of ${cases} cases`);
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

async function painted({ page, evaluate }: Bench, url: string): Promise<LoadTimes> {
  await page.goto('about:blank');
  await page.goto(url);
  const times = await evaluate<LoadTimes>('benchLoad.painted');
  await evaluate('new Promise((resolve) => requestIdleCallback(() => resolve()))');
  return times;
}

async function chosen({ page, evaluate, oursUrl }: Bench): Promise<PressTimes> {
  await page.goto('about:blank');
  await page.goto(`${oursUrl}?press`);
  return evaluate<PressTimes>('benchLoad.chosen');
}
