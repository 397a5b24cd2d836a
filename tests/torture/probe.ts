import { join } from 'node:path';
import { bundle } from '../setup/bundle.ts';

/** The product's storage code with what tortures it, as a script for a page of the extension. */
export function buildProbe(): Promise<string> {
  return bundle(join(import.meta.dirname, 'probe/main.ts'));
}

/** A page of the extension that opens no store of its own. */
export const quietPage = 'practice.html';
