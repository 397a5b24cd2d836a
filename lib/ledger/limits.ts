/** Longest texts, in UTF-16 code units. A longer one stays on screen and in its draft; only saving it is refused. */
export const longest = { reference: 120, label: 60, line: 300, quote: 20_000, note: 100_000 } as const;

export const observationStates = ['observed', 'not-observed', 'not-assessed'] as const;
export type ObservationState = (typeof observationStates)[number];

export const channels = ['phone', 'web', 'system', 'email', 'in-person'] as const;
export type Channel = (typeof channels)[number];
