import { rm } from 'node:fs/promises';
import { presets } from '../../lib/hosts/presets/index.ts';
import { fixtureSystems } from '../hosts/fixtures/index.ts';
import { serveFixture } from '../hosts/fixtures/server.ts';
import { allowSite } from '../setup/allow-site.ts';
import { builtForChromium, launchChromium, openSidePanel } from '../setup/browser.ts';
import { setUpRecording } from '../setup/sidebar.ts';
import { expect, test } from '../setup/test.ts';

test('the case on screen is recognised in a page of every preset, and in the next one of the same tab', async () => {
  test.setTimeout(180_000);
  const running = await launchChromium({ extension: await allowSite(builtForChromium, 'http://127.0.0.1') });
  const page = await running.context.newPage();
  await page.goto('data:text/html,<title>empty</title>');
  const { panel } = await openSidePanel(running, page);
  await setUpRecording(panel);
  for (const [preset, system] of Object.entries(fixtureSystems)) {
    await test.step(preset, async () => {
      const server = await serveFixture(preset);
      const origin = `http://127.0.0.1:${server.port}`;
      await panel.evaluate((site) => chrome.storage.local.set({ sites: [site] }), {
        origin,
        adapter: presets.find(({ id }) => id === preset)!.id,
        confirmed: true,
      });
      const [one, two] = system.cases;
      await page.goto(server.urlOf(one!));
      const offer = panel.getByRole('region', { name: 'The page beside the sidebar' });
      await expect(offer.getByRole('button', { name: `Begin ${one}`, exact: true })).toBeVisible();
      await page.click('#other');
      await expect(offer.getByRole('button', { name: `Begin ${two}`, exact: true })).toBeVisible();
      await page.goBack();
      await expect(offer.getByRole('button', { name: `Begin ${one}`, exact: true })).toBeVisible();
      await server.close();
    });
  }
  await running.close();
  await rm(running.profile, { recursive: true, force: true });
});
