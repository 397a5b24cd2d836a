import { focusedField } from './focused.ts';
import { insert } from './insert.ts';
import { movePoint, point, stopPointing, takePoint } from './point.ts';
import { readSelection } from './quote.ts';
import { readPage } from './reading.ts';
import type { PageActs } from './shapes.ts';
import { hideQuote, showQuote } from './show.ts';
import { untilPageChanges } from './watch.ts';

export { highlightCss } from './highlight.ts';
export type * from './shapes.ts';

/** The acts, to be called from the isolated world of a page, or from a page of our own. */
export const pageActs: PageActs = {
  readPage,
  untilPageChanges,
  readSelection,
  showQuote,
  hideQuote,
  point,
  movePoint,
  takePoint,
  stopPointing,
  insert,
  focusedField,
};
