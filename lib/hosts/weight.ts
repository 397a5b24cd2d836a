import { type Adapter, type Place } from './adapter.ts';

/** A named host says most; then the characters that an address must have. */
export function weightOf({ hosts, pages }: Adapter): number {
  return (hosts.length > 0 ? 1000 : 0) + Math.max(0, ...pages.map(fixedCharacters));
}

function fixedCharacters({ path = '', hash = '', parameters = {} }: Place): number {
  const patterns = [path, hash, ...Object.entries(parameters).flat()];
  return patterns.join('').replace(/\*|\{ref\}|\{kind\}/g, '').length;
}
