import { writeFigures } from './figures.ts';
import type { NthFailure } from './probe/nth-failure.ts';

/** Everything that is wrong, as sentences; leaves the figures of the proof. */
export function checkNthFailures(proof: string, all: readonly NthFailure[]): string[] {
  const operations = new Set(all.map(({ scenario }) => scenario)).size;
  const tried = all.reduce((sum, one) => sum + one.tried, 0);
  const faults = all.flatMap(({ scenario, how, tried, faults }) =>
    [...faults, ...(tried === 0 ? ['nothing of it was made to fail'] : [])].map(
      (fault) => `${scenario}, ${how}: ${fault}`,
    ),
  );
  writeFigures(proof, { 'operations of the store': operations, 'failures caused': tried, faults: faults.length });
  return faults;
}
