import { shortestPassphrase } from '../settings/passphrase-rule.ts';
import { isRecipient, type AgeLock } from '../vault/age-file.ts';

export type { AgeLock };
export type LockKind = 'passphrase' | 'recipient';

/**
 * What a file shall be locked with, from what was typed: a passphrase, or recipients with spaces or commas between. Null
 * when the passphrase is too short, or one of the texts is no recipient: a file for fewer than were meant would be a lie.
 */
export async function lockFrom(kind: LockKind, typed: string): Promise<AgeLock | null> {
  if (kind === 'passphrase') return [...typed].length < shortestPassphrase ? null : { passphrase: typed };
  const recipients = [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const good = await Promise.all(recipients.map(isRecipient));
  return recipients.length > 0 && good.every(Boolean) ? { recipients } : null;
}
