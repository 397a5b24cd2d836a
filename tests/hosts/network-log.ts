import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** A server that Chromium asks by itself, and why. */
export interface BrowserService {
  readonly name: string;
  readonly reason: string;
}

/**
 * Chromium's switches for writing what it does on the network, all of it, to `file`. Complete once it has closed.
 * `also` are services beside {@link browserServices} that this test excuses.
 */
export function networkLogArgs(file: string, also: readonly BrowserService[] = []): string[] {
  const unreachable = [...browserServices, ...also].map(({ name }) => `MAP ${name} ^NOTFOUND`).join(', ');
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything', `--host-resolver-rules=${unreachable}`];
}

/**
 * What Chromium asks for by itself in spite of the quieting switches. Excused only where the browser itself asks: the
 * same address asked for by a page or an extension has an initiator, and is reported. The names are kept from
 * resolving, so that nothing typed in a test leaves the machine this way either.
 */
export const browserServices: readonly BrowserService[] = [
  { name: 'accounts.google.com', reason: 'Chromium looks for signed-in accounts when a profile starts.' },
  { name: 'update.googleapis.com', reason: 'Chromium looks for updates of its own components.' },
  {
    name: 'content-autofill.googleapis.com',
    reason: 'Autofill asks for the meaning of form fields by their signature.',
  },
  {
    name: 'passwordsleakcheck-pa.googleapis.com',
    reason: 'The password manager checks a password that was just used.',
  },
];

/**
 * Not excused as a rule, because the sidebar's own fields must never cause it; only where a test types into a field of
 * the host page.
 */
export const spellChecker: BrowserService = {
  name: 'redirector.gvt1.com',
  reason: 'The spell checker fetches its dictionary when somebody types into a text field that allows it.',
};

/** The number that Chromium gives to a kind of event differs between versions; the log brings its own table. */
const logSchema = v.object({
  constants: v.object({ logEventTypes: v.record(v.string(), v.number()) }),
  events: v.array(
    v.object({
      type: v.number(),
      source: v.object({ id: v.number() }),
      params: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
});

interface NetworkEvent {
  readonly type: string;
  readonly source: number;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a browser did on the network from its start to its end, oldest first. */
export type NetworkLog = readonly NetworkEvent[];

/**
 * Reads the log that a browser wrote.
 *
 * @throws if the browser did not finish it (it must have been closed, not killed), or if it lacks a kind of event that
 * {@link unexpectedTraffic} relies on: a log that cannot show a request proves nothing.
 */
export async function readNetworkLog(file: string): Promise<NetworkLog> {
  return parseNetworkLog(await readFile(file, 'utf8'));
}

/** The same from the log's text. */
export function parseNetworkLog(text: string): NetworkLog {
  const { constants, events } = v.parse(logSchema, JSON.parse(text));
  const unknown = watchedEvents.filter((name) => constants.logEventTypes[name] === undefined);
  if (unknown.length > 0) throw new Error(`this browser's log knows no ${unknown.join(', ')}`);
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  return events.map(({ type, source, params }) => ({
    type: names.get(type) ?? `type ${type}`,
    source: source.id,
    params: params ?? {},
  }));
}

/** The addresses that were asked for, by whomever, each as often as it was. */
export function requestedUrls(log: NetworkLog): string[] {
  return log.flatMap(({ type, params }) => (type === 'URL_REQUEST_START_JOB' ? text(params['url']) : []));
}

/**
 * Everything in the log that is neither a web page's business with `host` (as `127.0.0.1:8080`) nor one of
 * {@link browserServices} or of those that this test `also` excuses: one sentence each, so an empty list is the proof. Looks at requests, at looked-up names (a
 * prefetch leaks without a request), at connections and at sent datagrams, and at any mention of an extension.
 */
export function unexpectedTraffic(log: NetworkLog, host: string, also: readonly BrowserService[] = []): string[] {
  const excused = [...browserServices, ...also];
  const destinations = new Map(
    log.flatMap(({ type, source, params }) =>
      type === 'UDP_CONNECT' ? text(params['address']).map((address) => [source, address] as const) : [],
    ),
  );
  return log.flatMap((event) => findings(event, host, destinations, excused));
}

const watchedEvents = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
] as const;

/** How Chromium writes the initiator of a request that no document or worker asked for. */
const browserItself = 'not an origin';

function findings(
  event: NetworkEvent,
  host: string,
  destinations: ReadonlyMap<number, string>,
  excused: readonly BrowserService[],
): string[] {
  const { type, source, params } = event;
  const mention = /chrome-extension:[^"]*/.exec(JSON.stringify(params));
  if (mention) return [`an extension: ${type} ${text(params['url'])} (${mention[0]})`];
  switch (type) {
    case 'URL_REQUEST_START_JOB':
      return text(params['url'])
        .filter((url) => new URL(url).host !== host && !isExcused(url, text(params['initiator']), excused))
        .map((url) => `a request: ${url} by ${text(params['initiator']).join('') || 'nobody named'}`);
    case 'HOST_RESOLVER_MANAGER_REQUEST':
      return text(params['host'])
        .filter((name) => asUrl(name).host !== host && !isExcused(name, [browserItself], excused))
        .map((name) => `a name looked up: ${name}`);
    case 'TCP_CONNECT_ATTEMPT':
      return text(params['address'])
        .filter((address) => address !== host)
        .map((address) => `a connection: ${address}`);
    case 'UDP_BYTES_SENT': {
      // Port 53 is the resolver, whose questions are looked at above. A UDP "connection" alone sends nothing: Chromium
      // uses one to ask the system for a route.
      const address = destinations.get(source) ?? 'an unknown address';
      return address.endsWith(':53') ? [] : [`a datagram: ${address}`];
    }
    default:
      return [];
  }
}

function isExcused(address: string, initiator: readonly string[], excused: readonly BrowserService[]): boolean {
  const { hostname } = asUrl(address);
  return initiator[0] === browserItself && excused.some(({ name }) => name === hostname);
}

/** Looked-up names come with or without a scheme, by kind of request. */
function asUrl(address: string): URL {
  return new URL(address.includes('://') ? address : `http://${address}`);
}

function text(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}
