import { chooseCase, goToTab } from '../../setup/sidebar.ts';
import type { Bench } from '../extensions.ts';
import { figuresOf, timesFloor, type Row } from '../figures.ts';
import type { saveOnce } from '../probe/save.ts';

/** After so many saves the next case is taken, so that the list of notes stays of an ordinary length. */
const savesPerCase = 25;
const frame = 1000 / 60;

/** Click to the word "Saved" in the page, against one strict put of the entry's sealed bytes. */
export async function measureSaves(bench: Bench, rounds: number): Promise<{ rows: Row[]; detail: object }> {
  const { page, evaluate } = bench;
  const pairs: Awaited<ReturnType<typeof saveOnce>>[] = [];
  await bench.goWithProbe(bench.oursUrl);
  await goToTab(page, 'Notes');
  for (let round = 0; round < rounds; round++) {
    if (round % savesPerCase === 0) {
      const reference = `BENCH-${1 + round / savesPerCase}`;
      await chooseCase(page, reference, 'M.');
      await evaluate(`benchProbe.prepareSave('${reference}')`);
      await evaluate('benchProbe.saveOnce(0)');
    }
    pairs.push(await evaluate(`benchProbe.saveOnce(${round})`));
  }
  await goToTab(page, 'Guidance');
  const floor = figuresOf(pairs.map((pair) => pair.floor));
  const ours = figuresOf(pairs.map((pair) => pair.ours));
  const p95: Row = {
    what: 'save: click to Saved, p95',
    unit: 'ms',
    floor: floor.p95,
    ours: ours.p95,
    rounds,
    bar: '<= 2x + a frame',
    most: 2 * floor.p95 + frame,
  };
  const median = { what: 'save: click to Saved, median', unit: 'ms', floor: floor.median, ours: ours.median } as const;
  const bytes = figuresOf(pairs.map((pair) => pair.bytes)).median;
  return { rows: [timesFloor({ ...median, rounds }, 2, '<= 2x'), p95], detail: { put: floor, save: ours, bytes } };
}
