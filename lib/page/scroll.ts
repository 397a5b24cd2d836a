import { flatParent, isElement } from './dom.ts';

/** Scrolls so that a place can be seen, at once, without a change of focus or selection. */
export function bringIntoView(place: Range | Element): void {
  const isRange = !('nodeType' in place);
  const element = isRange ? flatParent(place.startContainer) : isElement(place) ? place : null;
  if (!element) return;
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  if (!isRange) return;
  // A long paragraph can be in the middle of the window while the words are not.
  const { top, bottom } = place.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}
