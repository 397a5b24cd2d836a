import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the screen as it is, as sentences. */
export async function findings(page: Page): Promise<string[]> {
  return found(new AxeBuilder({ page }));
}

/**
 * The same in the real panel. Without a tab of axe's own: that one would come to the front, and the panel would follow it.
 */
export async function findingsInPanel(panel: Page): Promise<string[]> {
  return found(new AxeBuilder({ page: panel }).setLegacyMode());
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
