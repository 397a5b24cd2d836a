import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyText, paragraphsOf } from './copy-text.ts';

const clipboard = { write: vi.fn(), writeText: vi.fn() };

/** What the browser's own class holds: parts by type. */
class FakeItem {
  readonly parts: Record<string, Blob>;
  constructor(parts: Record<string, Blob>) {
    this.parts = parts;
  }
}

beforeEach(() => {
  clipboard.write.mockReset().mockResolvedValue(undefined);
  clipboard.writeText.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard });
  vi.stubGlobal('ClipboardItem', FakeItem);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('plain and rich text of the same lines go on the clipboard together', async () => {
  expect(await copyText('a\nb <i>')).toBe(true);
  const [[item]] = clipboard.write.mock.calls[0] as [[FakeItem]];
  expect(Object.keys(item.parts)).toEqual(['text/plain', 'text/html']);
  expect(await item.parts['text/plain']!.text()).toBe('a\nb <i>');
  expect(await item.parts['text/html']!.text()).toBe('<p>a<br>b &lt;i&gt;</p>');
  expect(clipboard.writeText).not.toHaveBeenCalled();
});

test('where rich text is refused or not known, plain text goes alone', async () => {
  clipboard.write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  expect(await copyText('a')).toBe(true);
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await copyText('b')).toBe(true);
  expect(clipboard.writeText.mock.calls).toEqual([['a'], ['b']]);
});

test('where both are refused it is said, and the text is in no warning', async () => {
  clipboard.write.mockRejectedValue(new DOMException('secret', 'NotAllowedError'));
  clipboard.writeText.mockRejectedValue(new DOMException('secret', 'NotAllowedError'));
  expect(await copyText('secret')).toBe(false);
  expect(JSON.stringify(vi.mocked(console.warn).mock.calls)).not.toContain('secret');
});

describe('paragraphs', () => {
  test.each([
    ['', ''],
    ['a', '<p>a</p>'],
    ['a\nb\n\n\nc', '<p>a<br>b</p><p>c</p>'],
    ['<img src=x onerror="x()">&amp;', '<p>&lt;img src=x onerror=&quot;x()&quot;&gt;&amp;amp;</p>'],
    ['$& $1', '<p>$&amp; $1</p>'],
  ])('of %j', (text, html) => {
    expect(paragraphsOf(text)).toBe(html);
  });
});
