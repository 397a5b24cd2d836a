/**
 * How long a proof runs: in its short form with every `npm test`, or as long as `npm run torture -- --rounds N` says,
 * which passes N to its suites in the environment.
 */
export function rounds(short: number): number {
  const asked = Number(process.env['SIDELIGHT_ROUNDS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : short;
}

/** Whether this is the long form. */
export function isLong(): boolean {
  return rounds(0) > 0;
}
