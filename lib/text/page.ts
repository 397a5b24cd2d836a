import { interfaceText } from './en/interface.ts';
import { pageText } from './en/interface-page.ts';
import { translator } from './translator.ts';

/** The words about the page beside the sidebar, with those that every page shares. */
export const t = translator({ ...interfaceText, ...pageText });
