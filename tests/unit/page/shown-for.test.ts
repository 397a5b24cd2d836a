import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPageFacts, type PageLook } from '../../../lib/state/page/page-look.ts';
import { Following } from '../../../lib/state/page/following.svelte.ts';
import { tabInFront } from '../../../lib/state/page/tab-in-front.ts';

vi.mock('../../../lib/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://abcdefghijklmnopabcdefghijklmnop/${path}` } },
}));
vi.mock('../../../lib/state/page/tab-in-front.ts', () => ({ tabInFront: vi.fn(), watchTabInFront: vi.fn() }));
vi.mock('../../../lib/state/page/page-look.ts', () => ({ readPageFacts: vi.fn() }));

let following: Following;

beforeEach(() => {
  vi.useFakeTimers();
  following = new Following(() => undefined);
});
afterEach(() => void vi.useRealTimers());

/** The page in front, seen now: a case of the practice agency, or its list. */
async function see(reference: string, tab = 1): Promise<void> {
  const url = `chrome-extension://abcdefghijklmnopabcdefghijklmnop/practice.html${reference && `?case=${reference}`}`;
  const title = [reference, 'Riverbend Cases'].filter(Boolean).join(' · ');
  vi.mocked(tabInFront).mockResolvedValue({ id: tab, url } as never);
  const reading = { url, title, readings: {} };
  vi.mocked(readPageFacts).mockResolvedValue({ facts: { ...reading, load: 'a' }, selectors: [], reading } as PageLook);
  await following.look();
}
const pass = (ms: number) => vi.advanceTimersByTime(ms);

test('grows while the same case is seen again, and begins anew with every other one', async () => {
  expect(following.shownFor).toBe(0);
  await see('RB-2041');
  pass(700);
  await see('RB-2041');
  pass(300);
  expect(following.shownFor).toBe(1_000);
  await see('RB-2042');
  expect(following.shownFor).toBe(0);
  pass(400);
  await see('RB-2041');
  pass(100);
  expect(following.shownFor).toBe(100);
});

test('begins anew where no case was shown between, and counts for no case', async () => {
  await see('RB-2041');
  pass(5_000);
  expect(following.shownFor).toBe(5_000);
  await see('');
  pass(5_000);
  expect(following.shownFor).toBe(0);
  await see('RB-2041');
  expect(following.shownFor).toBe(0);
});

test('begins anew in another tab: its page may be in the middle of going there', async () => {
  await see('RB-2041');
  pass(5_000);
  expect(following.shownFor).toBe(5_000);
  await see('RB-2041', 2);
  expect(following.shownFor).toBe(0);
});
