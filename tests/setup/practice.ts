import type { Page } from '@playwright/test';
import { beginFromPage } from '../hosts/following.ts';
import { extensionPage, openSidePanel, type RunningBrowser } from './browser.ts';

/** The practice agency's case in a tab, and the real panel beside it with that case begun for the child. */
export async function besideCase(
  running: RunningBrowser,
  reference: string,
  child: string,
  view = 'missing',
): Promise<{ page: Page; panel: Page }> {
  const page = await running.context.newPage();
  await page.goto(extensionPage(`practice.html?case=${reference}&view=${view}`));
  const { panel } = await openSidePanel(running, page);
  await beginFromPage(panel, reference, child);
  return { page, panel };
}

/** Selects what an element says, as a person does with the mouse. */
export async function select(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    getSelection()!.selectAllChildren(element);
    return getSelection()!.toString().trim();
  });
}

/** What is marked as a quote on the page, without white space. */
export async function marked(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([name, ranges]) => (name.includes('quote') ? [...ranges] : []))
      .join('')
      .replace(/\s/gu, ''),
  );
}
