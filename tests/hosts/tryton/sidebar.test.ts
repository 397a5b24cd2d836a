import { expect } from '@playwright/test';
import { allowSite } from '../../setup/allow-site';
import { builtForChromium } from '../../setup/browser';
import { chooseCase, goToTab, setUpRecording } from '../../setup/sidebar';
import { domSnapshot, settled, watchMutations } from '../dom-snapshot';
import { test } from './fixtures';
import { caseRecords } from './records';

const [reference, child] = ['RB-2044', 'D.'];
const note = 'Spoke with placement.\nChild slept and ate. No questions asked yet.';

test.describe('a caseworker works in the sidebar beside two open records of Tryton', () => {
  test('records a note on a case that was typed, and leaves no trace in the client', async ({ journey }) => {
    await journey.startBrowser();
    await journey.host.login();
    await journey.host.openRecord(0);
    await journey.host.openRecord(1);
    const { page } = journey.host;
    const before = await domSnapshot(page);
    const requestsBefore = journey.hostRequests.length;
    const watch = await watchMutations(page);
    const panel = await journey.openPanel();

    await test.step('types the case and records a note on it', async () => {
      await setUpRecording(panel);
      await chooseCase(panel, reference, child);
      await goToTab(panel, 'Notes');
      await panel.getByLabel('New note').fill(note);
      await panel.getByRole('button', { name: `Save to ${reference} · ${child}` }).click();
      await expect(panel.getByText('Saved on this computer')).toBeVisible();
      await expect(panel.getByRole('article').locator('.words')).toHaveText(note);
    });

    await test.step('the client is byte for byte what it was, with the panel and after it', async () => {
      await settled(page);
      expect(await domSnapshot(page)).toBe(before);
      await journey.closePanel();
      await settled(page);
      expect(await domSnapshot(page)).toBe(before);
      expect(await watch.changes()).toEqual([]);
      expect(journey.hostRequests.slice(requestsBefore)).toEqual([]);
    });

    await test.step('the note is there when the panel opens again', async () => {
      const again = await journey.openPanel();
      await goToTab(again, 'Notes');
      await expect(again.getByRole('article').locator('.words')).toHaveText(note);
    });
  });

  test('with the panel open the client keeps the focus, and takes and saves what is typed', async ({ journey }) => {
    await journey.startBrowser();
    await journey.host.login();
    await journey.host.openRecord(1);
    const panel = await journey.openPanel();
    await journey.host.typeInto('comment', '\nPanel open.');
    await settled(journey.host.page);
    await expect(journey.host.field('comment')).toBeFocused();
    await journey.host.saveRecord();
    expect(await journey.host.savedText(1)).toBe(`${caseRecords[1]!.text}\nPanel open.`);
    await expect(panel.locator('body')).not.toContainText('Panel open.');
  });
});

test.describe('beside Tryton as an allowed site', () => {
  test.use({ extension: async ({ tryton }, use) => use(await allowSite(builtForChromium, tryton.url)) });

  test('the panel may see the address, and leaves no trace in the client', async ({ journey }) => {
    await journey.startBrowser();
    await journey.host.login();
    await journey.host.openRecord(0);
    await journey.host.openRecord(1);
    const { page } = journey.host;
    const before = await domSnapshot(page);
    const requestsBefore = journey.hostRequests.length;
    const watch = await watchMutations(page);
    const panel = await journey.openPanel();
    const address = await panel.evaluate(async () => {
      const tabs = await chrome.tabs.query({ active: true, currentWindow: true });
      return tabs[0]?.url;
    });
    expect(address).toBe(page.url());
    await settled(page);
    expect(await domSnapshot(page)).toBe(before);
    expect(await watch.changes()).toEqual([]);
    expect(journey.hostRequests.slice(requestsBefore)).toEqual([]);
  });
});
