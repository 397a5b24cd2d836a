import { expect, test } from '../setup/test.ts';
import { goToTab, setUpRecording } from '../setup/sidebar.ts';

test.describe('the guide is there with no case, passphrase or set-up', () => {
  test('all ten indicators open, with their sources', async ({ sidebar }) => {
    await goToTab(sidebar, 'Indicators');
    const cards = sidebar.locator('[data-indicator]');
    await expect(cards).toHaveCount(10);
    for (const card of await cards.all()) {
      await card.getByRole('button').first().click();
      await expect(card.getByRole('heading', { name: 'What else it can mean' })).toBeVisible();
      await expect(card.getByText(/Indicators, item/)).toBeVisible();
    }
  });

  test('the first view says what it is, until recording is set up', async ({ sidebar }) => {
    const line = sidebar.getByText(/^Sidelight: guidance on child sex trafficking/);
    await expect(line).toBeVisible();
    await goToTab(sidebar, 'Reporting');
    await goToTab(sidebar, 'Guidance');
    await expect(line).toBeVisible();
    await setUpRecording(sidebar);
    await goToTab(sidebar, 'Guidance');
    await expect(sidebar.getByText('Choose one to record')).toBeVisible();
    await expect(line).toHaveCount(0);
  });

  test('all four situations begin with 911 and name the federal limit in words', async ({ sidebar }) => {
    await goToTab(sidebar, 'Reporting');
    for (const title of ['A child is missing from care', 'A child has come back', 'Trafficking', 'A family member']) {
      await sidebar.getByRole('button', { name: title }).click();
      await expect(sidebar.getByText('Call 911.').first()).toBeVisible();
      await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    }
    await sidebar.getByRole('button', { name: 'A child is missing from care' }).click();
    await expect(sidebar.locator('[data-step="missing-ncmec"]')).toContainText('24 hours');
    await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Trafficking' }).click();
    await sidebar.getByText('Suspected', { exact: false }).first().click();
    await expect(sidebar.getByText(/no federal hour limit/).first()).toBeVisible();
  });

  test('a number can be called and copied', async ({ sidebar }) => {
    const ncmec = sidebar.locator('[data-contact="ncmec"]').first();
    await expect(ncmec.getByRole('link', { name: /^Call/ })).toHaveAttribute('href', 'tel:+18008435678');
    await sidebar.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await ncmec.getByRole('button', { name: /^Copy the number/ }).click();
    expect(await sidebar.evaluate(() => navigator.clipboard.readText())).toBe('1-800-843-5678');
  });

  test('search finds guidance as one types, and leads there', async ({ sidebar }) => {
    await sidebar.getByRole('button', { name: 'Search', exact: true }).click();
    await sidebar.getByLabel('Search the guide').fill('waiting per');
    await expect(sidebar.getByText(/^Found: /)).toBeVisible();
    const hit = sidebar.getByRole('button', { name: /What police must do/ }).first();
    await expect(hit.locator('mark').filter({ hasText: /^waiting$/i })).not.toHaveCount(0);
    await expect(hit.locator('mark').filter({ hasText: /^period$/i })).not.toHaveCount(0);
    await hit.click();
    await expect(sidebar.getByRole('heading', { name: 'What police must do' })).toBeVisible();
    await sidebar.getByRole('button', { name: 'Search', exact: true }).click();
    await sidebar.getByLabel('Search the guide').fill('zzzz');
    await expect(sidebar.getByText(/Nothing found for “zzzz”/)).toBeVisible();
  });

  test('an indicator leads to its guidance and its steps, and back', async ({ sidebar }) => {
    await goToTab(sidebar, 'Indicators');
    await sidebar.locator('[data-indicator="I1"]').getByRole('button').first().click();
    await sidebar
      .locator('[data-indicator="I1"]')
      .getByRole('button', { name: 'A child is missing from care' })
      .click();
    await expect(sidebar.getByRole('tab', { name: 'Reporting' })).toHaveAttribute('aria-selected', 'true');
    await sidebar.getByRole('button', { name: /Missing: two reports|two reports/i }).click();
    await expect(sidebar.getByRole('tab', { name: 'Guidance' })).toHaveAttribute('aria-selected', 'true');
  });

  test('it comes back to the same tab, item and place', async ({ sidebar }) => {
    await goToTab(sidebar, 'Indicators');
    const card = sidebar.locator('[data-indicator="I5"]');
    await card.getByRole('button').first().click();
    await expect(card.getByRole('heading', { name: 'What to notice' })).toBeVisible();
    await sidebar.locator('[data-scroll]').evaluate((main) => main.scrollTo({ top: 250 }));
    await expect.poll(() => sidebar.evaluate(() => localStorage.getItem('interface'))).toContain('250');
    await sidebar.reload();
    await expect(card.getByRole('heading', { name: 'What to notice' })).toBeVisible();
    await expect.poll(() => sidebar.locator('[data-scroll]').evaluate((main) => main.scrollTop)).toBe(250);
  });

  test('the tabs go by keyboard: arrows, Home and End move, Enter chooses', async ({ sidebar }) => {
    const tab = (name: string) => sidebar.getByRole('tab', { name });
    await tab('Guidance').focus();
    await sidebar.keyboard.press('ArrowRight');
    await expect(tab('Reporting')).toBeFocused();
    await expect(tab('Guidance')).toHaveAttribute('aria-selected', 'true');
    await sidebar.keyboard.press('End');
    await expect(tab('Notes')).toBeFocused();
    await sidebar.keyboard.press('ArrowRight');
    await expect(tab('Indicators')).toBeFocused();
    await sidebar.keyboard.press('ArrowLeft');
    await sidebar.keyboard.press('Home');
    await sidebar.keyboard.press('Enter');
    await expect(tab('Indicators')).toHaveAttribute('aria-selected', 'true');
    await expect(sidebar.getByRole('tabpanel', { name: 'Indicators' })).toContainText('Signs to look for together');
  });

  test('the chosen tab brings its own back from under a page', async ({ sidebar }) => {
    await sidebar.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(sidebar.getByLabel('Search the guide')).toBeVisible();
    await goToTab(sidebar, 'Guidance');
    await expect(sidebar.getByLabel('Search the guide')).toHaveCount(0);
  });
});
