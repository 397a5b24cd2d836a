import { SidelightError } from '../errors.ts';
import workerUrl from './passphrase-key.worker.ts?worker&url';
import { utf8, type Bytes } from './bytes.ts';

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
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  try {
    return await new Promise<Bytes>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Argon2Answer>) =>
        data ? resolve(data as Bytes) : reject(new SidelightError('unexpected'));
      worker.onerror = (event) => reject(new SidelightError('unexpected', event.error));
      worker.postMessage({ passphrase: utf8(passphrase.normalize('NFKC')), salt, parameters } satisfies Argon2Work);
    });
  } finally {
    worker.terminate();
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** Our own worker file and nothing else passes; the content policy names this policy and no default one. */
function trustedWorkerUrl(url: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('sidelight-workers', {
    createScriptURL(candidate) {
      if (candidate !== workerUrl) throw new SidelightError('unexpected');
      return candidate;
    },
  });
  return policy.createScriptURL(url);
}
