import { extensionPage, type RunningBrowser } from '../../setup/browser.ts';
import { expect, test } from '../../setup/test.ts';
import { Chance } from '../chance.ts';
import { buildProbe, quietPage } from '../probe.ts';
import { writeAtOnce, type Window } from '../two-windows.ts';

test('two windows write to one case at once: nothing is lost or doubled, and both see one order', async ({
  running,
}) => {
  test.setTimeout(600_000);
  const probe = await buildProbe();
  const windows = [await openWindow(running, probe), await openWindow(running, probe)] as const;
  const { seed } = Chance.printed('two writers');
  expect(await writeAtOnce('two-writers', windows, seed)).toEqual([]);
});

async function openWindow({ context }: RunningBrowser, probe: string): Promise<Window> {
  const page = await context.newPage();
  await page.goto(extensionPage(quietPage));
  await page.evaluate(probe);
  return {
    make: () => page.evaluate(() => tortureProbe.makeShared()),
    join: (shared) => page.evaluate((at) => tortureProbe.joinShared(at), shared),
    write: (order) => page.evaluate((asked) => tortureProbe.writeShared(asked), order),
    read: () => page.evaluate(() => tortureProbe.readShared()),
  };
}
