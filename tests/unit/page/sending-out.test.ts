import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SidelightError } from '../../../lib/errors.ts';
import { copyText } from '../../../lib/state/copy-text.ts';
import type { PageSide } from '../../../lib/state/page/page-side.svelte.ts';
import { putIntoPage } from '../../../lib/state/page/put-into-page.ts';
import { SendingOut } from '../../../lib/state/sending-out.svelte.ts';
import { author, named } from '../make-store.ts';
import { CaseWithQuote } from './case-with-quote.ts';

vi.mock('../../../lib/state/copy-text.ts', () => ({ copyText: vi.fn() }));
vi.mock('../../../lib/state/page/put-into-page.ts', () => ({ putIntoPage: vi.fn() }));

const out = { text: 'the summary', entries: ['entry-1', 'entry-2'] };
const beside = {} as PageSide;
const copy = vi.mocked(copyText);
const put = vi.mocked(putIntoPage);

let at: CaseWithQuote;
let sending: SendingOut;

beforeEach(async () => {
  at = await CaseWithQuote.begin();
  sending = new SendingOut(at.current);
  copy.mockReset().mockResolvedValue(true);
  put.mockReset().mockResolvedValue({ is: 'inserted' });
});
afterEach(() => {
  at.end();
  vi.unstubAllGlobals();
});

async function sent() {
  await at.current.whenShown();
  return at.current.child!.sent.map(({ body }) => body);
}

test('a copy is recorded as copied, with its entries', async () => {
  await sending.copy(out);
  expect(copy).toHaveBeenCalledWith('the summary');
  expect(sending.outcome).toEqual({ is: 'sent', how: 'copied' });
  expect(await sent()).toEqual([{ how: 'copied', entries: ['entry-1', 'entry-2'] }]);
});

test('an insertion is recorded as inserted, once it was read back', async () => {
  await sending.insert(beside, out);
  expect(put).toHaveBeenCalledWith(beside, at.current, 'the summary');
  expect(sending.outcome).toEqual({ is: 'sent', how: 'inserted' });
  expect(await sent()).toEqual([{ how: 'inserted', entries: ['entry-1', 'entry-2'] }]);
});

test.each([
  { is: 'differs' },
  { is: 'no-field' },
  { is: 'page-changed' },
  { is: 'other-case', shown: 'RB-2044' },
] as const)('$is is not recorded', async (result) => {
  put.mockResolvedValue(result);
  await sending.insert(beside, out);
  expect(sending.outcome).toEqual({ is: 'not-inserted', result });
  expect(await sent()).toEqual([]);
});

test('what was not copied is not recorded', async () => {
  copy.mockResolvedValue(false);
  await sending.copy(out);
  expect(sending.outcome).toEqual({ is: 'not-copied' });
  expect(await sent()).toEqual([]);
});

test('a second press while the first is under way does nothing', async () => {
  await Promise.all([sending.insert(beside, out), sending.insert(beside, out)]);
  expect(put).toHaveBeenCalledTimes(1);
  expect(sending.isUnderWay).toBe(false);
});

test('where it cannot be recorded, that is said beside what was done', async () => {
  vi.spyOn(at.current, 'record').mockRejectedValue(new SidelightError('storage-full'));
  await sending.insert(beside, out);
  expect(sending.outcome).toEqual({ is: 'unrecorded', how: 'inserted', why: 'storage-full' });
});

test('a case that was opened meanwhile gets no entry of the one before', async () => {
  const other = await at.at.store.create(named('RB-2044'), 'K.', author);
  put.mockImplementation(async () => {
    await at.current.choose(other, null);
    return { is: 'inserted' };
  });
  await sending.insert(beside, out);
  expect(sending.outcome).toEqual({ is: 'unrecorded', how: 'inserted', why: 'left' });
  expect(await sent()).toEqual([]);
});

test('a sibling that was chosen meanwhile does not get it either', async () => {
  const child = at.current.child!.id;
  await at.current.addChild('K.');
  const sibling = at.current.child!.id;
  at.current.chooseChild(child);
  put.mockImplementation(async () => {
    at.current.chooseChild(sibling);
    return { is: 'inserted' };
  });
  await sending.insert(beside, out);
  expect(await sent()).toEqual([]);
  at.current.chooseChild(child);
  expect(await sent()).toHaveLength(1);
});
