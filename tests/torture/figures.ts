import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one proof came to: counted things by name, in the order in which they are shown. */
export type Figures = Record<string, number | string>;

/** Leaves the figures where `npm run torture` gathers them. */
export function writeFigures(proof: string, figures: Figures): void {
  const folder = 'test-results/torture';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${proof}.json`), JSON.stringify(figures, null, 2));
}
