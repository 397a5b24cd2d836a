import { readSettings } from '../settings/settings.ts';
import { readVaultMade } from '../settings/vault-made.ts';
import { BackupStore } from '../storage/backup-store.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

const day = 24 * 3_600_000;

/** Why a reminder is due: days since the newest checked backup, or null when there is none. */
export interface BackupDue {
  days: number | null;
}

/**
 * Whether it is time for a backup: the newest checked one is older than the agreed days (with none: the vault is) or
 * ahead of the clock, and something was recorded since. Null when it is not.
 */
export async function backupDue({ db, keys }: OpenVault, now = Date.now()): Promise<BackupDue | null> {
  const store = new BackupStore(db, keys);
  const [newest, settings, vaultMade] = await Promise.all([store.newest(), readSettings(), readVaultMade()]);
  const age = now - (newest?.at ?? vaultMade ?? now);
  // Ahead of the clock: it was written while the clock ran ahead, so nobody knows how old it is.
  if (age >= 0 && age < settings.backupDays.value * day) return null;
  const saw = await store.sees();
  const isSame = newest ? newest.saw.state === saw.state : saw.cases === 0;
  return isSame ? null : { days: newest ? Math.max(0, Math.floor(age / day)) : null };
}
