/** The fewest characters of a passphrase. There is no other rule, because length is what counts; pasting is allowed. */
export const shortestPassphrase = 12;
