/** Longest texts, in UTF-16 code units. A longer one stays on screen and in its draft; only saving it is refused. */
export const longest = { reference: 120, label: 60, line: 300, quote: 20_000, note: 100_000, address: 8_192 } as const;

export const observationStates = ['observed', 'not-observed', 'not-assessed'] as const;
export type ObservationState = (typeof observationStates)[number];

export const channels = ['phone', 'web', 'system', 'email', 'in-person'] as const;
export type Channel = (typeof channels)[number];

/** How a summary or a note went into the case system: by the clipboard, or put at the cursor there. */
export const waysOut = ['copied', 'inserted'] as const;
export type WayOut = (typeof waysOut)[number];
