import { expect, type Page } from '@playwright/test';
import { allowSite } from '../../setup/allow-site';
import { builtForChromium } from '../../setup/browser';
import { goToTab, setUpRecording } from '../../setup/sidebar';
import { domSnapshot, settled, watchMutations } from '../dom-snapshot';
import { beginFromPage, lagOf, longestLag, noteChanges, noteHeader, useOnThisSite } from '../following';
import { test, type TrytonJourney } from './fixtures';
import type { FiledRecords } from './records';

test.use({ extension: async ({ tryton }, use) => use(await allowSite(builtForChromium, tryton.url)) });

const child = (n: number) => `Child ${n}`;
const referenceOf = (journey: TrytonJourney, records: FiledRecords, n: number) =>
  `${journey.host.tryton.database}/project.work/${records.id(n)}`;

/** The panel beside the first record, set up, and each of the records begun as a case from the page that showed it. */
async function withCases(journey: TrytonJourney, records: FiledRecords, many: number): Promise<Page> {
  await journey.startBrowser();
  await noteChanges(journey.host.page);
  await journey.host.login();
  await journey.host.openRecord(0);
  const panel = await journey.openPanel();
  await setUpRecording(panel);
  await useOnThisSite(panel);
  for (let n = 0; n < many; n++) {
    await journey.host.openRecord(n);
    await beginFromPage(panel, referenceOf(journey, records, n), child(n));
    await expect(panel.getByText('Tryton · from the address')).toBeVisible();
  }
  return panel;
}

test('five records in turn, all of them open at once: the sidebar is right each time and in time', async ({
  journey,
  records,
}) => {
  test.setTimeout(180_000);
  const panel = await withCases(journey, records, 5);
  const { page } = journey.host;
  const name = (n: number) => `${referenceOf(journey, records, n)} · ${child(n)}`;
  const shows = (n: number) => panel.getByRole('button', { name: `Change case and child: ${name(n)}` });
  await noteHeader(panel);
  const lags: number[] = [];
  for (let n = 0; n < 5; n++) {
    await journey.host.openRecord(n);
    const [before, watch] = [await domSnapshot(page), await watchMutations(page)];
    lags.push(await lagOf(page, panel, name(n)));
    await settled(page);
    expect(await domSnapshot(page)).toBe(before);
    expect(await watch.changes()).toEqual([]);
  }
  console.log(`the sidebar followed after ${lags.join(', ')} ms`);
  expect(Math.max(...lags)).toBeLessThanOrEqual(longestLag);

  await test.step('the client’s own tabs', async () => {
    await journey.host.pressTab(1);
    await expect(shows((await journey.host.recordOnScreen()).n)).toBeVisible();
  });

  await test.step('a reload, and the list of records', async () => {
    await page.reload();
    await journey.host.signedIn();
    const { n } = await journey.host.recordOnScreen();
    await expect(shows(n)).toBeVisible();
    await journey.host.openRecordFromList(3);
    await expect(shows(3)).toBeVisible();
    await journey.host.pressNext();
    await expect(shows((await journey.host.recordOnScreen()).n)).toBeVisible();
  });
});

test('a note that is being written stays with its child while records change, mid-word and mid-save', async ({
  journey,
  records,
}) => {
  test.setTimeout(120_000);
  const panel = await withCases(journey, records, 2);
  const save = (n: number) =>
    panel.getByRole('button', { name: `Save to ${referenceOf(journey, records, n)} · ${child(n)}` });
  await journey.host.openRecord(0);
  await goToTab(panel, 'Notes');
  await expect(save(0)).toBeVisible();

  await test.step('mid-word', async () => {
    await panel.getByLabel('New note').pressSequentially('D. was not at sch');
    await journey.host.openRecord(1);
    await expect(panel.getByText(`The page now shows ${referenceOf(journey, records, 1)}`)).toBeVisible();
    await panel.getByLabel('New note').pressSequentially('ool');
    await expect(save(0)).toBeVisible();
  });

  await test.step('mid-save: pressed while the page goes to the other record, it is saved to the child it names', async () => {
    await journey.host.openRecord(0);
    const away = journey.host.openRecord(1);
    await save(0).click();
    await away;
    await expect(panel.getByRole('article')).toHaveCount(1);
    await expect(panel.getByRole('article')).toContainText('D. was not at school');
    await panel.getByRole('button', { name: 'Switch' }).click();
    await expect(save(1)).toBeVisible();
    await expect(panel.getByRole('article')).toHaveCount(0);
    await journey.host.openRecord(0);
    await expect(save(0)).toBeVisible();
    await expect(panel.getByRole('article')).toHaveCount(1);
  });
});
