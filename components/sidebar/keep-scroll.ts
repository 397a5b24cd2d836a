import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { SidebarState } from '../../lib/state/sidebar.svelte.ts';

/** How long the content may take to come in; until then, or until the person moves, the position is held. Milliseconds. */
const patience = 1_000;
const broughtHere = 'broughthere';
const ownMoves = ['wheel', 'pointerdown', 'keydown', 'touchstart', broughtHere];

/** Brings an item of a tab into view, in place of where that tab was scrolled to. */
export function bringIntoView(item: Element): void {
  item.dispatchEvent(new Event(broughtHere, { bubbles: true }));
  item.scrollIntoView({ block: 'start' });
}

/** Remembers how far each place was scrolled, and goes back there when it is shown again. */
export function keepScroll(sidebar: SidebarState): Attachment<HTMLElement> {
  return (element) => {
    const { place } = sidebar;
    const offset = untrack(() => sidebar.scrollAt(place));
    const leaving = new AbortController();
    const arrived = new AbortController();
    const signal = AbortSignal.any([leaving.signal, arrived.signal]);
    const until = performance.now() + patience;

    /** The content comes in piece by piece, above and below, so one jump would end up elsewhere. */
    const approach = () => {
      if (signal.aborted) return;
      element.scrollTo({ top: offset });
      if (performance.now() > until) arrived.abort();
      else requestAnimationFrame(approach);
    };
    for (const move of ownMoves) element.addEventListener(move, () => arrived.abort(), { signal, passive: true });
    requestAnimationFrame(approach);

    const remember = () => {
      if (arrived.signal.aborted) sidebar.scrolled(place, element.scrollTop);
    };
    element.addEventListener('scrollend', remember, { signal: leaving.signal });
    return () => leaving.abort();
  };
}
