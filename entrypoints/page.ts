import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { version } from '../package.json';
import { pageActs, type PageActs } from '../lib/page/acts.ts';

/** The isolated world's own global, which the page cannot reach. */
const world = globalThis as { sidelightPage?: PageActs & { version: string } };

export default defineUnlistedScript(() => {
  // Put in twice, the first stays, with what it is doing. After an update the world outlives its extension: the old acts
  // let go of the page, and the new ones take their place.
  if (world.sidelightPage?.version === version) return;
  world.sidelightPage?.stopPointing();
  world.sidelightPage?.hideQuote();
  world.sidelightPage = { ...pageActs, version };
});
