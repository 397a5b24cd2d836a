import { expect } from 'vitest';
import type { OpenedPage } from '../browsers.ts';
import type { SitePage } from '../site.ts';

/** Opens a page of this markup, with headers if some are named. */
export type Open = (html: string, headers?: Pick<SitePage, 'csp'>) => Promise<OpenedPage>;

interface Watched {
  before: string;
  changes: string[];
  observer: MutationObserver;
  whole(): string;
}

/** Does something and expects that the page is the same afterwards, byte for byte, and was never changed between. */
export async function untouched<T>(page: OpenedPage, act: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    const changes: string[] = [];
    const observer = new MutationObserver((records) => changes.push(...records.map(({ type }) => type)));
    const watch = { subtree: true, childList: true, attributes: true, characterData: true };
    const roots: (Document | ShadowRoot)[] = [];
    roots.push(document);
    observer.observe(document, watch);
    for (const element of Document.prototype.querySelectorAll.call(document, '*')) {
      const shadow = Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
      if (shadow) {
        roots.push(shadow);
        observer.observe(shadow, watch);
      }
    }
    const whole = () =>
      roots.map((root) => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)).join('\n') +
      roots.map((root) => `${root.styleSheets.length} ${root.adoptedStyleSheets.length}`).join(',') +
      [...Document.prototype.querySelectorAll.call(document, 'input, textarea')]
        .map((field) => (field as HTMLInputElement).value)
        .join(',');
    Object.assign(globalThis, { watched: { before: whole(), changes, observer, whole } });
  });
  const result = await act();
  const seen = await page.evaluate(() => {
    const { before, changes, observer, whole } = (globalThis as unknown as { watched: Watched }).watched;
    changes.push(...observer.takeRecords().map(({ type }) => type));
    observer.disconnect();
    return { same: whole() === before, changes };
  });
  expect(seen).toEqual({ same: true, changes: [] });
  return result;
}

/** Where the middle of an element is in the window. */
export function middleOf(page: OpenedPage, selector: string): Promise<[number, number]> {
  return page.evaluate((selector) => {
    const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as [number, number];
  }, selector);
}

/** Waits until something holds in the page. */
export async function until(page: OpenedPage, holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) if (await page.evaluate(holds)) return;
  throw new Error(`not so after 10 s: ${String(holds)}`);
}
