import { browser } from '../browser.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import type { Door, DoorId } from './doors.ts';

/**
 * Doors for "keep nothing after the browser closes": in session memory only, so that with the browser the last way to
 * the vault key goes, whatever is left on disk.
 */
const key = (room: string) => `doors:${room}`;

export async function readSessionDoor(room: string, id: DoorId): Promise<Door | null> {
  const stored = (await browser.storage.session.get(key(room)))[key(room)] as Record<string, string> | undefined;
  const text = stored?.[id];
  return text === undefined ? null : (JSON.parse(text, revive) as Door);
}

export async function writeSessionDoors(room: string, doors: readonly Door[]): Promise<void> {
  const texts = Object.fromEntries(doors.map((door) => [door.id, JSON.stringify(door, replace)]));
  await browser.storage.session.set({ [key(room)]: texts });
}

function replace(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: toBase64(value) } : value;
}

function revive(_: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value;
  return isBytes ? fromBase64((value as { base64: string }).base64) : value;
}

/** Takes the doors away: nothing is left that opens the vault. */
export async function removeSessionDoors(room: string): Promise<void> {
  await browser.storage.session.remove(key(room));
}
