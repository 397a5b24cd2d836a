import { SidelightError } from '../errors.ts';
import { forgetVaultMade } from '../settings/vault-made.ts';
import { CaseStore } from '../storage/case-store.ts';
import { EraseStore } from '../storage/erase-store.ts';
import { removeSession } from '../vault/session.ts';
import { removeSessionDoors } from '../vault/session-doors.ts';
import { markErasedHere } from './erased-here.ts';
import type { RoomName } from './rooms.ts';
import type { OpenVault } from './vault-gate.svelte.ts';

/**
 * Erases all records of a room and every door to them; each window then loads itself anew. The window that did it says
 * so then. Settings stay. Throws
 * `changed-elsewhere` when a case was put on hold meanwhile, and then erases nothing.
 */
export async function eraseEverything({ db, keys }: OpenVault, room: RoomName): Promise<void> {
  const { cases } = await new CaseStore(db, keys).list();
  if (cases.some(({ held }) => held)) throw new SidelightError('changed-elsewhere');
  await new EraseStore(db, keys).eraseEverything();
  await forgetVaultMade();
  await removeSessionDoors(room);
  markErasedHere();
  await removeSession(room);
}
