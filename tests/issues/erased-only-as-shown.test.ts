import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { fakeBrowser } from '../setup/fake-browser.ts';
import { author, named, newStore, type TestStore } from '../unit/make-store.ts';

vi.mock('../../lib/browser.ts', async () => {
  const { fakeBrowser } = await import('../setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});
vi.mock('../../lib/messages/send.ts', () => ({ askWorker: async () => true }));
const { browser } = (await import('../../lib/browser.ts')) as unknown as { browser: ReturnType<typeof fakeBrowser> };
const { Overview } = await import('../../lib/state/overview.svelte.ts');

const day = 86_400_000;
const closing = author.at.instant;
let at: TestStore;
let ending: AbortController;

beforeEach(async () => {
  // Only the clock: a fake timer would keep the store waiting.
  vi.useFakeTimers({ toFake: ['Date'] });
  at = await newStore();
  ending = new AbortController();
  await browser.storage.local.set({ 'setting:keeping': 'after-closing', 'setting:eraseAfterDays': 90 });
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

async function closedCase(reference: string, held = false): Promise<string> {
  const open = await at.store.open(await at.store.create(named(reference), 'M.', author));
  const hold = held ? ([{ kind: 'hold-set', child: null, body: { reason: 'court' } }] as const) : [];
  await at.store.append(open, [{ kind: 'case-closed', child: null, body: { reason: '' } }, ...hold], author);
  return open.id;
}

/** Opens the vault on a day after closing, as the next unlock does. */
async function openAfter(days: number, isSeen = true) {
  vi.setSystemTime(closing + days * day);
  const overview = new Overview({ db: at.db, keys: at.keys }, 'real');
  await overview.start(ending.signal);
  // What the notice does once it is on screen.
  if (isSeen) await overview.shown();
  return overview;
}
const cases = async () => (await at.db.cases.toArray()).map(({ id }) => id);

const write = async (id: string, entries: Parameters<TestStore['store']['append']>[1], days: number) => {
  const when = { by: author.by, at: { instant: closing + days * day, zone: 'UTC' } };
  return at.store.append(await at.store.open(id), entries, when);
};

test('shown as due, reopened and closed again a year later: it is shown anew before it goes', async () => {
  const id = await closedCase('RB-1');
  await openAfter(91);
  await write(id, [{ kind: 'case-reopened', child: null, body: { reason: '' } }], 91);
  await write(id, [{ kind: 'case-closed', child: null, body: { reason: '' } }], 400);
  expect((await openAfter(491)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
  expect((await openAfter(493)).erased).toBe(1);
});

test('shown as due, held, and the hold lifted months later: it is shown anew before it goes', async () => {
  const id = await closedCase('RB-1');
  await openAfter(91);
  const held = await write(id, [{ kind: 'hold-set', child: null, body: { reason: 'court' } }], 91);
  const { id: hold } = held.sheet.holds[0]!;
  await write(id, [{ kind: 'hold-lifted', child: null, body: { hold, reason: '' } }], 300);
  expect((await openAfter(300.01)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('shown by a clock that ran ahead, and then set right: it is shown anew before it goes', async () => {
  const id = await closedCase('RB-1');
  await openAfter(95);
  await openAfter(10);
  expect((await openAfter(97)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('a case whose end cannot be checked stays: the hold may have been there', async () => {
  const id = await closedCase('RB-1', true);
  const hold = (await at.store.open(id)).sheet.holds[0]!.id;
  await at.db.entries.delete([id, hold]);
  await at.db.cases.update(id, { summary: new Uint8Array(40) });
  await openAfter(91);
  expect((await openAfter(93)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});
