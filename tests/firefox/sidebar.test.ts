import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildForFirefox, kill, launchFirefox, openPage, type RunningFirefox } from './firefox.ts';
import {
  beginCase,
  chooseCase,
  goToTab,
  hides,
  press,
  screenOf,
  setUpRecording,
  shows,
  type,
  unlock,
} from './sidebar.ts';

const reference = 'RB-2041';
const child = 'M.';
const saveTo = `Save to ${reference} · ${child}`;

let firefox: RunningFirefox;
let sidebar: Page;

beforeAll(() => buildForFirefox());
beforeEach(async () => {
  firefox = await launchFirefox();
  sidebar = await openPage(firefox.browser, 'sidepanel.html');
});
afterEach(async () => {
  await firefox.browser.close();
  await rm(firefox.profile, { recursive: true, force: true });
});

/** Closes the page as a person closes the sidebar, and opens it again. */
async function reopen(): Promise<void> {
  const closed = sidebar;
  sidebar = await openPage(firefox.browser, 'sidepanel.html');
  await closed.close();
}

/**
 * Locks, sees that the screen shows nothing of a case any more, and opens the sidebar anew: it loads itself again after a
 * lock, and the driver may lose hold of such a page in Firefox, so that the new one is what is read in earnest.
 */
async function lock(recorded: readonly string[] = []): Promise<void> {
  await press(sidebar, 'button', 'Lock');
  await hides(sidebar, reference);
  await reopen();
  await shows(sidebar, 'Unlock to see your cases');
  const locked = await screenOf(sidebar);
  for (const words of [reference, ...recorded]) expect(locked).not.toContain(words);
}

/** Ends Firefox and starts it with the same profile. */
async function restart(): Promise<void> {
  await firefox.browser.close();
  firefox = await launchFirefox(firefox.profile);
  sidebar = await openPage(firefox.browser, 'sidepanel.html');
}

async function begin(): Promise<string> {
  const key = await setUpRecording(sidebar);
  await beginCase(sidebar, reference, child);
  return key;
}

async function writeNote(text: string): Promise<void> {
  await goToTab(sidebar, 'Notes');
  await type(sidebar, 'New note', text);
  await press(sidebar, 'button', saveTo);
  await shows(sidebar, 'Saved on this computer');
}

async function observe(evidence: string, source: string): Promise<void> {
  await goToTab(sidebar, 'Indicators');
  await sidebar.locator('[data-indicator="I1"] h2 button').click();
  await sidebar.locator('[data-indicator="I1"] label ::-p-text(Observed)').click();
  await type(sidebar, 'Who saw or said it, or which document (optional)', source);
  await type(sidebar, 'Quote or note (optional)', evidence);
  await press(sidebar, 'button', saveTo);
  await shows(sidebar, 'Saved on this computer');
}

describe('the guide', () => {
  test('is readable with nothing set up, on each tab and by search', async () => {
    await shows(sidebar, '1-800-843-5678');
    await goToTab(sidebar, 'Indicators');
    await sidebar.locator('[data-indicator="I1"] h2 button').click();
    await shows(sidebar, 'What else it can mean');
    await goToTab(sidebar, 'Reporting');
    await shows(sidebar, 'Each opens its steps');
    await press(sidebar, 'button', 'Search');
    await sidebar.locator('::-p-aria([role="searchbox"])').fill('missing');
    await shows(sidebar, 'Found:');
  });

  test('the practice agency opens', async () => {
    const practice = await openPage(firefox.browser, 'practice.html');
    await shows(practice, 'RB-');
    expect(await practice.$$eval('a, button', (links) => links.length)).toBeGreaterThan(5);
  });
});

describe('what was recorded', () => {
  test('an observation and a note are found again after the sidebar was closed', async () => {
    await begin();
    await observe('Picked up at the motel.', 'foster parent');
    await writeNote('Called the school.');
    await reopen();
    await shows(sidebar, reference);
    await goToTab(sidebar, 'Notes');
    await shows(sidebar, 'Called the school.');
    await goToTab(sidebar, 'Indicators');
    await shows(sidebar, 'Picked up at the motel.');
    await shows(sidebar, 'foster parent');
  });

  test('a draft survives closing the sidebar', async () => {
    await begin();
    await goToTab(sidebar, 'Notes');
    await type(sidebar, 'New note', 'Half a sente');
    await shows(sidebar, 'Draft saved on this computer');
    await reopen();
    await goToTab(sidebar, 'Notes');
    await shows(sidebar, 'Half a sente');
  });

  test('all of it is there after a restart of Firefox, behind the passphrase', async () => {
    await begin();
    await writeNote('Before the restart.');
    await restart();
    await goToTab(sidebar, 'Notes');
    await shows(sidebar, 'Recording is locked.');
    const locked = await screenOf(sidebar);
    for (const words of [reference, 'Before the restart.']) expect(locked).not.toContain(words);
    await unlock(sidebar);
    await chooseCase(sidebar, reference);
    await shows(sidebar, 'Before the restart.');
  });
});

describe('locking and hiding', () => {
  test('the lock leaves nothing of a case on screen, and the passphrase brings it back', async () => {
    await begin();
    await writeNote('Called the school.');
    await type(sidebar, 'New note', 'Half a sente');
    await lock(['Called the school.', 'Half a sente']);
    await unlock(sidebar);
    await shows(sidebar, 'Called the school.');
    await shows(sidebar, 'Half a sente');
  });

  test('a wrong passphrase says so and changes nothing', async () => {
    await begin();
    await lock();
    await unlock(sidebar, 'quiet river stone lamb');
    await shows(sidebar, 'This is not the passphrase.');
    expect(await screenOf(sidebar)).not.toContain(reference);
    await type(sidebar, 'Passphrase', 'quiet river stone lamp');
    await sidebar.locator('main ::-p-aria([role="button"][name="Unlock"])').click();
    await shows(sidebar, reference);
  });

  test('the recovery key opens what the passphrase would', async () => {
    const key = await begin();
    await lock();
    await press(sidebar, 'button', 'Unlock');
    await press(sidebar, 'button', 'Forgotten? Use the recovery key');
    await type(sidebar, 'Recovery key', key.toLowerCase().replaceAll('-', ' '));
    await sidebar.locator('main ::-p-aria([role="button"][name="Unlock"])').click();
    await shows(sidebar, 'Choose a new passphrase');
  });

  test('hiding blanks every window at once, a new one too, until it is shown again', async () => {
    await begin();
    await goToTab(sidebar, 'Notes');
    const other = await openPage(firefox.browser, 'sidepanel.html');
    await shows(other, reference);
    await sidebar.bringToFront();
    await press(sidebar, 'button', 'Hide now');
    const third = await openPage(firefox.browser, 'sidepanel.html');
    for (const page of [sidebar, other, third]) {
      await hides(page, reference);
      await shows(page, 'Show');
      expect((await screenOf(page)).trim().split(/\s*\n\s*/)).toEqual([await page.title(), 'Show'].filter(Boolean));
    }
    await press(third, 'button', 'Show');
    for (const page of [sidebar, other, third]) await shows(page, reference);
  });
});

describe('the canary', () => {
  /** No letter twice: Firefox compresses what it stores, and would put a reference in the place of what repeats. */
  const marker = 'VJQKZWXYPH';
  const forms = [marker, marker.toLowerCase()].flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
  ]);

  /** Files of a folder, all the way down, that hold a marker in any form. */
  function filesWith(folder: string, sought: readonly Buffer[]): { checked: number; found: string[] } {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
    const found = files.filter((path) => {
      const bytes = readFileSync(path);
      return sought.some((form) => bytes.includes(form));
    });
    return { checked: files.length, found };
  }

  test('a marker typed into every field is in no file of the profile after a kill', async () => {
    await setUpRecording(sidebar, `${marker} name`);
    await beginCase(sidebar, `${marker} ref`, `${marker} child`);
    const save = `Save to ${marker} ref · ${marker} child`;
    await goToTab(sidebar, 'Indicators');
    await sidebar.locator('[data-indicator="I1"] h2 button').click();
    await sidebar.locator('[data-indicator="I1"] label ::-p-text(Observed)').click();
    await type(sidebar, 'Who saw or said it, or which document (optional)', `${marker} source`);
    await type(sidebar, 'Quote or note (optional)', `${marker} evidence`);
    await press(sidebar, 'button', save);
    await shows(sidebar, 'Saved on this computer');
    await goToTab(sidebar, 'Notes');
    await type(sidebar, 'New note', `${marker} note`);
    await press(sidebar, 'button', save);
    await shows(sidebar, 'Saved on this computer');
    await type(sidebar, 'New note', `${marker} draft`);
    await shows(sidebar, 'Draft saved on this computer');
    await press(sidebar, 'button', 'Search');
    await sidebar.locator('::-p-aria([role="searchbox"])').fill(`${marker} search`);
    await shows(sidebar, 'Nothing found');
    await kill(firefox.browser);
    const { checked, found } = filesWith(firefox.profile, forms);
    expect(checked).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });

  /** Unsealed, in each of the places where an extension can keep something. */
  const leaks: Record<string, (page: Page) => Promise<unknown>> = {
    'an IndexedDB row': (page) =>
      page.evaluate(async (word) => {
        await new Promise((resolve) => {
          const request = indexedDB.open('leak');
          request.onupgradeneeded = () => request.result.createObjectStore('rows').put({ text: `“${word}”` }, 1);
          request.onsuccess = resolve;
        });
      }, marker),
    'extension storage': (page) =>
      page.evaluate(async (word) => {
        const { browser } = globalThis as unknown as { browser: typeof chrome };
        await browser.storage.local.set({ leak: `“${word}”` });
      }, marker),
  };

  test.each(Object.keys(leaks))('the search of the profile finds what leaked into %s', async (place) => {
    await shows(sidebar, 'No case chosen');
    await leaks[place]!(sidebar);
    await kill(firefox.browser);
    expect(filesWith(firefox.profile, forms).found).not.toEqual([]);
  });
});
