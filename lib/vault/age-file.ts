import type { Bytes } from './bytes.ts';

/** Files in the age format (https://age-encryption.org/v1). The package comes in when it is first needed. */
const age = () => import('age-encryption');

/**
 * Whether the text is an age recipient of the X25519 kind (`age1` and 58 letters and digits) that can be written to: its
 * checksum holds, and its point gives a secret.
 */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    await encryptTo([text], new Uint8Array());
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** The bytes as an age file that any one of the recipients can open. Throws when one is no recipient. */
export async function encryptTo(recipients: readonly string[], bytes: Bytes): Promise<Bytes> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}
