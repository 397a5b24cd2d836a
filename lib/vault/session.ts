import { browser } from '../browser.ts';
import { fromBase64, toBase64, type Bytes } from './bytes.ts';

/**
 * The unlocked state of one room, kept in `storage.session`: memory only, closed to content scripts, gone with the
 * browser. It outlives the service worker and the sidebar, which is why it is there and not in a variable.
 */
export interface OpenSession extends OpenTime {
  vaultKey: Bytes;
}

/** From when until when a vault is open (milliseconds since 1970). */
export interface OpenTime {
  /** When the person was last seen to use it. */
  usedAt: number;
  /** When it locks unless it is used. */
  deadline: number;
}

const prefix = 'open-vault:';
const longestOpen = 24 * 3_600_000;
/** Computers correct their clocks by so much at most without anybody having set them, in milliseconds. */
const clockCorrection = 60_000;

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
  return stored && isOpenAt(stored, now) ? stored : null;
}

/**
 * Open from the last use until the deadline. A last use that lies ahead means that the clock was set back: then nobody
 * knows how long ago it was, and it counts as locked. So does a deadline further away than any setting allows.
 */
export function isOpenAt({ usedAt, deadline }: OpenTime, now: number): boolean {
  return usedAt - clockCorrection <= now && now < deadline && deadline - now <= longestOpen;
}

/**
 * Opens the room. With the mark that was read before the door was tried, a lock that came meanwhile wins: then nothing is
 * opened, and the answer is false.
 */
export async function openSession(room: string, session: OpenSession, mark?: string): Promise<boolean> {
  return alone(room, async () => {
    if (mark !== undefined && mark !== (await readLockMark(room))) return false;
    await write(room, session);
    return true;
  });
}

/** Changes with every lock, also of a room that is not open yet. */
export async function readLockMark(room: string): Promise<string> {
  const key = `lock-mark:${room}`;
  return String((await browser.storage.session.get(key))[key] ?? '');
}

/** Locks: takes the key away, for every window, and from whoever is just unlocking. */
export async function removeSession(room: string): Promise<void> {
  await alone(room, async () => {
    await browser.storage.session.set({ [`lock-mark:${room}`]: crypto.randomUUID() });
    await browser.storage.session.remove(sessionKeyOf(room));
  });
}

/** Takes the key away if the room is no longer open by its deadline; a session that was opened meanwhile stays. */
export async function removeOverdueSession(room: string, now?: number): Promise<void> {
  await alone(room, async () => {
    if (!(await readSession(room, now))) await browser.storage.session.remove(sessionKeyOf(room));
  });
}

/** Puts the deadline off, unless the room is locked; returns whether it is open. A lock meanwhile is never undone. */
export async function extendSession(room: string, { usedAt, deadline }: OpenTime): Promise<boolean> {
  return alone(room, async () => {
    const open = await readSession(room, usedAt);
    if (open) await write(room, { ...open, usedAt, deadline });
    return open !== null;
  });
}

/** The times in what was stored, for a window that hears of a change. Null when it is unreadable. */
export function timesOf(stored: unknown): OpenTime | null {
  return parse(stored);
}

async function write(room: string, { vaultKey, usedAt, deadline }: OpenSession): Promise<void> {
  await browser.storage.session.set({ [sessionKeyOf(room)]: { key: toBase64(vaultKey), usedAt, deadline } });
}

/** One context at a time changes a session: windows and the worker share the browser's locks. */
function alone<T>(room: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`sidelight:session:${room}`, act);
}

function parse(stored: unknown): OpenSession | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { key, usedAt, deadline } = stored as { key?: unknown; usedAt?: unknown; deadline?: unknown };
  if (typeof key !== 'string' || !Number.isFinite(usedAt) || !Number.isFinite(deadline)) return null;
  if (!/^[A-Za-z0-9+/]{43}=$/.test(key)) return null;
  return { vaultKey: fromBase64(key), usedAt: usedAt as number, deadline: deadline as number };
}
