import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setUpRecording } from '../setup/sidebar.ts';
import { buildAll } from './build.ts';
import { withExtensions, type Bench } from './extensions.ts';
import type { Row } from './figures.ts';
import { measureHostPage } from './rows/host-page.ts';
import { measureList, measureLoads } from './rows/loads.ts';
import { measureMemory } from './rows/memory.ts';
import { measureOpen } from './rows/open.ts';
import { measureSaves } from './rows/saves.ts';
import { measureSizes } from './rows/sizes.ts';
import { meets, writeTable } from './table.ts';

const file = 'test-results/bench.json';
const entriesPerCase = 50;

interface Measured {
  rows: Row[];
  detail: object;
}

/** Measures every row, or only the parts named, and says whether it meets its bar. Throws only when it could not measure. */
export async function bench({ quick, only }: { quick: boolean; only?: string[] | undefined }): Promise<void> {
  const begun = Date.now();
  const single = quick ? 10 : 300;
  const few = quick ? 3 : 10;
  const built = await buildAll();
  const run = () => ({ quick, seconds: Math.round((Date.now() - begun) / 1000) });
  const parts: Record<string, Measured> = { sizes: await measureSizes(built) };
  const measure = async (name: string, act: () => Promise<Measured>) => {
    if (only && !name.startsWith('seed') && !only.includes(name)) return;
    const start = Date.now();
    parts[name] = await act();
    console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  };
  await measure('host', () => measureHostPage(built.ours, quick ? 4 : 40));
  if (only?.every((name) => name === 'host')) return report(parts, run());
  await withExtensions(built, async (bench) => {
    await setUp(bench);
    await measure('seed 200 cases', () => seed(bench, 200));
    await measure('open', () => measureOpen(bench, 2000, single));
    await measure('loads', () => measureLoads(bench, single));
    await measure('saves', () => measureSaves(bench, single));
    await bench.letGo();
    await measure('memory', () => measureMemory(bench, few));
    const many = quick ? 300 : 1000;
    if (!only || only.includes('list')) await measure(`seed ${many} cases`, () => seed(bench, many));
    await measure('list', () => measureList(bench, many, few));
  });
  await report(parts, run());
}

async function setUp({ page, oursUrl }: Bench): Promise<void> {
  await page.goto(oursUrl);
  await setUpRecording(page);
}

async function seed(bench: Bench, cases: number): Promise<Measured> {
  await bench.goWithProbe(bench.oursUrl);
  const entries = await bench.evaluate<number>(`benchProbe.seedSidebar(${cases}, ${entriesPerCase})`);
  return { rows: [], detail: { entries } };
}

async function report(
  parts: Readonly<Record<string, Measured>>,
  run: { quick: boolean; seconds: number },
): Promise<void> {
  const rows = Object.values(parts).flatMap((part) => part.rows);
  const detail = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.detail]));
  const json = { ...run, cores: cpus().length, rows: rows.map((row) => ({ ...row, meets: meets(row) })), detail };
  await mkdir('test-results', { recursive: true });
  await writeFile(file, JSON.stringify(json, null, 2));
  const missed = rows.filter((row) => !meets(row)).length;
  console.log(
    `\n${writeTable(rows)}\n\n${rows.length - missed} of ${rows.length} rows meet their bar. Spread: ${file}`,
  );
}
