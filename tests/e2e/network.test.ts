import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { networkLogArgs, readNetworkLog, requestedUrls, unexpectedTraffic } from '../hosts/network-log.ts';
import { extensionPage, launchChromium, openSidePanel } from '../setup/browser.ts';
import { startSmallCaseSystem } from '../setup/small-case-system.ts';
import { expect, test } from '../setup/test.ts';
import { tour } from '../setup/tour.ts';

test('through every screen of the real panel and the practice agency the browser’s own log shows no request of ours', async () => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-network-'));
  const log = join(folder, 'log.json');
  const running = await launchChromium({ profile: join(folder, 'profile'), args: networkLogArgs(log) });
  const page = await running.context.newPage();
  const system = await startSmallCaseSystem();
  await page.goto(system.url);
  const { panel, second } = await openSidePanel(running, page);
  await tour(panel, () => Promise.resolve());
  await page.goto(extensionPage('practice.html?case=RB-2042'));
  await expect(panel.getByText('Practice room. Fictional cases only.')).toBeVisible();
  await second.close();
  await running.close();
  const events = await readNetworkLog(log);
  // Without this an empty log would pass.
  expect(requestedUrls(events)).toContain(system.url);
  expect(unexpectedTraffic(events, system.host)).toEqual([]);
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});
