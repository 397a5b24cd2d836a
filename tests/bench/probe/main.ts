import { openOnce, prepareOpen } from './open.ts';
import { prepareSave, saveOnce } from './save.ts';
import { seedSidebar } from './seed.ts';

const probe = { openOnce, prepareOpen, prepareSave, saveOnce, seedSidebar };

declare global {
  /** What the bench calls in a page. */
  var benchProbe: typeof probe;
}

globalThis.benchProbe = probe;
