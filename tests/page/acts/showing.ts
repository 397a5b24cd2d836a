import { expect, test } from 'vitest';
import { highlightCss } from '../../../lib/page/acts.ts';
import type { BrowserName, OpenedPage } from '../browsers.ts';
import { untouched, type Open } from './open.ts';

/** What is painted, as the page itself can see it. */
function painted(page: OpenedPage): Promise<string[]> {
  return page.evaluate(() => {
    const highlight = CSS.highlights.get('sidelight-quote');
    return highlight ? [...highlight].map((range) => (range as Range).toString()) : [];
  });
}

export function showingTests(open: Open, name: BrowserName): void {
  test('a quote is painted across elements, scrolled to, and the focus stays', async () => {
    const page = await open(`<!doctype html><title>a</title><input id="mine"><div style="height:4000px"></div>
      <p>He  <b>came</b>\n back</p><p>on <i>Sunday</i>.</p>`);
    await page.insertCss(highlightCss);
    await page.evaluate(() => document.querySelector<HTMLElement>('#mine')!.focus());
    expect(await untouched(page, () => page.acts.showQuote('came back\non Sun'))).toBe('shown');
    expect(await painted(page)).toEqual(['came', 'back', 'on', 'Sun']);
    const there = await page.evaluate(() => {
      const { top, bottom } = document.querySelector('b')!.getBoundingClientRect();
      const colour = getComputedStyle(document.querySelector('b')!, '::highlight(sidelight-quote)').backgroundColor;
      return { visible: top > 0 && bottom < innerHeight, focus: document.activeElement!.id, colour };
    });
    expect(there).toMatchObject({ visible: true, focus: 'mine' });
    // Firefox gives no computed style for highlights.
    if (name === 'Chromium') expect(there.colour).toBe('rgb(255, 216, 77)');
    await page.acts.hideQuote();
    expect(await painted(page)).toEqual([]);
  });

  test('of two places the visible one; hidden words within a quote do not count', async () => {
    const page = await open(`<!doctype html><title>a</title><p hidden>left the home</p>
      <p>left <span aria-hidden="true">XX</span>the <script>"code"</script>home</p>`);
    expect(await page.acts.showQuote('left the home')).toBe('shown');
    expect(await painted(page)).toEqual(['left', 'the', 'home']);
  });

  test('what is gone, hidden or empty is not here, and what was painted goes', async () => {
    const page = await open('<!doctype html><title>a</title><p>Here</p><p hidden>Not seen</p>');
    expect(await page.acts.showQuote('Here')).toBe('shown');
    for (const text of ['Gone', 'Not seen', ' ', '']) expect(await page.acts.showQuote(text)).toBe('not-here');
    expect(await painted(page)).toEqual([]);
  });

  test('what a field holds is said to be in a field; a shadow tree is painted', async () => {
    const page = await open(`<!doctype html><title>a</title><textarea>In the field</textarea><x-y></x-y>
      <script>document.querySelector('x-y').attachShadow({mode:'open'}).innerHTML='<p>In the tree</p>'</script>`);
    expect(await page.acts.showQuote('the field')).toBe('in-field');
    expect(await page.acts.showQuote('the tree')).toBe('shown');
  });

  test('in a frame, when every frame is asked', async () => {
    const page = await open('<!doctype html><title>a</title><iframe srcdoc="<p>Framed words"></iframe>');
    expect(await page.inAllFrames('showQuote', 'Framed words')).toEqual(['not-here', 'shown']);
  });

  test('in five megabytes it is found, or given up in time', async () => {
    const page = await open('<!doctype html><title>a</title><main></main>');
    await page.evaluate(() => {
      const parts = Array.from({ length: 50_000 }, (_, part) => `<p>${part} ${'lorem ipsum '.repeat(8)}</p>`);
      document.querySelector('main')!.innerHTML = `${parts.join('')}<p>the last line</p>`;
    });
    await page.acts.readPage(['main']);
    const timed = async (text: string) => {
      const begun = Date.now();
      const result = await page.acts.showQuote(text);
      return { result, soon: Date.now() - begun < 1000 };
    };
    // Each node costs more through Firefox's wall between page and extension: there it may be given up.
    const found = 'shown';
    expect(await timed('the last line')).toEqual({ result: found, soon: true });
    expect(await timed('nowhere at all')).toEqual({ result: 'not-here', soon: true });
  });
}
