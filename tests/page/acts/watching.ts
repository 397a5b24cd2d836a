import { expect, test } from 'vitest';
import type { BrowserName, OpenedPage } from '../browsers.ts';
import { untouched, type Open } from './open.ts';

const html = '<!doctype html><title>Case RB-2041</title><h1>RB-2041</h1><p id="other">x</p><h2 hidden>RB-3000</h2>';
const selectors = ['h1', 'h2'];
/** Far above what a change takes, and far below the test's own limit. */
const longest = 20_000;

export function watchingTests(open: Open, name: BrowserName): void {
  const changes: [string, () => void, (page: OpenedPage) => unknown][] = [
    ['an address that is pushed', () => history.pushState(null, '', '?id=2'), (page) => ({ url: page.url() })],
    ['a hash', () => (location.hash = 'id=2'), (page) => ({ url: page.url() })],
    ['a title', () => (document.title = 'Case RB-2044'), () => ({ title: 'Case RB-2044' })],
    [
      'a text',
      () => (document.querySelector('h1')!.firstChild!.nodeValue = 'RB-2044'),
      () => ({ readings: { h1: 'RB-2044', h2: '' } }),
    ],
    [
      'what comes into sight',
      () => document.querySelector('h2')!.removeAttribute('hidden'),
      () => ({ readings: { h1: 'RB-2041', h2: 'RB-3000' } }),
    ],
  ];

  test.each(changes)('%s ends the wait soon', async (_, change, expected) => {
    const page = await open(html);
    const seen = await page.acts.readPage(selectors);
    const waiting = page.acts.untilPageChanges(seen, selectors, longest);
    // Answered after the wait has begun, since acts run in order.
    await page.acts.readPage([]);
    const begun = Date.now();
    await page.evaluate(change);
    expect(await waiting).toMatchObject(expected(page) as object);
    // Well before the slow look, a second after the wait began, would find it.
    expect(Date.now() - begun).toBeLessThan(700);
  });

  test('what already differs ends it at once; what does not, waits to the end', async () => {
    const page = await open(html);
    const seen = await page.acts.readPage(selectors);
    expect(await page.acts.untilPageChanges({ ...seen, title: 'Another' }, selectors, longest)).toEqual(seen);
    const begun = Date.now();
    expect(await untouched(page, () => page.acts.untilPageChanges(seen, selectors, 500))).toEqual(seen);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(499);
  });

  test('a newer wait ends the older', async () => {
    const page = await open(html);
    const seen = await page.acts.readPage(selectors);
    const older = page.acts.untilPageChanges(seen, selectors, longest);
    const newer = page.acts.untilPageChanges(seen, selectors, longest);
    expect(await older).toEqual(seen);
    await page.evaluate(() => void (document.title = 'Case RB-2044'));
    expect((await newer).title).toBe('Case RB-2044');
  });

  test('a flood of other changes ends nothing and costs the page little', async () => {
    const page = await open(html);
    const seen = await page.acts.readPage(selectors);
    const flood = () =>
      page.evaluate(async () => {
        const begun = performance.now();
        const other = document.querySelector('#other')!;
        for (let turn = 0; turn < 400; turn++) {
          for (let change = 0; change < 100; change++) other.firstChild!.nodeValue = `${turn} ${change}`;
          await new Promise((next) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => next(null);
            port2.postMessage(null);
          });
        }
        return performance.now() - begun;
      });
    const alone = Math.min(await flood(), await flood());
    const waiting = page.acts.untilPageChanges(seen, selectors, longest);
    const watched = Math.min(await flood(), await flood());
    await page.evaluate(() => void (document.title = 'Case RB-2044'));
    expect((await waiting).title).toBe('Case RB-2044');
    // Two looks of a few milliseconds in each 100 ms; an observer on each change takes many times as long.
    expect(watched).toBeLessThan(alone * 2 + 100);
  });

  // Chromium's test window stays in sight whatever is in front of it.
  if (name === 'Firefox')
    test('a page that is hidden is not looked at, and is when it comes back', async () => {
      const page = await open(html);
      const seen = await page.acts.readPage(selectors);
      const waiting = page.acts.untilPageChanges(seen, selectors, longest);
      await page.acts.readPage([]);
      await page.lookAway();
      let isOver = false;
      void waiting.then(() => (isOver = true));
      await page.evaluate(() => void (document.title = 'Case RB-2044'));
      // Longer than the slowest look: what does not happen can only be waited out.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
      expect(isOver).toBe(false);
      await page.lookBack();
      expect((await waiting).title).toBe('Case RB-2044');
    });
}
