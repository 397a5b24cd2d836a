import { interfaceText } from './en/interface.ts';

/** Every interface sentence has a key; a language is a set of files under its name. */
export type TextKey = keyof typeof interfaceText;

/** The sentence of that key, with `{names}` filled in. A name without a value stays visible, so that it is found. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return interfaceText[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export const language = 'en-US';
