import { expect, test } from 'vitest';
import { untouched, type Open } from './open.ts';

export function hostileTests(open: Open): void {
  test('a page that overwrites what scripts rely on', async () => {
    const page = await open(`<!doctype html><title>Case RB-2041</title><h1>RB-2041</h1><textarea>ab</textarea><script>
      const lie = () => 'RB-9999';
      for (const name of ['slice', 'replace', 'trim', 'split']) String.prototype[name] = lie;
      for (const name of ['map', 'filter', 'push', 'join']) Array.prototype[name] = lie;
      Element.prototype.getAttribute = Element.prototype.checkVisibility = Element.prototype.matches = lie;
      Object.defineProperty(Node.prototype, 'textContent', { get: lie });
      Object.defineProperty(CharacterData.prototype, 'data', { get: lie });
      Object.defineProperty(Document.prototype, 'title', { get: lie });
      document.querySelectorAll = document.getSelection = getComputedStyle = getSelection = lie;
      JSON.stringify = Promise.prototype.then = lie;
      CSS.highlights.set = lie;
      </script>`);
    expect(await page.acts.readPage(['h1'])).toMatchObject({ title: 'Case RB-2041', readings: { h1: 'RB-2041' } });
    expect(await page.acts.showQuote('RB-2041')).toBe('shown');
  });

  test('names that shadow what the document and forms have', async () => {
    const shadowing = [
      'title',
      'body',
      'activeElement',
      'querySelectorAll',
      'getSelection',
      'createTreeWalker',
      'createRange',
    ];
    const inForm = [
      'parentNode',
      'childNodes',
      'firstChild',
      'nodeType',
      'localName',
      'getAttribute',
      'checkVisibility',
    ].concat([
      'shadowRoot',
      'ownerDocument',
      'matches',
      'closest',
      'assignedSlot',
      'scrollTop',
      'children',
      'nextSibling',
    ]);
    const page = await open(`<!doctype html><title>Case RB-2041</title>
      ${shadowing.map((name) => `<form name="${name}"></form><img name="${name}">`).join('')}
      <form id="f">${inForm.map((name) => `<input type="hidden" name="${name}" value="RB-9999">`).join('')}
      <h1>RB-2041</h1><div hidden>RB-9999</div><textarea>ab</textarea></form>`);
    expect(await untouched(page, () => page.acts.readPage(['h1', 'form#f']))).toMatchObject({
      title: 'Case RB-2041',
      readings: { h1: 'RB-2041', 'form#f': 'RB-2041' },
    });
    await page.evaluate(() =>
      getSelection()!.selectAllChildren(globalThis.document.documentElement.querySelector('#f')!),
    );
    expect((await page.acts.readSelection())?.text).toBe('RB-2041');
    expect(await page.acts.showQuote('RB-2041')).toBe('shown');
    await page.evaluate(() => document.documentElement.querySelector('textarea')!.focus());
    expect(await page.acts.insert('x')).toMatchObject({ is: 'inserted' });
    const pointed = page.acts.point();
    await page.acts.movePoint(1);
    await page.acts.takePoint();
    expect(await pointed).toMatchObject({ text: 'RB-2041' });
  });

  test('a page that allows itself nothing', async () => {
    const page = await open('<!doctype html><title>a</title><h1>RB-2041</h1><textarea autofocus></textarea>', {
      csp: "default-src 'none'",
    });
    expect((await page.acts.readPage(['h1'])).readings).toEqual({ h1: 'RB-2041' });
    expect(await page.acts.showQuote('RB-2041')).toBe('shown');
    await page.evaluate(() => document.querySelector('textarea')!.focus());
    expect(await page.acts.insert('text')).toMatchObject({ is: 'inserted' });
  });

  test('a sandboxed frame is not reached, and harms nothing', async () => {
    const page = await open(`<!doctype html><title>a</title><h1>RB-2041</h1>
      <iframe sandbox srcdoc="<textarea autofocus>x</textarea>"></iframe>`);
    await page.evaluate(() => document.querySelector('iframe')!.focus());
    expect(await untouched(page, () => page.acts.insert('text'))).toEqual({ is: 'no-field' });
    expect([await page.acts.readSelection(), await page.acts.focusedField()]).toEqual([null, null]);
  });

  test('elements nested two thousand deep', async () => {
    const page = await open('<!doctype html><title>a</title><main></main>');
    await page.evaluate(() => {
      let at: Element = document.querySelector('main')!;
      for (let depth = 0; depth < 2000; depth++) at = at.appendChild(document.createElement('span'));
      document.querySelector('main')!.append('RB-2041');
      getSelection()!.selectAllChildren(document.querySelector('main')!);
    });
    expect((await page.acts.readPage(['main'])).readings).toEqual({ main: 'RB-2041' });
    expect((await page.acts.readSelection())!.text).toBe('RB-2041');
    expect(await page.acts.showQuote('RB-2041')).toBe('shown');
  });

  test('markup in what is read stays text', async () => {
    const page = await open(
      '<!doctype html><title>&lt;img src=x onerror=alert(1)></title><h1>&lt;script>alert(1)&lt;/script></h1>',
    );
    expect(await page.acts.readPage(['h1'])).toMatchObject({
      title: '<img src=x onerror=alert(1)>',
      readings: { h1: '<script>alert(1)</script>' },
    });
  });

  test('put in twice, the first acts stay, with what they are doing', async () => {
    const page = await open('<!doctype html><title>a</title><p>Text</p>');
    const pointed = page.acts.point();
    await page.acts.readPage([]);
    await page.press('ArrowDown');
    await page.press('Enter');
    expect(await pointed).toMatchObject({ text: 'Text' });
  });
}
