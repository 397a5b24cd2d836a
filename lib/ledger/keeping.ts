/** How a case stands under the keeping rule. */
export type Standing =
  | { is: 'open' }
  /** Closed, and kept until somebody erases it. */
  | { is: 'kept' }
  /** Closed, and a hold stops the erasing. */
  | { is: 'held' }
  /** Closed, and erased at that instant (milliseconds since 1970). */
  | { is: 'counting'; erasesAt: number; daysLeft: number }
  /** The days are over. */
  | { is: 'due'; erasesAt: number };

/** What of a case decides how it stands. */
export interface Closing {
  /** Instant of closing, milliseconds since 1970; null while the case is open. */
  closed: number | null;
  held: boolean;
}

const day = 86_400_000;

/** The standing of a case; `days` is null when the rule does not erase after closing. A hold comes before any day. */
export function standingOf({ closed, held }: Closing, days: number | null, now: number): Standing {
  if (closed === null) return { is: 'open' };
  if (held) return { is: 'held' };
  if (days === null) return { is: 'kept' };
  const erasesAt = closed + days * day;
  return now >= erasesAt
    ? { is: 'due', erasesAt }
    : { is: 'counting', erasesAt, daysLeft: Math.ceil((erasesAt - now) / day) };
}

/**
 * Whether a case that is due may be erased without another word: it was shown as due at least a day ago. A clock that
 * ran ahead by mistake makes cases due at once, and the person must be able to see that before anything goes.
 */
export function mayErase(shownSince: number | undefined, now: number): boolean {
  return shownSince !== undefined && now - shownSince >= day;
}
