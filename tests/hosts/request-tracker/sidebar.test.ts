import { expect, type Page } from '@playwright/test';
import { chooseCase, goToTab, setUpRecording, unlock, worker } from '../../setup/sidebar';
import { domSnapshot, settled, watchMutations } from '../dom-snapshot';
import { test, type TrackerJourney } from './fixtures';

const [reference, child] = ['RB-2041', 'M.'];
const save = `Save to ${reference} · ${child}`;
const observed = 'Third time this month, found at a motel with a key card.';
const note = 'Spoke with placement.\nChild slept and ate. No questions asked yet.';

test.describe('a caseworker works in the sidebar beside a ticket', () => {
  test('reads, records, closes the panel, finds it again; restarts the browser, unlocks, finds it again', async ({
    journey,
    tickets,
  }) => {
    await journey.startBrowser();
    await openCaseFile(journey, tickets[0]!);
    const before = await domSnapshot(journey.host.page);
    const watch = await watchMutations(journey.host.page);
    let panel = await journey.openPanel();

    await test.step('reads guidance with nothing set up', async () => {
      await goToTab(panel, 'Guidance');
      await panel.getByRole('button', { name: 'When a child comes back' }).click();
      await expect(panel.getByRole('heading', { name: 'When a child comes back' })).toBeVisible();
    });

    await test.step('sets up, and records an observation and a note on that case', async () => {
      await setUpRecording(panel);
      await chooseCase(panel, reference, child);
      await goToTab(panel, 'Indicators');
      const card = panel.locator('[data-indicator="I2"]');
      await card.getByRole('button').first().click();
      await card.getByText('Observed', { exact: true }).click();
      await card.getByLabel('Quote or note').fill(observed);
      await card.getByRole('button', { name: save }).click();
      await expect(card.getByText('Saved on this computer')).toBeVisible();
      await goToTab(panel, 'Notes');
      await panel.getByLabel('New note').fill(note);
      await panel.getByRole('button', { name: save }).click();
      await expect(panel.getByText('Saved on this computer')).toBeVisible();
    });

    await test.step('begins another note, closes the panel, opens it again and finds all of it', async () => {
      await panel.getByLabel('New note').fill('Will ask the school about');
      await expect(panel.getByText('Draft saved on this computer')).toBeVisible();
      await journey.closePanel();
      panel = await journey.openPanel();
      await findsEverything(panel);
      await expect(panel.getByLabel('New note')).toHaveValue('Will ask the school about');
    });

    await test.step('the ticket page is byte for byte what it was', async () => {
      await journey.closePanel();
      await settled(journey.host.page);
      expect(await domSnapshot(journey.host.page)).toBe(before);
      expect(await watch.changes()).toEqual([]);
    });

    await test.step('after a restart it is locked, and the passphrase brings all of it back', async () => {
      await journey.closeBrowser();
      await journey.startBrowser();
      await openCaseFile(journey, tickets[0]!);
      panel = await journey.openPanel();
      await goToTab(panel, 'Notes');
      await expect(panel.getByText('Recording is locked. The guide stays open.')).toBeVisible();
      await expect(panel.getByText(reference)).toHaveCount(0);
      await unlock(panel, worker.passphrase);
      await panel.getByRole('button', { name: new RegExp(`^${reference} · ${child}`) }).click();
      await findsEverything(panel);
      await expect(panel.getByLabel('New note')).toHaveValue('Will ask the school about');
    });
    expect(journey.hostErrors).toEqual([]);
  });

  test('hiding blanks the panel and leaves the ticket alone', async ({ journey, tickets }) => {
    await journey.startBrowser();
    await openCaseFile(journey, tickets[1]!);
    const before = await domSnapshot(journey.host.page);
    const panel = await journey.openPanel();
    await panel.getByRole('button', { name: 'Hide now' }).click();
    await expect(panel.locator('body')).toHaveText('Show');
    await settled(journey.host.page);
    expect(await domSnapshot(journey.host.page)).toBe(before);
    expect(journey.hostErrors).toEqual([]);
  });
});

async function openCaseFile(journey: TrackerJourney, ticket: number): Promise<void> {
  await journey.host.login();
  await journey.host.openTicket(ticket);
  await settled(journey.host.page);
}

async function findsEverything(panel: Page): Promise<void> {
  await goToTab(panel, 'Indicators');
  await expect(panel.locator('[data-indicator="I2"]')).toContainText('Observed ·');
  await expect(panel.locator('[data-indicator="I2"]')).toContainText(observed);
  await goToTab(panel, 'Notes');
  await expect(panel.getByRole('article').locator('.words')).toHaveText(note);
}
