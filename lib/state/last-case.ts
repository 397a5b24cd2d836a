import { browser } from '../browser.ts';
import type { RoomName } from './rooms.ts';

/** Which case and child a window worked on: random ids, in session memory only, so that a reopened sidebar goes on there. */
export interface LastCase {
  caseId: string;
  childId: string | null;
}

async function key(room: RoomName): Promise<string> {
  const { id } = await browser.windows.getCurrent();
  return `last-case:${room}:${id}`;
}

export async function readLastCase(room: RoomName): Promise<LastCase | null> {
  const name = await key(room);
  const stored = (await browser.storage.session.get(name))[name] as Partial<LastCase> | undefined;
  return typeof stored?.caseId === 'string' ? { caseId: stored.caseId, childId: stored.childId ?? null } : null;
}

export async function writeLastCase(room: RoomName, last: LastCase): Promise<void> {
  await browser.storage.session.set({ [await key(room)]: last });
}

const childPrefix = 'last-child:';

/** The child of a case that was worked on last, in whatever window; asked for again once the browser has closed. */
export async function readLastChild(caseId: string): Promise<string | null> {
  const name = childPrefix + caseId;
  const stored = (await browser.storage.session.get(name))[name];
  return typeof stored === 'string' ? stored : null;
}

export async function writeLastChild({ caseId, childId }: LastCase): Promise<void> {
  if (childId) await browser.storage.session.set({ [childPrefix + caseId]: childId });
}
