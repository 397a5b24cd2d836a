import { failEverything } from './nth-failure.ts';
import { joinShared, makeShared, readShared, writeShared } from './two-writers.ts';

const probe = { failEverything, joinShared, makeShared, readShared, writeShared };

declare global {
  /** What the proofs call in a page of the extension. */
  var tortureProbe: typeof probe;
}

globalThis.tortureProbe = probe;
