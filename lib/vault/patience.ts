/** Wrong tries at a door so far, and when the last one was (milliseconds since 1970). */
export interface Tries {
  wrong: number;
  at: number;
}

const freeTries = 3;
const longestWait = 5 * 60_000;

/**
 * How long to wait before the next try, in milliseconds: nothing for the first three wrong ones, then 5 s, 10 s, 20 s …
 * up to 5 minutes. A clock set back never makes the wait longer than that. Nothing is ever wiped.
 */
export function waitBeforeTry({ wrong, at }: Tries, now: number): number {
  if (wrong < freeTries) return 0;
  const wait = Math.min(5_000 * 2 ** (wrong - freeTries), longestWait);
  const passed = now - at;
  return passed < 0 ? wait : Math.max(0, wait - passed);
}
