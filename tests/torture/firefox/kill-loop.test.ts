import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { buildForFirefox, kill, launchFirefox, openPage, type RunningFirefox } from '../../firefox/firefox.ts';
import {
  beginCase,
  chooseCase,
  goToTab,
  press,
  screenOf,
  setUpRecording,
  shows,
  type,
  unlock,
} from '../../firefox/sidebar.ts';
import { Chance } from '../chance.ts';
import { writeFigures } from '../figures.ts';
import { isLong, rounds } from '../rounds.ts';
import { Testimony } from '../testimony.ts';
import { signMark, witness } from '../witness.ts';

const short = 2;
const reference = 'RB-3000';
const child = 'M.';
const all = rounds(short);

test(
  'whenever Firefox is killed while a worker types and records: nothing acknowledged is lost, of typing 250 ms and the write',
  { timeout: 120_000 + all * 40_000 },
  async () => {
    buildForFirefox();
    const chance = Chance.printed('kill loop in Firefox');
    const testimony = new Testimony();
    let firefox = await launchFirefox();
    let sidebar = await openPage(firefox.browser, 'sidepanel.html');
    await setUpRecording(sidebar);
    await beginCase(sidebar, reference, child);
    await goToTab(sidebar, 'Notes');
    for (let round = 0; round < all; round++) {
      await listen(sidebar, testimony);
      const judge = await workUntilKilled(firefox, { sidebar, testimony, chance, round });
      firefox = await launchFirefox(firefox.profile);
      sidebar = await openPage(firefox.browser, 'sidepanel.html');
      await shows(sidebar, 'Indicators');
      await goToTab(sidebar, 'Notes');
      await shows(sidebar, 'Recording is locked.');
      await unlock(sidebar);
      await chooseCase(sidebar, reference);
      await shows(sidebar, `${reference} · ${child}`);
      await goToTab(sidebar, 'Notes');
      expect(judge(await found(sidebar)), `round ${round}, SIDELIGHT_SEED=${chance.seed}`).toEqual([]);
      if ((await screenOf(sidebar)).includes('Discard draft')) await press(sidebar, 'button', 'Discard draft');
      if (isLong() && round % 10 === 9) console.log(`${round + 1} rounds, ${testimony.acknowledged.length} notes`);
    }
    await firefox.browser.close();
    await rm(firefox.profile, { recursive: true, force: true });
    expect(testimony.acknowledged.length).toBeGreaterThanOrEqual(all / 2);
    writeFigures('kill-loop-firefox', {
      rounds: all,
      'notes acknowledged': testimony.acknowledged.length - testimony.arrived,
      'arrived without word': testimony.arrived,
      lost: 0,
      doubled: 0,
      'longest loss of typing, ms': testimony.longestLoss,
      seed: chance.seed,
    });
  },
);

/** Puts the witness in, and fetches what it says until the page is gone: Firefox tells the driver of no console. */
async function listen(sidebar: Page, testimony: Testimony): Promise<void> {
  await sidebar.evaluate(witness, signMark);
  const fetchSigns = () => sidebar.evaluate(() => globalThis.sidelightSigns!.splice(0));
  const fetchOn = (): Promise<void> =>
    fetchSigns().then(
      async (signs) => {
        signs.forEach((sign) => testimony.hear(sign));
        await new Promise((resolve) => setTimeout(resolve, 20));
        return fetchOn();
      },
      // Killed: there is nobody to ask.
      () => undefined,
    );
  void fetchOn();
}

/** Types and records notes until Firefox is killed; returns the judge of what is found then. */
async function workUntilKilled(
  { browser }: RunningFirefox,
  at: { sidebar: Page; testimony: Testimony; chance: Chance; round: number },
): Promise<ReturnType<Testimony['close']>> {
  const { sidebar, testimony, chance, round } = at;
  let isOver = false;
  const work = async () => {
    for (let note = 1; !isOver; note++) {
      const words = Array.from({ length: chance.between(1, 6) }, (_, word) => String(word + 1));
      const text = `note ${round}.${note}: ${words.join(' ')}`;
      testimony.begin(text);
      await typeKeys(sidebar, text, chance.between(5, 30));
      testimony.press();
      await press(sidebar, 'button', `Save to ${reference} · ${child}`);
      await expect.poll(() => testimony.isSaved, { timeout: 20_000 }).toBe(true);
    }
  };
  const ended = work().then(
    () => null,
    // What is cut off by the end of Firefox ends here, whenever the driver notices.
    (error: unknown) => (isOver ? null : error),
  );
  const before = testimony.acknowledged.length;
  const saved = expect.poll(() => testimony.acknowledged.length, { timeout: 40_000 }).toBeGreaterThan(before);
  // The moment is the point: anywhere in the work, once something was said to be saved.
  const moment = saved.then(() => new Promise((resolve) => setTimeout(resolve, chance.between(0, 3_000))));
  const early = await Promise.race([ended, moment.then(() => null)]);
  if (early) throw early;
  const judge = testimony.close();
  isOver = true;
  await kill(browser);
  return judge;
}

async function typeKeys(sidebar: Page, text: string, delay: number): Promise<void> {
  await type(sidebar, 'New note', '');
  await sidebar.keyboard.type(text, { delay });
}

async function found(sidebar: Page): Promise<{ notes: string[]; draft: string }> {
  await sidebar.waitForFunction(() => {
    const field = document.querySelector<HTMLTextAreaElement>('main textarea');
    return field !== null && !field.readOnly;
  });
  return sidebar.evaluate(() => ({
    notes: [...document.querySelectorAll('main article .words')].map((words) => words.textContent),
    draft: document.querySelector<HTMLTextAreaElement>('main textarea')!.value,
  }));
}
