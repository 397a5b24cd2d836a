import { interfaceText } from './en/interface.ts';
import { translator } from './translator.ts';

/** Every interface sentence has a key; a language is a set of files under its name. */
export type TextKey = keyof typeof interfaceText;

/** The words that the first paint carries, and those that every page shares. */
export const t = translator(interfaceText);

export const language = 'en-US';
