import { type Adapter, type From, type Role, type SeenFrom } from './adapter.ts';
import { type Address, addressFrom, isAt, isOnHosts, parameterOf } from './address.ts';
import { type Captured } from './capture.ts';
import { type PageFacts } from './page-facts.ts';
import { readSource } from './read-source.ts';
import { type Seen, type SeenCase } from './seen.ts';
import { weightOf } from './weight.ts';
export { sameCase, type Seen, type SeenCase } from './seen.ts';

const none: Seen = { is: 'none' };

type Found = Captured & { from: From };

/** What one page shows at one moment. Never throws; a page on which no source matches shows no case. */
export function recognise(adapter: Adapter, facts: PageFacts): Seen {
  const address = casePage(adapter, facts.url);
  if (!address) return none;
  const read = (role: Role) => firstOf(adapter, role, address, facts);
  const inAddress = read('address');
  const shown = read('shown');
  const number = shown ?? inAddress;
  // Where the address names the case, a page without an id there is none, whatever its title says.
  if (!number || (!inAddress && adapter.sources.some(({ role }) => role === 'address'))) return none;

  const kind = inAddress?.kind ?? shown?.kind ?? kindIn(adapter, address);
  if (kind !== undefined && !isCounted(adapter, kind)) return none;
  if (kind === undefined && adapter.numbering === 'kind') return none;
  const named = (ref: string) => (adapter.numbering === 'kind' ? `${kind}/${ref}` : ref);
  return seenCase({
    adapter,
    from: seenFrom[number.from],
    addressId: inAddress && named(inAddress.ref),
    shown: shown && named(shown.ref),
    label: read('label')?.ref,
    kind,
  });
}

/** The same case with the id of the address only: the rest may still be of another case. Without an id, no case. */
export function byAddressOnly({ addressId, kind, adapter }: SeenCase): Seen {
  return addressId === undefined ? none : seenCase({ addressId, kind, adapter, from: 'address' });
}

/** The selectors that must be read on this address: none where there is no case. */
export function selectorsOf(adapter: Adapter, url: string): string[] {
  if (!casePage(adapter, url)) return [];
  const selectors = adapter.sources.flatMap((source) => (source.from === 'selector' ? [source.selector] : []));
  return [...new Set(selectors)];
}

/**
 * Adapters that fit this page, the most specific first: for a site for which none was chosen. One that is for any host
 * must find a case in the address, and one in the title too if it reads titles: many systems share `/issues/12`.
 */
export function proposeAdapters(facts: Pick<PageFacts, 'url' | 'title'>, adapters: readonly Adapter[]): Adapter[] {
  const address = addressFrom(facts.url);
  if (!address) return [];
  return adapters
    .filter((adapter) => isOnHosts(adapter.hosts, address) && (adapter.hosts.length > 0 || hasCase(adapter, facts)))
    .map((adapter) => ({ adapter, weight: weightOf(adapter) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ adapter }) => adapter);
}

const seenFrom: Record<From, SeenFrom> = {
  parameter: 'address',
  path: 'address',
  hash: 'address',
  title: 'title',
  selector: 'page',
};

/** The address, if there can be a case on it. */
function casePage(adapter: Adapter, url: string): Address | undefined {
  const address = addressFrom(url);
  if (!address || !isOnHosts(adapter.hosts, address)) return undefined;
  const isCase = adapter.pages.some((place) => isAt(place, address));
  return isCase && !adapter.not.some((place) => isAt(place, address)) ? address : undefined;
}

function firstOf(adapter: Adapter, role: Role, address: Address, facts: PageFacts): Found | undefined {
  for (const source of adapter.sources) {
    const captured = source.role === role ? readSource(source, address, facts) : undefined;
    if (captured) return { ...captured, from: source.from };
  }
  return undefined;
}

function kindIn({ kindParameter }: Adapter, address: Address): string | undefined {
  const kind = kindParameter === undefined ? undefined : parameterOf(address, kindParameter);
  return kind !== undefined && /^[\w.-]{1,80}$/.test(kind) ? kind : undefined;
}

function isCounted(adapter: Adapter, kind: string): boolean {
  return adapter.kinds.length === 0 || kind.split('/').some((piece) => adapter.kinds.includes(piece));
}

function seenCase({
  addressId,
  shown,
  label,
  kind,
  from,
  adapter,
}: Omit<SeenCase, 'is' | 'reference' | 'names'>): Seen {
  const names = [...new Set([shown, addressId].filter((name) => name !== undefined))];
  return {
    is: 'case',
    reference: names[0]!,
    names,
    ...(addressId !== undefined && { addressId }),
    ...(shown !== undefined && { shown }),
    ...(label !== undefined && { label }),
    ...(kind !== undefined && { kind }),
    from,
    adapter,
  };
}

function hasCase(adapter: Adapter, { url, title }: Pick<PageFacts, 'url' | 'title'>): boolean {
  const seen = recognise(adapter, { url, title, readings: {} });
  if (seen.is === 'none') return false;
  const readsTitle = adapter.sources.some((source) => source.from === 'title' && source.role === 'shown');
  return !readsTitle || seen.shown !== undefined;
}
