import { expect, test } from 'vitest';
import type { OpenedPage } from '../browsers.ts';
import { middleOf, untouched, type Open } from './open.ts';

/** Selects an element's content, or from the first to the last of several. */
function select(page: OpenedPage, selector: string): Promise<void> {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll(selector)];
    getSelection()!.setBaseAndExtent(all[0]!, 0, all.at(-1)!, all.at(-1)!.childNodes.length);
  }, selector);
}

export function selectingTests(open: Open): void {
  test('nothing selected is null', async () => {
    const page = await open('<!doctype html><title>a</title><p>Text');
    expect(await page.acts.readSelection()).toBeNull();
  });

  test('text by the mouse, with where it comes from', async () => {
    const page = await open('<!doctype html><title>Note of 3 May</title><p><span>She said she was fine.</span>');
    const [x, y] = await middleOf(page, 'span');
    await page.drag([1, y], [2 * x, y]);
    const quote = await untouched(page, () => page.acts.readSelection());
    expect(quote).toMatchObject({ text: 'She said she was fine.', cut: false, title: 'Note of 3 May', where: 'page' });
    expect(quote!.url).toBe(page.url());
    expect(Math.abs(Date.parse(quote!.at) - Date.now())).toBeLessThan(60_000);
  });

  test('blocks and breaks are line breaks, the hidden is left out, a text in part is a part', async () => {
    const page = await open(`<!doctype html><title>a</title><div id="all"><p id="one">First  <b>bold</b>
      line.</p><p hidden>HIDDEN</p><p>Second<br>third<span style="position:absolute;left:-9999px">HIDDEN</span></p><pre>a
b</pre><p id="last">Fourth line.</p></div>`);
    await page.evaluate(() => {
      const text = (id: string) => document.querySelector(id)!.firstChild!;
      getSelection()!.setBaseAndExtent(text('#one'), 2, text('#last'), 6);
    });
    expect((await page.acts.readSelection())!.text).toBe('rst bold line.\nSecond\nthird\na\nb\nFourth');
  });

  test('a table keeps its cells and rows apart, empty cells too', async () => {
    const page = await open(`<!doctype html><title>a</title><table><tr><th>Date</th><th>Place</th><th>Note</th></tr>
      <tr><td><p>3 May</p></td><td></td><td>Back</td></tr><tr><td></td><td>Home</td><td></td></tr></table>`);
    await select(page, 'table');
    expect(await page.acts.readSelection()).toMatchObject({
      text: 'Date\tPlace\tNote\n3 May\t\tBack\n\tHome',
      where: 'table',
    });
  });

  test('in an editor, a textarea, a frame, a shadow tree', async () => {
    const page = await open(`<!doctype html><title>a</title><div contenteditable><p>Edited text</p></div>
      <textarea>Some field text</textarea><iframe srcdoc="<body contenteditable><p>Framed text"></iframe><x-y></x-y>
      <script>document.querySelector('x-y').attachShadow({mode:'open'}).innerHTML='<p>Shadow text</p>'</script>`);
    await select(page, '[contenteditable] p');
    expect(await page.acts.readSelection()).toMatchObject({ text: 'Edited text', where: 'editor' });
    await page.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.focus();
      field.setSelectionRange(5, 10);
    });
    expect(await page.acts.readSelection()).toMatchObject({ text: 'field', where: 'field' });
    await page.evaluate(() => {
      document.querySelector('textarea')!.blur();
      getSelection()!.removeAllRanges();
      const frame = document.querySelector('iframe')!.contentDocument!;
      frame.getSelection()!.selectAllChildren(frame.querySelector('p')!);
    });
    expect(await page.acts.readSelection()).toMatchObject({ text: 'Framed text', where: 'editor', title: 'a' });
    await page.evaluate(() => document.querySelector('iframe')!.contentDocument!.getSelection()!.removeAllRanges());
    await page.evaluate(() => {
      const { firstChild } = document.querySelector('x-y')!.shadowRoot!.querySelector('p')!;
      getSelection()!.setBaseAndExtent(firstChild!, 0, firstChild!, 6);
    });
    expect(await page.acts.readSelection()).toMatchObject({ text: 'Shadow', where: 'page' });
  });

  test('a password is never read', async () => {
    const page = await open('<!doctype html><title>a</title><input type="password" value="open sesame">');
    await page.evaluate(() => document.querySelector('input')!.select());
    expect(await page.acts.readSelection()).toBeNull();
  });

  test('five megabytes are cut before they are copied', async () => {
    const page = await open('<!doctype html><title>a</title><main></main>');
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      for (let part = 0; part < 50_000; part++) {
        const p = document.createElement('p');
        p.textContent = `${part} ${'lorem ipsum '.repeat(8)}`;
        main.append(p);
      }
      getSelection()!.selectAllChildren(main);
    });
    // The first call pays for the page's own layout.
    await page.acts.readPage(['main']);
    const begun = Date.now();
    const quote = await page.acts.readSelection();
    expect([quote!.text.length, quote!.cut]).toEqual([4000, true]);
    expect(Date.now() - begun).toBeLessThan(1000);
  });

  test('right-to-left text and broken characters stay text', async () => {
    const page = await open('<!doctype html><html dir="rtl"><title>a</title><p></p>');
    await page.evaluate(() => {
      document.querySelector('p')!.textContent = 'قالت إنها بخير \u202e<b>x</b> \ud83d';
      getSelection()!.selectAllChildren(document.querySelector('p')!);
    });
    expect((await page.acts.readSelection())!.text).toBe('قالت إنها بخير \u202e<b>x</b> \ufffd');
  });
}
