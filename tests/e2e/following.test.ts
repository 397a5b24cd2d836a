import { extensionPage, openSidePanel } from '../setup/browser.ts';
import { expect, test } from '../setup/test.ts';

test.describe('beside the practice agency', () => {
  test('the case on screen is the case in the sidebar, from its beginning on', async ({ running }) => {
    const practice = await running.context.newPage();
    await practice.goto(extensionPage('practice.html?case=RB-2041'));
    const { panel } = await openSidePanel(running, practice);
    await expect(panel.getByText('The page shows RB-2041. It is not here yet.')).toBeVisible();
    await panel.screenshot({ path: '/tmp/f1.png' });
    await panel.getByRole('button', { name: 'Begin RB-2041' }).click();
    await panel.getByLabel('Label for the child').fill('M.');
    await panel.getByRole('button', { name: 'Begin RB-2041' }).click();
    await expect(panel.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
    await expect(panel.getByText('Practice agency · from the address')).toBeVisible();
    await panel.screenshot({ path: '/tmp/f2.png' });
    await practice.goto(extensionPage('practice.html'));
    await expect(panel.getByText('The page shows no case.')).toBeVisible();
    await practice.goto(extensionPage('practice.html?case=RB-2042'));
    await expect(panel.getByText('The page shows RB-2042. It is not here yet.')).toBeVisible();
    await panel.screenshot({ path: '/tmp/f3.png' });
    await practice.goto(extensionPage('practice.html?case=RB-2041&view=contacts'));
    await expect(panel.getByRole('button', { name: 'Change case and child: RB-2041 · M.' })).toBeVisible();
  });
});
