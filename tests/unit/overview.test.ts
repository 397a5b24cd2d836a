import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { fakeBrowser } from '../setup/fake-browser.ts';
import { author, named, newStore, type TestStore } from './make-store.ts';

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

test('a case goes a day after it was shown as due, and is counted; a held one and an open one stay', async () => {
  const gone = await closedCase('RB-1');
  const held = await closedCase('RB-2', true);
  const open = await at.store.create(named('RB-3'), 'M.', author);
  expect((await openAfter(89)).erasing).toEqual([]);
  const first = await openAfter(91);
  expect(first.erasing.map(({ id }) => id)).toEqual([gone]);
  expect(first.erased).toBe(0);
  expect((await cases()).toSorted()).toEqual([gone, held, open].toSorted());
  const later = await openAfter(92);
  expect(later.erased).toBe(1);
  expect(later.erasing).toEqual([]);
  expect((await cases()).toSorted()).toEqual([held, open].toSorted());
});

test('a clock that ran ahead erases nothing once it is set right', async () => {
  const id = await closedCase('RB-1');
  expect((await openAfter(4000)).erasing).toHaveLength(1);
  expect((await openAfter(1)).erasing).toEqual([]);
  // Due in truth, and shown for the first time that counts.
  expect((await openAfter(91)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('what was never on screen is not erased', async () => {
  const id = await closedCase('RB-1');
  await openAfter(91, false);
  expect((await openAfter(93, false)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('a case with a part that cannot be read stays: the hold may be in it', async () => {
  const id = await closedCase('RB-1', true);
  const hold = (await at.store.open(id)).sheet.holds[0]!.id;
  await openAfter(91);
  await at.db.entries.update([id, hold], { sealed: new Uint8Array(40) });
  await at.db.cases.update(id, { summary: new Uint8Array(40) });
  await openAfter(92);
  expect((await openAfter(94)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('what was reopened meanwhile is not erased', async () => {
  const id = await closedCase('RB-1');
  await openAfter(91);
  await at.store.append(
    await at.store.open(id),
    [{ kind: 'case-reopened', child: null, body: { reason: '' } }],
    author,
  );
  expect((await openAfter(100)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('without that rule nothing is erased, ever', async () => {
  const id = await closedCase('RB-1');
  await browser.storage.local.set({ 'setting:keeping': 'until-erased' });
  await openAfter(1000);
  expect((await openAfter(2000)).erased).toBe(0);
  expect(await cases()).toEqual([id]);
});

test('a reminder that is due is told with its case and child, the earliest first', async () => {
  const open = await at.store.open(await at.store.create(named('RB-1'), 'M.', author));
  const child = open.sheet.children[0]!.id;
  const remind = (days: number, wake: string) =>
    ({
      kind: 'reminder-set',
      child,
      body: { note: 'n', due: { instant: closing + days * day, zone: 'UTC' }, wake },
    }) as const;
  await at.store.append(open, [remind(3, 'c'), remind(1, 'a'), remind(2, 'b')], author);
  await at.db.wakeUps.clear();
  const { reminders } = await openAfter(2);
  expect(reminders.map((one) => [one.at, one.child, one.case.id])).toEqual([
    [closing + day, child, open.id],
    [closing + 2 * day, child, open.id],
  ]);
  expect((await at.db.wakeUps.toArray()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
