import { quotesText } from './en/interface-quotes.ts';
import { interfaceText } from './en/interface.ts';
import { translator } from './translator.ts';

/** The words about text from the page and into it, with those that every page shares. */
export const t = translator({ ...interfaceText, ...quotesText });
