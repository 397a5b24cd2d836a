import { browser } from '../browser.ts';
import { fromBase64, toBase64, type Bytes } from './bytes.ts';

/**
 * The unlocked state of one room, kept in `storage.session`: memory only, closed to content scripts, gone with the
 * browser. It outlives the service worker and the sidebar, which is why it is there and not in a variable.
 */
export interface OpenSession {
  vaultKey: Bytes;
  /** When the vault locks unless it is used (milliseconds since 1970). */
  deadline: number;
}

const prefix = 'open-vault:';
const longestDeadline = 24 * 3_600_000;

export function sessionKeyOf(room: string): string {
  return prefix + room;
}

/** Whether a change in `storage.session` is about an open vault. */
export function isSessionKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** The open session, or null when the room is locked. An unknown, unreadable or past deadline counts as locked. */
export async function readSession(room: string, now = Date.now()): Promise<OpenSession | null> {
  const key = sessionKeyOf(room);
  const stored = parse((await browser.storage.session.get(key))[key]);
  return stored && isOpenAt(stored.deadline, now) ? stored : null;
}

/** A deadline further away than any setting allows means that the clock was set back: locked as well. */
export function isOpenAt(deadline: number, now: number): boolean {
  return now < deadline && deadline - now <= longestDeadline;
}

export async function writeSession(room: string, { vaultKey, deadline }: OpenSession): Promise<void> {
  await browser.storage.session.set({ [sessionKeyOf(room)]: { key: toBase64(vaultKey), deadline } });
}

/** Takes the key away, for every window. */
export async function removeSession(room: string): Promise<void> {
  await alone(room, () => browser.storage.session.remove(sessionKeyOf(room)));
}

/** Puts the deadline off, unless the room is locked; returns whether it is open. A lock meanwhile is never undone. */
export async function extendSession(room: string, deadline: number, now = Date.now()): Promise<boolean> {
  return alone(room, async () => {
    const open = await readSession(room, now);
    if (open) await writeSession(room, { ...open, deadline });
    return open !== null;
  });
}

/** One context at a time changes a session: windows and the worker share the browser's locks. */
function alone<T>(room: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`sidelight:session:${room}`, act);
}

function parse(stored: unknown): OpenSession | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { key, deadline } = stored as { key?: unknown; deadline?: unknown };
  if (typeof key !== 'string' || typeof deadline !== 'number' || !Number.isFinite(deadline)) return null;
  if (!/^[A-Za-z0-9+/]{43}=$/.test(key)) return null;
  return { vaultKey: fromBase64(key), deadline };
}
