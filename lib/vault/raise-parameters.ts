import type { Argon2Parameters } from './passphrase-key.ts';

/**
 * The parameters that a door should be made anew with, or null when its own are at least ours in each part. Each part is
 * only ever raised: what an agency or a newer version made stronger stays as strong.
 */
export function raisedParameters(own: Argon2Parameters, ours: Argon2Parameters): Argon2Parameters | null {
  const raised = {
    memoryKiB: Math.max(own.memoryKiB, ours.memoryKiB),
    passes: Math.max(own.passes, ours.passes),
    lanes: Math.max(own.lanes, ours.lanes),
  };
  const isSame = raised.memoryKiB === own.memoryKiB && raised.passes === own.passes && raised.lanes === own.lanes;
  return isSame ? null : raised;
}
