/**
 * Every message between the parts of Sidelight, by its direction, with who may send it. What the sidebar and the worker
 * must both know lies in storage, which tells every window by itself; a message is only ever a request to act.
 */
export interface Messages {
  /** Sidebar → worker: the wake-up table was written, look at it again. */
  'wake-ups-changed': { sender: 'own-page' };
}

export type MessageName = keyof Messages;

export const messageNames: readonly MessageName[] = ['wake-ups-changed'];

/** What goes over the wire. Nothing that a person typed, no id of a case. */
export interface Message {
  name: MessageName;
}

/** Errors do not survive the way; a refusal says no more than that. */
export type Answer = { ok: true } | { ok: false };

/** The message in what arrived, or null when it is none. */
export function parseMessage(received: unknown): Message | null {
  if (typeof received !== 'object' || received === null) return null;
  const { name } = received as { name?: unknown };
  const known = messageNames.find((one) => one === name);
  return known ? { name: known } : null;
}
