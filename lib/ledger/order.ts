/** What ordering needs to know of an entry. */
export interface Linked {
  id: string;
  heads: readonly string[];
}

/**
 * The entries in one order for everybody: causes before effects, and among those that did not know of each other by id.
 * The same set gives the same order whatever order it came in. A cycle cannot be written by Sidelight; should one be
 * made, its entries follow at the end by id, so that none is dropped.
 */
export function inCausalOrder<T extends Linked>(entries: readonly T[]): T[] {
  const byId = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const known = idsOf(byId);
  const placed = new Set<string>();
  const ordered: T[] = [];
  const place = (entry: T) => {
    placed.add(entry.id);
    ordered.push(entry);
  };
  let waiting = byId;
  while (waiting.length > 0) {
    const still: T[] = [];
    for (const entry of waiting) {
      const ready = entry.heads.every((cause) => placed.has(cause) || !known.has(cause));
      if (ready) place(entry);
      else still.push(entry);
    }
    if (still.length === waiting.length) {
      still.forEach(place);
      break;
    }
    waiting = still;
  }
  return ordered;
}

/** The entries that no other one has seen: what the next entry will name as its heads. */
export function headsOf(entries: readonly Linked[]): string[] {
  const seen = namedBy(entries);
  return entries
    .filter(({ id }) => !seen.has(id))
    .map(({ id }) => id)
    .sort();
}

/** Ids that some entry (or the kept heads) names but that are not here: a gap or a lost tail. */
export function missingFrom(entries: readonly Linked[], keptHeads: readonly string[] = []): string[] {
  const here = idsOf(entries);
  const missing = new Set(keptHeads.filter((id) => !here.has(id)));
  for (const { heads } of entries) for (const id of heads) if (!here.has(id)) missing.add(id);
  return [...missing].sort();
}

function idsOf(entries: readonly Linked[]): Set<string> {
  const ids = new Set<string>();
  for (const { id } of entries) ids.add(id);
  return ids;
}

function namedBy(entries: readonly Linked[]): Set<string> {
  const ids = new Set<string>();
  for (const { heads } of entries) for (const id of heads) ids.add(id);
  return ids;
}
