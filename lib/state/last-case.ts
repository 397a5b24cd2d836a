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
