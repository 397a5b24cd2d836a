import { longestRead, type Place } from './adapter.ts';
import { fits } from './pattern.ts';

/** An address by its parts, decoded. */
export interface Address {
  scheme: string;
  host: string;
  /** Empty where it is the scheme's own. */
  port: string;
  path: string;
  hash: string;
  parameters: URLSearchParams;
}

/**
 * The parts of an address. Nothing if it is none, is too long, or hides a slash in a part: `/a%2Fb` reads like two
 * parts and is one.
 */
export function addressFrom(url: string): Address | undefined {
  if (url.length > longestRead.url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const path = decoded(parsed.pathname);
  const hash = decoded(parsed.hash.replace(/^#/, '').replace(/\?.*$/s, ''));
  if (path === undefined || hash === undefined) return undefined;
  const scheme = parsed.protocol.slice(0, -1);
  return { scheme, host: parsed.hostname, port: parsed.port, path, hash, parameters: parsed.searchParams };
}

/** `cases.example.org` is itself; `*.example.org` is it and all below it; `scheme://*` is every host of that scheme. */
export function isHostIn(pattern: string, { scheme, host }: Address): boolean {
  if (pattern.endsWith('://*')) return scheme === pattern.slice(0, -'://*'.length);
  if (scheme !== 'https' && scheme !== 'http') return false;
  const wanted = pattern.toLowerCase();
  if (!wanted.startsWith('*.')) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

/** Whether an adapter with these hosts can be meant at all. None: any site, of the web only. */
export function isOnHosts(hosts: readonly string[], address: Address): boolean {
  if (hosts.length === 0) return address.scheme === 'https' || address.scheme === 'http';
  return hosts.some((pattern) => isHostIn(pattern, address));
}

/** Whether an address lies at a place. */
export function isAt(place: Place, address: Address): boolean {
  if (place.path !== undefined && !fits(place.path, address.path, 'address')) return false;
  if (place.hash !== undefined && !fits(place.hash, address.hash, 'address')) return false;
  return Object.entries(place.parameters ?? {}).every(([name, pattern]) => {
    const value = parameterOf(address, name);
    return value !== undefined && fits(pattern, value, 'address');
  });
}

/** The value of a parameter; nothing if it is there twice, because two readers would take different ones. */
export function parameterOf(address: Address, name: string): string | undefined {
  const values = address.parameters.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

function decoded(path: string): string | undefined {
  const parts = path.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return undefined;
    }
  });
  return parts.every((part) => part !== undefined && !/[/\\]/.test(part)) ? parts.join('/') : undefined;
}
