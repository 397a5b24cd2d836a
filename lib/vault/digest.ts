import type { Bytes } from './bytes.ts';

/** SHA-256 (FIPS 180-4) as 64 hexadecimal digits. */
export async function sha256Hex(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
