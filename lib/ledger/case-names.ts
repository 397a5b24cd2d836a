import type { CaseName } from './entry.ts';
import { referenceForLookup } from './typed.ts';

/** Whether two names lead to the same case: the same system, and a reference that differs in spelling only. */
export function sameName(one: CaseName, other: CaseName): boolean {
  return one.system === other.system && referenceForLookup(one.reference) === referenceForLookup(other.reference);
}

/** The names with one more; the first of two spellings stays. */
export function withName(names: readonly CaseName[], name: CaseName): CaseName[] {
  return names.some((known) => sameName(known, name)) ? [...names] : [...names, name];
}

export function withoutName(names: readonly CaseName[], name: CaseName): CaseName[] {
  return names.filter((known) => !sameName(known, name));
}
