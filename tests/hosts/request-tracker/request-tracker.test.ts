import { expect } from '@playwright/test';
import { domSnapshot, settled, watchMutations } from '../dom-snapshot';
import { test, type TrackerJourney } from './fixtures';
import { caseFiles } from './tickets';

test.describe('beside Request Tracker', () => {
  test('shows a caseworker the tickets with their contact notes', async ({ journey, tickets }) => {
    await journey.startBrowser();
    await journey.host.login();
    for (const [index, { subject, opening, notes }] of caseFiles.entries()) {
      await journey.host.openTicket(tickets[index]!);
      await expect(journey.host.page).toHaveTitle(`#${tickets[index]}: ${subject}`);
      const history = journey.host.page.locator('.history-container');
      for (const note of [...opening.split('\n\n'), ...notes]) await expect(history).toContainText(note);
    }
    expect(journey.hostErrors).toEqual([]);
  });

  test('the panel opens, closes and opens again without a trace in the ticket page', async ({ journey, tickets }) => {
    await journey.startBrowser();
    await journey.host.login();
    await journey.host.openTicket(tickets[0]!);
    await leavesNoTrace(journey);
  });

  test('the panel leaves no trace in the form for a note and its editor', async ({ journey, tickets }) => {
    await journey.startBrowser();
    await journey.host.login();
    await journey.host.openNoteForm(tickets[1]!);
    expect(journey.host.page.frames().length, 'the editor has a frame of its own').toBeGreaterThan(1);
    await leavesNoTrace(journey);
  });

  test('the ticket and the panel come back after a restart of the browser', async ({ journey, tickets }) => {
    for (const start of ['first', 'second']) {
      await test.step(`${start} start of the browser`, async () => {
        await journey.startBrowser();
        await journey.host.login();
        await journey.host.openTicket(tickets[2]!);
        await journey.openPanel();
        await journey.closeBrowser();
      });
    }
    expect(journey.hostErrors).toEqual([]);
  });
});

/** Opens and closes the panel twice beside the page in front: not a byte, a passing change or a request more. */
async function leavesNoTrace(journey: TrackerJourney): Promise<void> {
  const { page } = journey.host;
  const before = await domSnapshot(page);
  const requestsBefore = journey.hostRequests.length;
  const watch = await watchMutations(page);
  for (const time of ['first', 'second']) {
    const panel = await journey.openPanel();
    await expect(panel.locator('body')).not.toBeEmpty();
    await settled(page);
    expect(await domSnapshot(page), `with the panel open, ${time} time`).toBe(before);
    await journey.closePanel();
    await settled(page);
    expect(await domSnapshot(page), `after the panel closed, ${time} time`).toBe(before);
  }
  expect(await watch.changes()).toEqual([]);
  expect(journey.hostRequests.slice(requestsBefore)).toEqual([]);
  expect(journey.hostErrors).toEqual([]);
}
