import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requestTracker } from '../../../lib/hosts/presets/request-tracker.ts';
import type { CaseName } from '../../../lib/ledger/entry.ts';
import { callPage, PageShut } from '../../../lib/state/page/page-calls.ts';
import type { PageSide } from '../../../lib/state/page/page-side.svelte.ts';
import type { Followed } from '../../../lib/state/page/page-standing.ts';
import { putIntoPage } from '../../../lib/state/page/put-into-page.ts';
import { author } from '../make-store.ts';
import { CaseWithQuote } from './case-with-quote.ts';

vi.mock('../../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../../lib/state/page/page-calls.ts', () => ({ callPage: vi.fn(), PageShut: class extends Error {} }));

const system = 'https://cases.test';
const nameOf = (reference: string): CaseName => ({ system, reference });
const reading = { url: `${system}/2041`, title: 'RB-2041', readings: {} };
const tab = { id: 7, isPractice: false };
const adapter = requestTracker;

let at: CaseWithQuote;
const call = vi.mocked(callPage);

beforeEach(async () => {
  at = await CaseWithQuote.begin();
  await at.current.takeNames([nameOf('2041'), nameOf('RB-2041')]);
  await at.current.whenShown();
  call.mockReset().mockResolvedValue({ is: 'inserted', way: 'command', editor: 'textarea' });
});
afterEach(() => {
  at.end();
  vi.unstubAllGlobals();
});

const showing = (reference: string, ...others: string[]): Followed => ({
  is: 'followed',
  origin: system,
  system,
  adapter,
  case: { is: 'case', reference, names: [reference, ...others], from: 'address', adapter },
  settled: true,
  isProposed: false,
});

/** The page as it is found at the look. */
function put(followed: Followed | null, page: { shownFor?: number; tab?: typeof tab | null; before?: Followed } = {}) {
  const look = vi.fn(async () => followed && { followed, look: { reading } });
  const following = { look, tab: tab as typeof tab | null, followed, shownFor: 5_000, ...page };
  if (page.before) following.followed = page.before;
  return putIntoPage({ following } as unknown as PageSide, at.current, 'the summary');
}

describe('what surely shows the case at hand', () => {
  test('gets the text, to be compared with what was just read', async () => {
    expect(await put(showing('RB-2041', '2041'))).toEqual({ is: 'inserted' });
    expect(call.mock.calls).toEqual([[tab, 'insert', 'the summary', reading]]);
  });

  test.each(['differs', 'no-field', 'not-known', 'page-changed'] as const)('%s is told as it is', async (is) => {
    call.mockResolvedValue({ is } as never);
    expect(await put(showing('RB-2041'))).toEqual({ is });
  });

  test('a page that went away in between is told as shut, and nothing else is hidden', async () => {
    call.mockRejectedValue(new PageShut());
    expect(await put(showing('RB-2041'))).toEqual({ is: 'shut' });
    call.mockRejectedValue(new RangeError('bug'));
    await expect(put(showing('RB-2041'))).rejects.toThrow(RangeError);
  });
});

describe('refused, without a call to the page:', () => {
  afterEach(() => expect(call).not.toHaveBeenCalled());

  test('a page that is not followed', async () => {
    expect(await put(null)).toEqual({ is: 'not-followed' });
    expect(await put(showing('RB-2041'), { tab: null })).not.toEqual({ is: 'inserted' });
  });

  test('a page that changed again while it was looked at', async () => {
    expect(await put(null, { before: showing('RB-2041') })).toEqual({ is: 'page-changed' });
  });

  test('no case on screen, or one whose names can be none', async () => {
    expect(await put({ ...showing('RB-2041'), case: null })).toEqual({ is: 'no-case' });
    expect(await put(showing(' '))).toEqual({ is: 'no-case' });
  });

  test('an adapter that only proposes, and a page that has not settled', async () => {
    const unsure = { is: 'unsure', shown: 'RB-2041' };
    expect(await put({ ...showing('RB-2041'), isProposed: true })).toEqual(unsure);
    expect(await put({ ...showing('RB-2041'), settled: false })).toEqual(unsure);
  });

  test('another case, known or not', async () => {
    expect(await put(showing('RB-2044'))).toEqual({ is: 'other-case', shown: 'RB-2044' });
    await at.at.store.create([nameOf('RB-2044')], 'K.', author);
    expect(await put(showing('RB-2044'))).toEqual({ is: 'other-case', shown: 'RB-2044' });
  });

  test('names of which one leads to another case: the address of one over the number of another', async () => {
    await at.at.store.create([nameOf('2044')], 'K.', author);
    expect(await put(showing('RB-2041', '2044'))).toEqual({ is: 'other-case', shown: 'RB-2041' });
  });

  test('the same reference in another case system', async () => {
    expect(await put({ ...showing('RB-2041'), system: 'https://other.test' })).toMatchObject({ is: 'other-case' });
  });

  test('a case that the page has shown for less than a second', async () => {
    expect(await put(showing('RB-2041'), { shownFor: 999 })).toEqual({ is: 'just-changed', shown: 'RB-2041' });
  });

  test('no case in the sidebar', async () => {
    at.current.leave();
    expect(await put(showing('RB-2041'))).toEqual({ is: 'other-case', shown: 'RB-2041' });
  });
});
