import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown>;
const own = { id: 'sidelight-id', origin: 'chrome-extension://sidelight-id' };
const listeners: Listener[] = [];
vi.mock('../browser.ts', () => ({
  browser: {
    runtime: {
      id: 'sidelight-id',
      getURL: (path: string) => `chrome-extension://sidelight-id/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));
const { receiveMessages } = await import('./receive.ts');
const { messageNames } = await import('./protocol.ts');

const handled: string[] = [];
beforeEach(() => {
  listeners.length = 0;
  handled.length = 0;
  receiveMessages({ 'wake-ups-changed': async () => void handled.push('wake-ups-changed') });
});

const panel = { id: own.id, origin: own.origin, url: `${own.origin}/sidepanel.html` };

/** Who may send, and who may not: every message against every kind of sender. */
const senders: [string, object, boolean][] = [
  ['the side panel', panel, true],
  ['our page in a tab', { ...panel, frameId: 0, tab: { id: 1 } }, true],
  ['our page in a frame of another', { ...panel, frameId: 3, tab: { id: 1 } }, false],
  [
    'our script in a case system page',
    { id: own.id, origin: 'https://case.example', url: 'https://case.example/1', frameId: 0 },
    false,
  ],
  ['our script in a page that says our origin only', { ...panel, url: 'https://case.example/1' }, false],
  ['our script in a page that says our address only', { ...panel, origin: 'https://case.example' }, false],
  [
    'another extension',
    { id: 'other', origin: 'chrome-extension://other', url: 'chrome-extension://other/x.html' },
    false,
  ],
  ['another extension with our address', { ...panel, id: 'other' }, false],
  ['an address that only begins like ours', { ...panel, url: `${own.origin}.example/x` }, false],
  ['a sender without an id', { origin: own.origin, url: panel.url }, false],
  ['a sender without an origin', { id: own.id, url: panel.url }, false],
  ['a sender without an address', { id: own.id, origin: own.origin }, false],
  ['nobody', {}, false],
];

describe.each(messageNames)('%s', (name) => {
  test.each(senders)('from %s', async (_, sender, allowed) => {
    expect(await listeners[0]!({ name }, sender)).toEqual({ ok: allowed });
    expect(handled).toEqual(allowed ? [name] : []);
  });
});

test.each([[null], ['wake-ups-changed'], [{}], [{ name: 'other' }], [{ name: 5 }], [{ name: '__proto__' }], [[]]])(
  'what is no message is refused: %j',
  async (message) => {
    expect(await listeners[0]!(message, panel)).toEqual({ ok: false });
    expect(handled).toEqual([]);
  },
);

test('a context has one listener', () => {
  expect(listeners).toHaveLength(1);
});
