/** What fills the `{names}` of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Gives the sentence of a key, with `{names}` filled in. A name without a value stays visible, so that it is found;
 * values are taken as they are, so that no markup in them means anything.
 */
export function translator<Key extends string>(texts: Readonly<Record<Key, string>>) {
  return (key: Key, values: Values = {}): string =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
