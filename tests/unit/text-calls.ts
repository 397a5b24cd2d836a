import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One `t(…)` in the sources. */
export interface TextCall {
  file: string;
  /** Patterns of the keys that it may ask for: whole keys, or `error.*` where a part is decided when it runs. */
  keys: string[];
  /** Names that it gives values for; null when they are handed over in a variable. */
  names: string[] | null;
}

/** All product sources that may show text. */
export function productSources(): { path: string; text: string }[] {
  return ['entrypoints', 'components', 'lib'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|svelte)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => join(top, name))
      .filter((path) => !path.startsWith('lib/text/'))
      .concat(top === 'lib' ? ['dates', 'hosts', 'names', 'sites'].map((name) => `lib/text/${name}.ts`) : [])
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

/** Every call of `t` in a source. */
export function textCallsIn(file: string, text: string): TextCall[] {
  return [...text.matchAll(/(?<![\w.$])t\(/g)].map((match) => {
    const [key = '', values] = argumentsAt(text, match.index + match[0].length);
    return { file, keys: keysIn(key), names: values === undefined ? [] : namesIn(values) };
  });
}

/** Keys are literals or templates; a condition offers several. Words compared with are no keys. */
function keysIn(argument: string): string[] {
  const offered = argument.replace(/[!=]==\s*'[^']*'/g, '').replace(/\?\?\s*'[^']*'/g, '');
  return [...offered.matchAll(/'([^']*)'|`([^`]*)`/g)].map(([, literal, template]) =>
    (literal ?? template!).replace(/\$\{[^}]*\}/g, '*'),
  );
}

function namesIn(argument: string): string[] | null {
  const inner = /^\s*\{([\s\S]*)\}\s*$/.exec(argument)?.[1];
  if (inner === undefined) return null;
  return splitAtCommas(inner).map((part) => /^\s*(\w+)/.exec(part)![1]!);
}

/** The arguments of a call whose opening bracket ends at `from`. */
function argumentsAt(text: string, from: number): string[] {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < text.length; at++) depth += depthOf(text[at]!);
  return splitAtCommas(text.slice(from, at - 1));
}

function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  [...text, ','].forEach((char, at) => {
    depth += depthOf(char);
    if (char !== ',' || depth > 0) return;
    parts.push(text.slice(start, at));
    start = at + 1;
  });
  return parts.filter((part) => part.trim() !== '');
}

function depthOf(char: string): number {
  return '([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0;
}
