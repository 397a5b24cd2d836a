import { browser } from '../browser.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import type { Door, DoorId, DoorOf } from './doors.ts';

/**
 * Doors for "keep nothing after the browser closes": in session memory only, so that with the browser the last way to
 * the vault key goes, whatever is left on disk.
 */
const key = (room: string) => `doors:${room}`;

export async function readSessionDoor<Id extends DoorId>(room: string, id: Id): Promise<DoorOf<Id> | null> {
  const doors = (await readSessionDoors(room)) ?? [];
  return (doors.find((door) => door.id === id) as DoorOf<Id> | undefined) ?? null;
}

/** All doors that a room has in session memory, or null when its doors are not there. */
export async function readSessionDoors(room: string): Promise<Door[] | null> {
  const stored = (await browser.storage.session.get(key(room)))[key(room)] as Record<string, string> | undefined;
  return stored ? Object.values(stored).map((text) => JSON.parse(text, revive) as Door) : null;
}

export async function hasSessionDoors(room: string): Promise<boolean> {
  return key(room) in (await browser.storage.session.get(key(room)));
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
