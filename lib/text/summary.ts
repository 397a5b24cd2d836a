import { interfaceText } from './en/interface.ts';
import { summaryText } from './en/interface-summary.ts';
import { translator } from './translator.ts';

/** The words of the summary, with those that every page shares. */
export const t = translator({ ...interfaceText, ...summaryText });
