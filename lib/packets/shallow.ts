/** Entries and drafts are a few levels deep. What nests deeper was made to break whoever walks through it. */
const deepest = 32;

/** Whether plain data nests no deeper than any record of ours. Walks without calling itself. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}
