/** What many rounds of one measurement come to. */
export interface Figures {
  median: number;
  p95: number;
  rounds: number;
}

export type Unit = 'ms' | 'kB' | 'MB' | 'changes';

/** One line of the table in quality.md: a figure of ours, held against a floor or against a fixed bar. */
export interface Row {
  what: string;
  unit: Unit;
  /** Null where the bar is a fixed number. */
  floor: number | null;
  ours: number;
  rounds: number;
  /** The bar in words, as the table has it. */
  bar: string;
  /** The most that ours may be, in the row's unit. */
  most: number;
}

export function figuresOf(values: readonly number[]): Figures {
  return { median: quantile(values, 0.5), p95: quantile(values, 0.95), rounds: values.length };
}

/** Nearest rank: always a value that was measured. Throws when there is none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** A row whose bar is a multiple of the floor. */
export function timesFloor(row: Omit<Row, 'bar' | 'most'> & { floor: number }, times: number, bar: string): Row {
  return { ...row, bar, most: row.floor * times };
}
