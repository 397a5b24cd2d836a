/**
 * That everything was just erased in this window, told past the reload that follows. It stands in the window's own
 * address for that moment, since nothing else of the erased room shall be left anywhere.
 */
const mark = '#erased';

export function markErasedHere(): void {
  history.replaceState(null, '', mark);
}

/** Whether this window has just erased everything; true once. */
export function takeErasedHere(): boolean {
  const isMarked = location.hash === mark;
  if (isMarked) history.replaceState(null, '', location.pathname);
  return isMarked;
}
