import { type AdapterMistake } from './adapter-mistakes.ts';
import { longestPattern, tokensOf } from './pattern.ts';

/** Characters that nobody sees, half characters and controls: two adapters that look alike would differ. */
export function hasUnseen(text: string): boolean {
  return !text.isWellFormed() || /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u.test(text);
}

/**
 * What is wrong with a pattern. `source` reads a reference in an address, `text` in a title or element, `place` only
 * says where.
 */
export function patternMistake(pattern: string, use: 'source' | 'text' | 'place'): AdapterMistake | undefined {
  const tokens = tokensOf(pattern, use === 'text' ? 'text' : 'address');
  if (tokens.length > longestPattern.tokens) return 'pattern-too-complex';
  if (tokens.some((token) => token.is === 'text' && /[{}]/.test(token.text))) return 'unknown-placeholder';
  const refs = tokens.filter(({ is }) => is === 'ref').length;
  const kinds = tokens.filter(({ is }) => is === 'kind').length;
  if (use === 'place') return refs + kinds > 0 ? 'placeholder-in-place' : undefined;
  if (refs === 0) return 'no-ref';
  if (refs > 1) return 'ref-twice';
  if (use === 'text' && kinds > 0) return 'kind-in-text';
  const isSlot = (at: number) => ['ref', 'kind'].includes(tokens[at]?.is ?? '');
  return tokens.some((_, at) => isSlot(at) && isSlot(at + 1)) ? 'placeholders-touch' : undefined;
}

/** A path begins with a slash or `**`, a hash is written without its `#`, and both are written decoded. */
export function pathMistake(pattern: string, part: 'path' | 'hash'): AdapterMistake | undefined {
  if (part === 'hash') return /^#|[?%\\]/.test(pattern) ? 'bad-hash' : undefined;
  return /^(?:\/|\*\*)/.test(pattern) && !/[?#%\\]/.test(pattern) ? undefined : 'bad-path';
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const host = new RegExp(`^(?:\\*\\.)?${label}(?:\\.${label})*$`);

/** A host is a name without scheme, port or path; `*.` needs a domain of at least two parts after it. */
export function hostMistake(pattern: string): AdapterMistake | undefined {
  if (!host.test(pattern)) return 'bad-host';
  return pattern.startsWith('*.') && !pattern.slice(2).includes('.') ? 'host-too-wide' : undefined;
}

/**
 * What is wrong with a selector, as far as that can be told without a page: one simple selector, brackets and quotes
 * closed, nothing that makes a search of the whole document for each element.
 */
export function selectorMistake(selector: string): AdapterMistake | undefined {
  if (/[{};,<@/]|:(?:has|is|where|not|host|part)\b|::/.test(selector)) return 'bad-selector';
  const open: string[] = [];
  const closing: Record<string, string> = { '[': ']', '(': ')' };
  let quote = '';
  for (let at = 0; at < selector.length; at += 1) {
    const character = selector[at]!;
    if (character === '\\') at += 1;
    else if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (closing[character]) open.push(closing[character]);
    else if (/[\])]/.test(character) && open.pop() !== character) return 'bad-selector';
  }
  return quote || open.length > 0 || /[>+~]\s*$/.test(selector) ? 'bad-selector' : undefined;
}
