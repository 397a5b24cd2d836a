import { expect, test } from 'vitest';
import type { Pointed } from '../../../lib/page/acts.ts';
import type { OpenedPage } from '../browsers.ts';
import { middleOf, untouched, type Open } from './open.ts';

const html = `<!doctype html><title>Case file</title>
  <script>
    seen = [];
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'])
      document.addEventListener(type, (event) => event.isTrusted && seen.push(type + ' ' + (event.key ?? '')));
  </script>
  <p>Menu</p><a href="#followed" id="go">Go on</a>
  <table><tr><th>Case number</th><td data-field="number" class="cell css-1x2y3z99">RB-2041</td></tr></table>
  <div hidden data-field="number">RB-9999</div><p id="row-48213">Mara</p><input aria-label="Worker" value="R. Lindqvist" readonly>`;

const seenBy = (page: OpenedPage) => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
const point = (page: OpenedPage) => page.evaluate(() => [...(CSS.highlights.get('sidelight-point') ?? [])].map(String));

/** Begins to point, and is sure that it has begun. */
async function begin(page: OpenedPage): Promise<Promise<unknown>[]> {
  const pointed = page.acts.point();
  await page.acts.readPage([]);
  return [pointed];
}

export function pointingTests(open: Open): void {
  test('a click takes the element with its label and selectors, and the page sees none of it', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    await untouched(page, async () => {
      await page.moveTo(...(await middleOf(page, 'td')));
      expect(await point(page)).toEqual(['RB-2041']);
      await page.clickAt(...(await middleOf(page, 'td')));
    });
    expect(await pointed).toMatchObject({ text: 'RB-2041', label: 'Case number', url: page.url(), title: 'Case file' });
    const { selectors } = (await pointed) as Pointed;
    expect(selectors.slice(0, 2)).toEqual(['td[data-field="number"]', 'td.cell']);
    expect(await seenBy(page)).toEqual([]);
    expect(await point(page)).toEqual([]);
  });

  test('every selector reads what was pointed at, and none holds a number of the record', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    await page.clickAt(...(await middleOf(page, '#row-48213')));
    const { selectors } = (await pointed) as Pointed;
    expect(selectors.length).toBeGreaterThan(0);
    expect(selectors.join()).not.toContain('48213');
    expect(Object.values((await page.acts.readPage(selectors)).readings)).toEqual(selectors.map(() => 'Mara'));
  });

  test('a link is not followed while pointing, and is afterwards', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    await page.clickAt(...(await middleOf(page, '#go')));
    expect(await pointed).toMatchObject({ text: 'Go on' });
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.clickAt(...(await middleOf(page, '#go')));
    expect(await page.evaluate(() => location.hash)).toBe('#followed');
    expect(await seenBy(page)).toContain('click ');
  });

  test('Tab and arrows move, Enter takes, and the page sees no key', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    for (const key of ['Tab', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.press(key);
    expect(await point(page)).toEqual(['RB-2041']);
    await page.press('ArrowUp');
    await page.press('Enter');
    expect(await pointed).toMatchObject({ text: 'Case number' });
    expect(await seenBy(page)).toEqual([]);
  });

  test('Esc ends it with nothing', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    await page.press('Escape');
    expect(await pointed).toBeNull();
    expect(await seenBy(page)).toEqual([]);
  });

  test('from the sidebar: moved, taken, stopped; a field is taken by what it holds', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    const texts: unknown[] = [];
    for (let move = 0; move < 6; move++) texts.push((await page.acts.movePoint(1))?.text);
    expect(texts).toEqual(['Menu', 'Go on', 'Case number', 'RB-2041', 'Mara', 'R. Lindqvist']);
    expect(await page.acts.movePoint(1)).toBeNull();
    await page.acts.takePoint();
    expect(await pointed).toMatchObject({ text: 'R. Lindqvist', label: 'Worker' });
    const [stopped] = await begin(page);
    await page.acts.stopPointing();
    expect(await stopped).toBeNull();
  });

  test('what the page fires itself points at nothing, and goes its way', async () => {
    const page = await open(html);
    const [pointed] = await begin(page);
    const clicked = await page.evaluate(() => {
      let clicks = 0;
      document.querySelector('td')!.addEventListener('click', () => clicks++);
      for (const type of ['pointerdown', 'pointerup', 'click'])
        document.querySelector('td')!.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Escape' }));
      return clicks;
    });
    expect(clicked).toBe(1);
    await page.press('ArrowDown');
    await page.press('Enter');
    expect(await pointed).toMatchObject({ text: 'Menu' });
  });
}
