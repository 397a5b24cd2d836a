import { failEverything } from './nth-failure.ts';

const probe = { failEverything };

declare global {
  /** What the proofs call in a page of the extension. */
  var tortureProbe: typeof probe;
}

globalThis.tortureProbe = probe;
