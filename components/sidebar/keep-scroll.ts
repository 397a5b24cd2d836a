import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { SidebarState } from '../../lib/state/sidebar.svelte.ts';

/** Remembers how far each place was scrolled, and goes back there when it is shown again. */
export function keepScroll(sidebar: SidebarState): Attachment<HTMLElement> {
  return (element) => {
    const { place } = sidebar;
    const offset = untrack(() => sidebar.scrollAt(place));
    // The content of the new place is laid out by the next frame.
    const frame = requestAnimationFrame(() => element.scrollTo({ top: offset }));
    const remember = () => sidebar.scrolled(place, element.scrollTop);
    element.addEventListener('scrollend', remember);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scrollend', remember);
    };
  };
}
