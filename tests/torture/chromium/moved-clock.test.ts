import { chooseCase, goToTab } from '../../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../../setup/test.ts';
import { extensionPage } from '../../setup/browser.ts';

const save = { name: 'Save to RB-2041 · M.' };

test('a window whose clock is a year behind records in its place, after what it has seen', async ({
  recording,
  running,
}) => {
  const write = async (page: typeof recording, text: string) => {
    await page.bringToFront();
    await goToTab(page, 'Notes');
    await page.getByLabel('New note').fill(text);
    await page.getByRole('button', save).click();
    await expect(page.getByRole('article').first()).toContainText(text);
  };
  await write(recording, 'first');
  const behind = await running.context.newPage();
  await behind.goto(extensionPage('sidepanel.html'));
  await chooseCase(behind, 'RB-2041', 'M.');
  // Only now: a session that began in the future would count as locked.
  await behind.evaluate(() => {
    const real = Date.now;
    Date.now = () => real() - 365 * 24 * 3_600_000;
  });
  await write(behind, 'second, by the slow clock');
  await write(recording, 'third');
  const order = ['third', 'second, by the slow clock', 'first'];
  const words = (page: typeof recording) => page.getByRole('article').locator('.words');
  await expect(words(recording)).toHaveText(order);
  const anew = await openSidebarInTab(running);
  await goToTab(anew, 'Notes');
  await expect(words(anew)).toHaveText(order);
});
