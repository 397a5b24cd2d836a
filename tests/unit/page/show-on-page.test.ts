import { beforeEach, expect, test, vi } from 'vitest';
import { callPage, PageShut, paintPage } from '../../../lib/state/page/page-calls.ts';
import { showOnPage } from '../../../lib/state/page/show-on-page.ts';

vi.mock('../../../lib/state/page/page-calls.ts', () => ({
  callPage: vi.fn(),
  paintPage: vi.fn(),
  PageShut: class extends Error {},
}));

const tab = { id: 7, isPractice: false };
const call = vi.mocked(callPage);
const looked = () => call.mock.calls.map(([, , text]) => text);

beforeEach(() => {
  call.mockReset();
  vi.mocked(paintPage).mockReset().mockResolvedValue(undefined);
});

test.each(['shown', 'in-field', 'not-here'] as const)('%s is told as it is', async (shown) => {
  call.mockResolvedValue(shown);
  expect(await showOnPage(tab, 'typed\n\n“a quote”')).toBe(shown);
  expect(call.mock.calls[0]).toEqual([tab, 'showQuote', 'a quote']);
  expect(paintPage).toHaveBeenCalledWith(tab);
});

test('of several quotes the first that is there is shown, and none is looked for after it', async () => {
  call.mockImplementation((async (_: unknown, __: unknown, text: string) =>
    text === 'b' ? 'shown' : 'not-here') as never);
  expect(await showOnPage(tab, '“a”\n“b”\n“c”')).toBe('shown');
  expect(looked()).toEqual(['a', 'b']);
});

test('two selections that came as one quote are looked for one by one', async () => {
  call.mockImplementation((async (_: unknown, __: unknown, text: string) =>
    text === 'b' ? 'shown' : 'not-here') as never);
  expect(await showOnPage(tab, '“a\n\nb”')).toBe('shown');
});

test('a page is not looked through without end', async () => {
  call.mockResolvedValue('not-here');
  expect(await showOnPage(tab, Array.from({ length: 50 }, (_, at) => `“${at}”`).join('\n'))).toBe('not-here');
  expect(call).toHaveBeenCalledTimes(6);
});

test('a page that cannot be read says so; another error is none of that', async () => {
  expect(await showOnPage(null, 'a')).toBe('shut');
  call.mockRejectedValue(new PageShut());
  expect(await showOnPage(tab, 'a')).toBe('shut');
  vi.mocked(paintPage).mockRejectedValue(new RangeError('bug'));
  await expect(showOnPage(tab, 'a')).rejects.toThrow(RangeError);
});
