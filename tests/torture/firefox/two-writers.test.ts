import { rm } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { buildForFirefox, launchFirefox, openPage } from '../../firefox/firefox.ts';
import { shows } from '../../firefox/sidebar.ts';
import { Chance } from '../chance.ts';
import { buildProbe, quietPage } from '../probe.ts';
import { writeAtOnce, type Window } from '../two-windows.ts';

test(
  'two windows write to one case at once: nothing is lost or doubled, and both see one order',
  { timeout: 600_000 },
  async () => {
    buildForFirefox();
    const { browser, profile } = await launchFirefox();
    const probe = await buildProbe();
    const windows = [await openWindow(browser, probe), await openWindow(browser, probe)] as const;
    const { seed } = Chance.printed('two writers');
    const faults = await writeAtOnce('two-writers-firefox', windows, seed);
    await browser.close();
    await rm(profile, { recursive: true, force: true });
    expect(faults).toEqual([]);
  },
);

async function openWindow(browser: Browser, probe: string): Promise<Window> {
  const page = await openPage(browser, quietPage);
  await shows(page, 'RB-');
  await page.evaluate(probe);
  return {
    make: () => page.evaluate(() => tortureProbe.makeShared()),
    join: (shared) => page.evaluate((at) => tortureProbe.joinShared(at), shared),
    write: (order) => page.evaluate((asked) => tortureProbe.writeShared(asked), order),
    read: () => page.evaluate(() => tortureProbe.readShared()),
  };
}
