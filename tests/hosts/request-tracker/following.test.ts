import { expect } from '@playwright/test';
import { allowSite } from '../../setup/allow-site';
import { builtForChromium } from '../../setup/browser';
import { goToTab, setUpRecording } from '../../setup/sidebar';
import { domSnapshot, settled, watchMutations } from '../dom-snapshot';
import { beginFromPage, lagOf, longestLag, noteChanges, noteHeader, useOnThisSite } from '../following';
import { test } from './fixtures';
import { caseFiles, fileTickets } from './tickets';

test.use({ extension: async ({ tracker }, use) => use(await allowSite(builtForChromium, tracker.url)) });

test('five tickets in turn: the sidebar is right each time and in time, and nothing in the page changes', async ({
  journey,
  tracker,
  tickets,
}) => {
  test.setTimeout(180_000);
  const five = [...tickets, ...(await fileTickets(tracker, caseFiles.slice(0, 2)))];
  expect(five).toHaveLength(5);
  await journey.startBrowser();
  const { page } = journey.host;
  await noteChanges(page);
  await journey.host.login();
  await journey.host.openTicket(five[0]!);
  const panel = await journey.openPanel();
  await setUpRecording(panel);
  await useOnThisSite(panel);

  const child = (at: number) => `Child ${at}`;
  await test.step('each begins from the page that shows it', async () => {
    for (const [at, ticket] of five.entries()) {
      await journey.host.openTicket(ticket);
      await beginFromPage(panel, String(ticket), child(at));
      await expect(panel.getByText('Request Tracker · from the page title')).toBeVisible();
    }
  });

  const lags: number[] = [];
  await test.step('opened in turn, each is in the sidebar', async () => {
    await noteHeader(panel);
    for (const [at, ticket] of five.entries()) {
      await journey.host.openTicket(ticket);
      const before = await domSnapshot(page);
      const watch = await watchMutations(page);
      lags.push(await lagOf(page, panel, `${ticket} · ${child(at)}`));
      await settled(page);
      expect(await domSnapshot(page)).toBe(before);
      expect(await watch.changes()).toEqual([]);
    }
  });
  console.log(`the sidebar followed after ${lags.join(', ')} ms`);
  expect(Math.max(...lags)).toBeLessThanOrEqual(longestLag);

  await test.step('back, forward and a list without a case', async () => {
    const name = (at: number) =>
      panel.getByRole('button', { name: `Change case and child: ${five[at]} · ${child(at)}` });
    await page.goBack();
    await expect(name(3)).toBeVisible();
    await page.goForward();
    await expect(name(4)).toBeVisible();
    await page.goto(`${tracker.url}/Search/Simple.html`);
    await expect(panel.getByText('The page shows no case.')).toBeVisible();
  });

  await test.step('while a note is being written the sidebar stays, says what the page shows, and switches when told to', async () => {
    await journey.host.openTicket(five[0]!);
    await expect(panel.getByText('Request Tracker · from the page title')).toBeVisible();
    await goToTab(panel, 'Notes');
    await panel.getByLabel('New note').pressSequentially('Half a sen');
    await journey.host.openTicket(five[1]!);
    await expect(panel.getByText(`The page now shows ${five[1]}`)).toBeVisible();
    await panel.getByLabel('New note').pressSequentially('tence');
    await expect(panel.getByRole('button', { name: `Save to ${five[0]} · Child 0` })).toBeVisible();
    await panel.getByRole('button', { name: 'Switch' }).click();
    await expect(panel.getByRole('button', { name: `Save to ${five[1]} · Child 1` })).toBeVisible();
    await expect(panel.getByLabel('New note')).toHaveValue('');
    await journey.host.openTicket(five[0]!);
    await expect(panel.getByLabel('New note')).toHaveValue('Half a sentence');
  });
  expect(journey.hostErrors).toEqual([]);
});
