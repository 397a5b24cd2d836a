import { openOnce, prepareOpen } from './open.ts';
import { prepareSave, saveOnce } from './save.ts';
import { forgetLastCase, seedSidebar } from './seed.ts';

const probe = { forgetLastCase, openOnce, prepareOpen, prepareSave, saveOnce, seedSidebar };

declare global {
  /** What the bench calls in a page. */
  var benchProbe: typeof probe;
}

globalThis.benchProbe = probe;
