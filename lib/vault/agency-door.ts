import { encryptTo } from './age-file.ts';
import { utf8, type Bytes } from './bytes.ts';
import { wrapBySecret, type AgencyDoor } from './doors.ts';
import { newRecoverySecret, writeRecoveryKey } from './recovery-key.ts';

/**
 * A door for the agency: a fresh recovery key, which nobody sees, wraps the vault key and is itself written into a letter
 * that only the holder of the recipient's identity can open (docs/decisions/0016). Throws when it is no age recipient.
 */
export async function agencyDoor(vaultKey: Bytes, recipient: string): Promise<AgencyDoor> {
  const secret = newRecoverySecret();
  const letter = await encryptTo([recipient], utf8(`${await writeRecoveryKey(secret)}\n`));
  return { id: 'agency', recipient, letter, ...(await wrapBySecret(vaultKey, secret, 'agency')) };
}
