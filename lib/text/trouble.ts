import { interfaceText } from './en/interface.ts';
import { troubleText } from './en/interface-trouble.ts';
import { translator } from './translator.ts';

/** The words of what is wrong with the store or with a case, with those that every page shares. */
export const t = translator({ ...interfaceText, ...troubleText });
