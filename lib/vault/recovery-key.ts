import { randomBytes, type Bytes } from './bytes.ts';

/**
 * The recovery key: 160 random bits and an 8-bit check, written in Crockford's base 32 (no I, L, O or U to misread) as
 * groups of five, so that a person can read it from paper. https://www.crockford.com/base32.html
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretLength = 20;
const symbols = 34;

export function newRecoverySecret(): Bytes {
  return randomBytes(secretLength);
}

/** As shown and printed: `XXXXX-XXXXX-…`, 34 symbols. */
export async function writeRecoveryKey(secret: Bytes): Promise<string> {
  const bytes = new Uint8Array(secretLength + 1);
  bytes.set(secret);
  bytes[secretLength] = await checkOf(secret);
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  if (bits > 0) text += alphabet[(value << (5 - bits)) & 31];
  return text.replace(/(.{5})(?=.)/g, '$1-');
}

/** The secret in a key that a person typed, or null when it cannot be one (a letter too few, a misread letter). */
export async function readRecoveryKey(typed: string): Promise<Bytes | null> {
  const clean = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (clean.length !== symbols) return null;
  const bytes = new Uint8Array(secretLength + 1);
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const symbol of clean) {
    const digit = alphabet.indexOf(symbol);
    if (digit < 0) return null;
    value = (value << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = value >> bits;
      value &= (1 << bits) - 1;
    }
  }
  const secret = bytes.slice(0, secretLength);
  return at === bytes.length && value === 0 && bytes[secretLength] === (await checkOf(secret)) ? secret : null;
}

async function checkOf(secret: Bytes): Promise<number> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', secret))[0]!;
}
