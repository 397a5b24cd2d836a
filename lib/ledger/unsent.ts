import type { ChildSheet } from './worksheet.ts';

/**
 * Ids of a child's entries that a summary can carry (observations, steps, notes and their amendments) but none has
 * carried yet: what has not gone into the case system.
 */
export function unsentOf(child: ChildSheet): string[] {
  const sent = new Set(child.sent.flatMap(({ body }) => body.entries));
  const observations = [...child.observations.values()].flat();
  const steps = child.runs.flatMap((run) => [...run.steps.values()].flat());
  const notes = child.notes.flatMap(({ note, amendments }) => [note, ...amendments]);
  return [...observations, ...steps, ...notes].map(({ id }) => id).filter((id) => !sent.has(id));
}
