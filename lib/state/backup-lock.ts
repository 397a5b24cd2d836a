import { shortestPassphrase } from '../settings/passphrase-rule.ts';
import { isRecipient, type AgeLock } from '../vault/age-file.ts';

export type { AgeLock };
export type LockKind = 'passphrase' | 'recipient';

/** What a file shall be locked with, from what was typed; null when the passphrase is too short or the text no recipient. */
export async function lockFrom(kind: LockKind, typed: string): Promise<AgeLock | null> {
  if (kind === 'passphrase') return [...typed].length < shortestPassphrase ? null : { passphrase: typed };
  const recipient = typed.trim().toLowerCase();
  return (await isRecipient(recipient)) ? { recipients: [recipient] } : null;
}
