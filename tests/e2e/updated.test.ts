import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtForChromium, launchChromium } from '../setup/browser.ts';
import { chooseCase, goToTab, setUpRecording } from '../setup/sidebar.ts';
import { expect, openSidebarInTab, test } from '../setup/test.ts';

test('a part that is gone after an update is told in one sentence, and what was typed is there after Reload', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-updated-'));
  await cp(builtForChromium, folder, { recursive: true });
  const running = await launchChromium({ extension: folder });
  const sidebar = await openSidebarInTab(running);
  await setUpRecording(sidebar);
  await chooseCase(sidebar, 'RB-2041', 'M.');
  await goToTab(sidebar, 'Notes');
  await sidebar.getByLabel('New note').fill('Half a sente');
  const parts = await readdir(join(folder, 'chunks'));
  const settings = join(
    folder,
    'chunks',
    parts.find((name) => name.startsWith('SettingsPage'))!,
  );
  await rename(settings, `${settings}.gone`);
  let loads = 0;
  sidebar.on('load', () => loads++);

  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Settings' }).click();
  const sentence = sidebar.getByText('Sidelight was updated. Close and open this sidebar. What you typed is kept.');
  await expect(sentence).toBeVisible();
  expect(loads, 'nothing is loaded anew by itself').toBe(0);
  await sidebar.getByRole('button', { name: 'Reload' }).click();
  await goToTab(sidebar, 'Notes');
  await expect(sidebar.getByLabel('New note')).toHaveValue('Half a sente');
  await expect(sentence).toHaveCount(0);
  expect(loads).toBe(1);
  await running.close();
  await rm(running.profile, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});
