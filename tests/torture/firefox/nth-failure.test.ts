import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildForFirefox, launchFirefox, openPage } from '../../firefox/firefox.ts';
import { shows } from '../../firefox/sidebar.ts';
import { checkNthFailures } from '../nth-failures.ts';
import { buildProbe, quietPage } from '../probe.ts';

test('whichever operation of the store fails: old or new, never mixed, and nothing is claimed that is not there', async () => {
  buildForFirefox();
  const { browser, profile } = await launchFirefox();
  const page = await openPage(browser, quietPage);
  await shows(page, 'RB-');
  await page.evaluate(await buildProbe());
  const all = await page.evaluate(() => tortureProbe.failEverything());
  await browser.close();
  await rm(profile, { recursive: true, force: true });
  expect(checkNthFailures('nth-failure-firefox', all)).toEqual([]);
});
