import { expect, type Page } from '@playwright/test';

/** How long the sidebar may take to show the page's case once the page's title and address have settled, milliseconds. */
export const longestLag = 150;

/** Notes in the page when its address or title last changed. Call it before the page is opened; reads, changes nothing. */
export async function noteChanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== top) return;
    const world = window as unknown as { changedAt: number };
    let seen = '';
    const look = () => {
      const now = `${location.href}\n${document.title}`;
      if (now !== seen) world.changedAt = Date.now();
      seen = now;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    for (const event of ['popstate', 'hashchange', 'load'] as const) addEventListener(event, look);
    look();
  });
}

/** Notes in the panel when its header last began to name another case. */
export async function noteHeader(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const world = window as unknown as { named: Record<string, number> };
    world.named = {};
    let last = '';
    new MutationObserver(() => {
      const name = document.querySelector('header .case')?.getAttribute('aria-label') ?? '';
      if (name !== last) world.named[name] = Date.now();
      last = name;
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** How long after the page settled the header named this case; negative when it was there before the page came to rest. */
export async function lagOf(page: Page, panel: Page, name: string): Promise<number> {
  const label = `Change case and child: ${name}`;
  await expect(panel.getByRole('button', { name: label })).toBeVisible();
  const named = await panel.evaluate((of) => (window as unknown as { named: Record<string, number> }).named[of], label);
  const changed = await page.evaluate(() => (window as unknown as { changedAt: number }).changedAt);
  return named! - changed;
}

/** "Use Sidelight on this site" for the page in front; the browser was told beforehand that it may. */
export async function useOnThisSite(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Use Sidelight on this site' }).click();
}

/** Begins the case that the page shows. */
export async function beginFromPage(panel: Page, reference: string, child: string): Promise<void> {
  await panel.getByRole('button', { name: `Begin ${reference}` }).click();
  await panel.getByLabel('Label for the child').fill(child);
  await panel.getByRole('button', { name: `Begin ${reference}` }).click();
  await expect(panel.getByRole('button', { name: `Change case and child: ${reference} · ${child}` })).toBeVisible();
}
