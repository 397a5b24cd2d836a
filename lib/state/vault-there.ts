import { SidelightError } from '../errors.ts';
import { markVaultMade, readVaultMade } from '../settings/vault-made.ts';
import type { SidelightDatabase } from '../storage/database.ts';
import { storing } from '../storage/storage-errors.ts';
import type { Door } from '../vault/doors.ts';
import { isWholeDoor } from '../vault/whole-door.ts';

export { markVaultMade };

/**
 * Whether the vault that was made in this profile is still in its store. Throws `store-gone` when the browser has thrown
 * the store away, and `record-unreadable` when the store is there and its passphrase door is not whole. A store that was
 * never set up passes. Not for "keep nothing", whose doors lie in memory.
 */
export async function checkVaultThere(db: SidelightDatabase, door: Door | null): Promise<void> {
  if (door) {
    if (!isWholeDoor(door)) throw new SidelightError('record-unreadable');
    await markVaultMade();
    return;
  }
  // Records without a door: setting up anew would lock them away for good.
  if ((await storing(() => db.cases.count())) > 0) throw new SidelightError('record-unreadable');
  if ((await readVaultMade()) !== null) throw new SidelightError('store-gone');
}
