/**
 * The five cases of the practice agency, a county that does not exist. Every person, place and number is made up. The
 * notes are written the way workers write: what was seen or said, by whom, when. None says what it means.
 */
import { dalby } from './cases/dalby.ts';
import { hollis } from './cases/hollis.ts';
import { kowal } from './cases/kowal.ts';
import { navarro } from './cases/navarro.ts';
import { whitlock } from './cases/whitlock.ts';
import { type PracticeCase } from './practice-case.ts';

export const practiceCases: readonly PracticeCase[] = [dalby, whitlock, navarro, hollis, kowal];

export function practiceCase(ref: string): PracticeCase | undefined {
  return practiceCases.find((candidate) => candidate.ref === ref);
}

/** The names of some children of a case, in the case's order. */
export function namesOf(inCase: PracticeCase, children: readonly string[]): string {
  return inCase.children
    .filter((child) => children.includes(child.id))
    .map((child) => child.name)
    .join(', ');
}
