import { SidelightError } from '../errors.ts';
import ageFile from './age-file.worker.ts?worker&url';
import passphraseKey from './passphrase-key.worker.ts?worker&url';

/** Our worker files by name: what would freeze the screen runs there. */
const workers = { ageFile, passphraseKey } as const;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/**
 * Has one of our workers do one piece of work and ends it, so that nothing of it stays in memory. What it throws comes out
 * as `unexpected`; what it means to say is in its answer.
 */
export async function workOnce<Work, Answer>(name: keyof typeof workers, work: Work): Promise<Answer> {
  const worker = new Worker(trusted(workers[name]), { type: 'module' });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = (event) => reject(new SidelightError('unexpected', event.error));
      worker.postMessage(work);
    });
  } finally {
    worker.terminate();
  }
}

/** Our own worker files and nothing else pass; the content policy names this policy and no default one. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('sidelight-workers', {
    createScriptURL(candidate) {
      if (!Object.values(workers).includes(candidate)) throw new SidelightError('unexpected');
      return candidate;
    },
  });
  return policy.createScriptURL(url);
}
