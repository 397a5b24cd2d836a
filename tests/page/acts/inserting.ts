import { expect, test } from 'vitest';
import type { OpenedPage } from '../browsers.ts';
import { untouched, type Open } from './open.ts';

const value = (page: OpenedPage) =>
  page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea, input')!.value);

/** Focuses the first field and selects a part of it. */
function focus(page: OpenedPage, from: number, to = from): Promise<void> {
  return page.evaluate(
    (from, to) => {
      const field = document.querySelector<HTMLTextAreaElement>('textarea, input')!;
      field.focus();
      field.setSelectionRange(from, to);
    },
    from,
    to,
  );
}

export function insertingTests(open: Open): void {
  test('only the selection is replaced; undo brings it back; the form is not sent', async () => {
    const page = await open(`<!doctype html><title>a</title><form onsubmit="sent = true; return false">
      <label for="n">Contact note</label><textarea id="n">keep OLD keep</textarea><button>Send</button></form>`);
    await focus(page, 5, 8);
    expect(await page.acts.focusedField()).toEqual({ editor: 'textarea', label: 'Contact note' });
    expect(await page.acts.insert('one\r\ntwo')).toEqual({ is: 'inserted', way: 'command', editor: 'textarea' });
    expect(await value(page)).toBe('keep one\ntwo keep');
    await page.press('Control+z');
    expect(await value(page)).toBe('keep OLD keep');
    expect(await page.evaluate(() => ['sent' in globalThis, document.activeElement!.id])).toEqual([false, 'n']);
  });

  test('a field of one line gets one line', async () => {
    const page = await open('<!doctype html><title>a</title><input value="ab">');
    await focus(page, 1);
    expect(await page.acts.insert('one\n\ntwo')).toMatchObject({ is: 'inserted', editor: 'input' });
    expect(await value(page)).toBe('aone twob');
  });

  const refused = {
    'no focus': '<p>Text</p>',
    'a password': '<input type="password" autofocus>',
    'a read-only field': '<textarea autofocus readonly></textarea>',
    'a number': '<input type="number" autofocus>',
    'a button': '<button autofocus>Save</button>',
    'a field that is not seen': '<textarea autofocus style="opacity:0"></textarea>',
  };
  test.each(Object.entries(refused))('%s takes nothing', async (_, field) => {
    const page = await open(`<!doctype html><title>a</title>${field}`);
    await page.evaluate(() => document.querySelector<HTMLElement>('[autofocus]')?.focus());
    expect(await untouched(page, () => page.acts.insert('text'))).toEqual({ is: 'no-field' });
    expect(await page.acts.focusedField()).toBeNull();
  });

  test('a page that is not as expected is named, and nothing is put in', async () => {
    const page = await open('<!doctype html><title>RB-2041</title><h1>RB-2041</h1><textarea></textarea>');
    await focus(page, 0);
    const expected = await page.acts.readPage(['h1']);
    await page.evaluate(() => (document.querySelector('h1')!.textContent = 'RB-2044'));
    const result = await untouched(page, () => page.acts.insert('text', expected));
    expect(result).toEqual({ is: 'page-changed', now: { ...expected, readings: { h1: 'RB-2044' } } });
    const now = await page.acts.readPage(['h1']);
    expect(await page.acts.insert('text', now)).toMatchObject({ is: 'inserted' });
    expect(await value(page)).toBe('text');
  });

  test('a field that makes something else of it is told', async () => {
    const page = await open(`<!doctype html><title>a</title><textarea maxlength="6"></textarea>`);
    await focus(page, 0);
    expect(await page.acts.insert('too long for it')).toEqual({
      is: 'differs',
      way: 'command',
      editor: 'textarea',
      found: 'too lo',
    });
  });

  test('a field that takes it back later is told too', async () => {
    const page = await open(`<!doctype html><title>a</title><textarea>old</textarea>
      <script>document.querySelector('textarea').oninput = ({target}) => setTimeout(() => (target.value = 'other'), 40)</script>`);
    await focus(page, 3);
    expect(await page.acts.insert('text')).toMatchObject({ is: 'differs', found: 'other' });
  });

  test('where the browser has no commands the setter is used, and scripts hear of it', async () => {
    const page = await open(`<!doctype html><title>a</title><textarea>ab</textarea><script>
      heard = [];
      for (const type of ['input', 'change']) addEventListener(type, (event) => heard.push(event.type));</script>`);
    await page.inAllFrames('withoutCommands');
    await focus(page, 1);
    expect(await page.acts.insert('one\ntwo')).toEqual({ is: 'inserted', way: 'setter', editor: 'textarea' });
    expect(await value(page)).toBe('aone\ntwob');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
      'input',
      'change',
    ]);
  });

  test('in a frame, only in the one with the focus; in a shadow tree', async () => {
    const page = await open(`<!doctype html><title>a</title><iframe srcdoc="<body contenteditable><p>one</p>"></iframe>
      <iframe srcdoc="<body contenteditable><p>two</p>"></iframe><x-y></x-y>
      <script>document.querySelector('x-y').attachShadow({mode:'open'}).innerHTML='<textarea>tree</textarea>'</script>`);
    await page.evaluate(() => {
      const frame = document.querySelectorAll('iframe')[1]!;
      frame.focus();
      frame.contentDocument!.body.focus();
      frame.contentDocument!.getSelection()!.collapse(frame.contentDocument!.querySelector('p')!.firstChild, 3);
    });
    expect(await page.acts.insert(' more')).toMatchObject({ is: 'inserted', editor: 'contenteditable' });
    const texts = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument!.body.innerText.trim()),
      );
    expect(await texts()).toEqual(['one', 'two more']);
    await page.evaluate(() => document.querySelector('x-y')!.shadowRoot!.querySelector('textarea')!.focus());
    expect(await page.acts.insert('in ')).toMatchObject({ is: 'inserted', editor: 'textarea' });
  });

  test('an editor without its code takes nothing, and it is said', async () => {
    const page = await open('<!doctype html><title>a</title><div class="ql-editor" contenteditable><p>text</p></div>');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.ql-editor')!.focus();
      getSelection()!.collapse(document.querySelector('p')!.firstChild, 2);
    });
    expect(await untouched(page, () => page.acts.insert('more'))).toEqual({ is: 'not-known', editor: 'quill' });
  });
}
