import { extensionPage } from '../../setup/browser.ts';
import { expect, test } from '../../setup/test.ts';
import { checkNthFailures } from '../nth-failures.ts';
import { buildProbe, quietPage } from '../probe.ts';

test('whichever operation of the store fails: old or new, never mixed, and nothing is claimed that is not there', async ({
  running,
}) => {
  const page = await running.context.newPage();
  await page.goto(extensionPage(quietPage));
  await page.evaluate(await buildProbe());
  const all = await page.evaluate(() => tortureProbe.failEverything());
  expect(checkNthFailures('nth-failure', all)).toEqual([]);
});
