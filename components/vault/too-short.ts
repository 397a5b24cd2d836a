import { shortestPassphrase } from '../../lib/settings/passphrase-rule.ts';
import { t } from '../../lib/text/vault.ts';

/** What to say of a new passphrase that is too short; null when it is long enough. */
export function tooShort(passphrase: string): string | null {
  const { length } = [...passphrase];
  return length < shortestPassphrase ? t('set-up.passphrase.short', { length }) : null;
}
