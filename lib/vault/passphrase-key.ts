import { SidelightError } from '../errors.ts';
import { utf8, type Bytes } from './bytes.ts';
import { workOnce } from './trusted-worker.ts';

/** The cost of turning a passphrase into a key (Argon2id, RFC 9106). Kept beside the wrapped key. */
export interface Argon2Parameters {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

export const argon2Parameters: Argon2Parameters = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/** The key, or null when it could not be made. */
export type Argon2Answer = Uint8Array | null;

export interface Argon2Work {
  passphrase: Bytes;
  salt: Bytes;
  parameters: Argon2Parameters;
}

/**
 * 32 bytes of key from a passphrase, made in a worker. The passphrase is normalised (NFKC, as RFC 8265 does for
 * passwords), so that the same letters typed on another keyboard open the same door.
 */
export async function keyFromPassphrase(passphrase: string, salt: Bytes, parameters: Argon2Parameters): Promise<Bytes> {
  const work: Argon2Work = { passphrase: utf8(passphrase.normalize('NFKC')), salt, parameters };
  const key = await workOnce<Argon2Work, Argon2Answer>('passphraseKey', work);
  if (!key) throw new SidelightError('unexpected');
  return key as Bytes;
}
