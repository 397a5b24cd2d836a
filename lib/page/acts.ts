import type { PageActs } from './shapes.ts';

export { highlightCss } from './highlight.ts';
export type * from './shapes.ts';

const notYet = (): never => {
  throw new Error('not built yet');
};

/** The acts, to be called from the isolated world of a page, or from a page of our own. */
export const pageActs: PageActs = {
  readPage: notYet,
  untilPageChanges: notYet,
  readSelection: notYet,
  showQuote: notYet,
  hideQuote: notYet,
  point: notYet,
  movePoint: notYet,
  takePoint: notYet,
  stopPointing: notYet,
  insert: notYet,
  focusedField: notYet,
};
