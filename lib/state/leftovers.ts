import { readSettings } from '../settings/settings.ts';
import { openDatabase } from '../storage/database.ts';
import { VaultStore } from '../storage/vault-store.ts';
import { hasSessionDoors } from '../vault/session-doors.ts';
import { databaseOf, type RoomName } from './rooms.ts';

/**
 * "Keep nothing": with the browser the key went, so what is left on disk opens for nobody. Destroyed under the lock that
 * set-up takes, and only while there is no door: another window may just be making a vault.
 */
export async function destroyLeftovers(room: RoomName, store: VaultStore): Promise<void> {
  await navigator.locks.request(`sidelight:vault:${room}`, async () => {
    if (!(await hasSessionDoors(room))) await store.destroyLeftovers();
  });
}

/** The same at browser start, before anything looks at what is left. Makes no store by looking. */
export async function destroyLeftoversAtStart(): Promise<void> {
  if ((await readSettings()).keeping.value !== 'nothing') return;
  const name = databaseOf('real');
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return;
  const db = await openDatabase(name);
  try {
    await destroyLeftovers('real', new VaultStore(db));
  } finally {
    db.close();
  }
}
