import type { CaseName } from '../ledger/entry.ts';
import { referenceForLookup } from '../ledger/typed.ts';
import type { Worksheet } from '../ledger/worksheet.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';

/** The HMAC by which a case of that name is found; the name itself is never stored unsealed. */
export function lookupOfName(keys: VaultKeys, { system, reference }: CaseName): Promise<string> {
  return keys.lookupOf('case', system, referenceForLookup(reference));
}

/**
 * What a case's row is found by once it stands as in `sheet`. What led to it before stays, unless that name was taken
 * back: an entry that names it may be unreadable now.
 */
export async function lookupsAfter(
  before: readonly string[],
  { names, unnamed }: Pick<Worksheet, 'names' | 'unnamed'>,
  keys: VaultKeys,
): Promise<string[]> {
  const [given, taken] = await Promise.all(
    [names, unnamed].map((all) => Promise.all(all.map((name) => lookupOfName(keys, name)))),
  );
  return [...new Set([...before, ...given!])].filter((lookup) => !taken!.includes(lookup));
}
