import type { BlockText } from '../../guide/types.ts';

/** One part of a guidance page: its heading, and its paragraphs or list items. */
export const part = (heading: string, lines: readonly string[]): BlockText => ({ heading, lines });
