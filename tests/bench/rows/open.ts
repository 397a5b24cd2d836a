import type { Bench } from '../extensions.ts';
import { figuresOf, timesFloor, type Row } from '../figures.ts';
import type { Pair } from '../probe/open.ts';

/** The store's own reading, opening and folding of one case, against reading and decrypting as many records. */
export async function measureOpen(
  bench: Bench,
  entries: number,
  rounds: number,
): Promise<{ rows: Row[]; detail: object }> {
  const pairs: Pair[] = [];
  await bench.goWithProbe(bench.blankUrl);
  await bench.evaluate(`benchProbe.prepareOpen(${entries})`);
  for (let round = -5; round < rounds; round++) {
    const pair = await bench.evaluate<Pair>(`benchProbe.openOnce(${round})`);
    if (round >= 0) pairs.push(pair);
  }
  const floor = figuresOf(pairs.map((pair) => pair.floor));
  const ours = figuresOf(pairs.map((pair) => pair.ours));
  const row = {
    what: `open a case of ${entries} entries`,
    unit: 'ms',
    floor: floor.median,
    ours: ours.median,
  } as const;
  return { rows: [timesFloor({ ...row, rounds }, 1.5, '<= 1.5x')], detail: { getAllAndDecrypt: floor, open: ours } };
}
