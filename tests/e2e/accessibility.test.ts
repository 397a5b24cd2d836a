import { rm } from 'node:fs/promises';
import { findings } from '../setup/axe.ts';
import { launchChromium } from '../setup/browser.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';
import { tour } from '../setup/tour.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}, and nothing is wider than 320 px`, async () => {
    test.setTimeout(300_000);
    const running = await launchChromium({ colorScheme });
    const sidebar = await openSidebarInTab(running);
    await sidebar.emulateMedia({ colorScheme });
    await sidebar.setViewportSize({ width: 320, height: 700 });
    const found: string[] = [];
    const screens: string[] = [];
    await tour(sidebar, async (screen) => {
      screens.push(screen);
      for (const finding of await findings(sidebar)) {
        // The blank page is blank on purpose: a heading would say what it is.
        const isMeant = screen === 'hidden' && finding.startsWith('page-has-heading-one');
        if (!isMeant) found.push(`${screen}: ${finding}`);
      }
      const overflow = await sidebar.evaluate(() => {
        const main = document.querySelector('[data-scroll]');
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          main ? main.scrollWidth - main.clientWidth : 0,
        );
      });
      if (overflow > 0) found.push(`${screen}: ${overflow} px too wide`);
    });
    expect(screens.length).toBeGreaterThan(15);
    await running.close();
    await rm(running.profile, { recursive: true, force: true });
    expect(found).toEqual([]);
  });
}

test('axe fires: a button without a name is found', async ({ sidebar }) => {
  await sidebar.evaluate(() => document.querySelector('[data-scroll]')!.append(document.createElement('button')));
  expect(await findings(sidebar)).not.toEqual([]);
});

test('the whole first run and a note go by keyboard alone, with the focus always to be seen', async ({ sidebar }) => {
  const { keyboard } = sidebar;
  /** Tabs on until the element with that name has the focus; gives up after 60. */
  const tabTo = async (name: RegExp | string) => {
    for (let presses = 0; presses < 60; presses++) {
      await keyboard.press('Tab');
      const focused = sidebar.locator(':focus');
      const label = (await focused.getAttribute('aria-label')) ?? '';
      const text = `${label} ${await focused.textContent()} ${await focused.evaluate((element) => ('labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(' ') : ''))}`;
      if (typeof name === 'string' ? text.includes(name) : name.test(text)) {
        const outline = await focused.evaluate((element) => {
          const own = getComputedStyle(element);
          const around = element.closest('label') ? getComputedStyle(element.closest('label')!) : own;
          return [own, around].some(
            ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
          );
        });
        expect(outline, `the focus on ${name} can be seen`).toBe(true);
        return;
      }
    }
    throw new Error(`no way by keyboard to ${name}`);
  };
  await tabTo('More');
  await keyboard.press('Enter');
  await expect(sidebar.getByRole('menuitem', { name: 'Set up recording' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo('Continue');
  await keyboard.press('Enter');
  await tabTo('Keep until erased');
  await keyboard.press('Space');
  await tabTo('Continue');
  await keyboard.press('Enter');
  await tabTo('Name');
  await keyboard.type('J. Alvarez');
  await keyboard.press('Enter');
  await tabTo('Passphrase');
  await keyboard.type('quiet river stone lamp');
  await keyboard.press('Enter');
  await expect(sidebar.getByRole('heading', { name: 'Your recovery key' })).toBeVisible();
  await tabTo('I have put it in a safe place');
  await keyboard.press('Space');
  await tabTo('Done');
  await keyboard.press('Enter');
  await tabTo('Case reference');
  await keyboard.type('RB-2041');
  await keyboard.press('Enter');
  await expect(sidebar.getByLabel('Child', { exact: true })).toBeVisible();
  await tabTo('Child');
  await keyboard.type('M.');
  await keyboard.press('Enter');
  await expect(sidebar.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
  await sidebar.getByRole('tab', { selected: true }).focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await tabTo('New note');
  await keyboard.type('By keyboard.');
  await tabTo('Save to RB-2041 · M.');
  await keyboard.press('Enter');
  await expect(sidebar.getByRole('article')).toContainText('By keyboard.');
});
