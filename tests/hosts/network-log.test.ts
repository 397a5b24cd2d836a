import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { launchChromium } from '../setup/browser';
import {
  networkLogArgs,
  parseNetworkLog,
  readNetworkLog,
  requestedUrls,
  spellChecker,
  unexpectedTraffic,
} from './network-log';

const host = '127.0.0.1:8080';
const page = `http://${host}`;
const extension = 'chrome-extension://mkdoehimifkpoebjbmphbagndlpcaldm';
const types = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
] as const;

interface MadeUpEvent {
  type: (typeof types)[number];
  params?: Record<string, unknown>;
}

/** A log as Chromium writes one, with these events, all of one source. */
function logOf(...events: MadeUpEvent[]): string {
  return JSON.stringify({
    constants: { logEventTypes: Object.fromEntries(types.map((name, number) => [name, number])) },
    events: events.map(({ type, params }) => ({ type: types.indexOf(type), source: { id: 7, type: 1 }, params })),
  });
}

function requestOf(url: string, initiator: string): MadeUpEvent {
  return { type: 'URL_REQUEST_START_JOB', params: { method: 'GET', url, initiator } };
}

function found(...events: MadeUpEvent[]): string[] {
  return unexpectedTraffic(parseNetworkLog(logOf(...events)), host);
}

test.describe('the network log', () => {
  test('passes a page that talks to its own server, and the services of the browser', () => {
    expect(
      found(
        requestOf(`${page}/Ticket/Display.html?id=1`, 'not an origin'),
        requestOf(`${page}/static/logo.svg`, page),
        { type: 'HOST_RESOLVER_MANAGER_REQUEST', params: { host: page } },
        { type: 'TCP_CONNECT_ATTEMPT', params: { address: host } },
        { type: 'URL_REQUEST_START_JOB' },
        requestOf('https://accounts.google.com/ListAccounts', 'not an origin'),
        { type: 'HOST_RESOLVER_MANAGER_REQUEST', params: { host: 'https://accounts.google.com' } },
        { type: 'UDP_CONNECT', params: { address: '[2001:4860:4860::8888]:443' } },
      ),
    ).toEqual([]);
  });

  test('reports the dictionary of the spell checker, unless a test excuses it', () => {
    const fetched = requestOf('https://redirector.gvt1.com/dict.bdic', 'not an origin');
    expect(found(fetched)).toHaveLength(1);
    expect(unexpectedTraffic(parseNetworkLog(logOf(fetched)), host, [spellChecker])).toEqual([]);
    const byPage = requestOf('https://redirector.gvt1.com/dict.bdic', page);
    expect(unexpectedTraffic(parseNetworkLog(logOf(byPage)), host, [spellChecker])).toHaveLength(1);
  });

  test('passes a question to the resolver, whose name it checks elsewhere', () => {
    expect(found({ type: 'UDP_CONNECT', params: { address: '192.0.2.1:53' } }, { type: 'UDP_BYTES_SENT' })).toEqual([]);
  });

  const leaks: [what: string, ...events: MadeUpEvent[]][] = [
    ['a request of the extension to a stranger', requestOf('https://example.org/', extension)],
    ['a request of the extension to the case system', requestOf(`${page}/Ticket/Display.html?id=1`, extension)],
    ['a request of the extension to a service of the browser', requestOf('https://accounts.google.com/', extension)],
    ['a request of the page to a stranger', requestOf('https://example.org/', page)],
    ['a request of the page to a service of the browser', requestOf('https://accounts.google.com/', page)],
    ['a request of the browser to a stranger', requestOf('https://example.org/', 'not an origin')],
    ['a request to another port of this computer', requestOf('http://127.0.0.1:9999/', page)],
    ['a name looked up and nothing more', { type: 'HOST_RESOLVER_MANAGER_REQUEST', params: { host: 'example.org' } }],
    [
      'a lookup on behalf of the extension',
      { type: 'HOST_RESOLVER_MANAGER_REQUEST', params: { host: page, network_anonymization_key: extension } },
    ],
    ['a connection without a request', { type: 'TCP_CONNECT_ATTEMPT', params: { address: '192.0.2.1:443' } }],
    [
      'a datagram',
      { type: 'UDP_CONNECT', params: { address: '192.0.2.1:3478' } },
      { type: 'UDP_BYTES_SENT', params: { byte_count: 20 } },
    ],
    ['a datagram to nobody known', { type: 'UDP_BYTES_SENT', params: { byte_count: 20 } }],
  ];
  for (const [what, ...events] of leaks) {
    test(`reports ${what}`, () => expect(found(...events)).toHaveLength(1));
  }

  test('is refused when the browser did not finish it', () => {
    expect(() => parseNetworkLog(logOf(requestOf(page, page)).slice(0, -2))).toThrow();
  });

  test('is refused when it does not know the events that would show a request', () => {
    const renamed = logOf().replace('URL_REQUEST_START_JOB', 'URL_REQUEST_BEGIN');
    expect(() => parseNetworkLog(renamed)).toThrow('URL_REQUEST_START_JOB');
  });

  test('of a real browser shows what an extension asks for', async () => {
    const info = test.info();
    const leaky = info.outputPath('leaky-extension');
    await mkdir(leaky, { recursive: true });
    const manifest = { manifest_version: 3, name: 'Leaky', version: '1', background: { service_worker: 'worker.js' } };
    await writeFile(`${leaky}/manifest.json`, JSON.stringify(manifest));
    await writeFile(`${leaky}/worker.js`, '');

    const file = info.outputPath('network.json');
    const running = await launchChromium({
      extension: leaky,
      profile: info.outputPath('profile'),
      args: networkLogArgs(file),
    });
    const worker = running.context.serviceWorkers()[0] ?? (await running.context.waitForEvent('serviceworker'));
    await worker.evaluate("fetch('http://leak.riverbend.example/').then(() => 'sent', () => 'sent, unanswered')");
    await running.close();

    const log = await readNetworkLog(file);
    expect(requestedUrls(log)).toContain('http://leak.riverbend.example/');
    expect(unexpectedTraffic(log, host).join('\n')).toContain('an extension: URL_REQUEST_START_JOB http://leak.riv');
  });
});
