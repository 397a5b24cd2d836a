import { rm } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { setUpRecording } from '../../setup/sidebar.ts';
import { Chance } from '../chance.ts';
import { writeFigures } from '../figures.ts';
import { isLong, rounds } from '../rounds.ts';
import { Testimony } from '../testimony.ts';
import type { Sign } from '../witness.ts';
import { KillablePanel } from './panel.ts';

const ways = ['panel closed', 'browser killed', 'worker stopped'] as const;
type Way = (typeof ways)[number];

const short = 8;
/** A case is left after so many rounds, so that its list of notes stays of an ordinary length. */
const roundsPerCase = 10;
const child = 'M.';

test('whatever is killed while a worker types and records: nothing acknowledged is lost, of typing 250 ms and the write', async () => {
  const all = rounds(short);
  test.setTimeout(60_000 + all * 20_000);
  const chance = Chance.printed('kill loop');
  const loop = await KillLoop.start(chance);
  const counts: Record<Way, number> = { 'panel closed': 0, 'browser killed': 0, 'worker stopped': 0 };
  for (let round = 0; round < all; round++) {
    const way = ways[round % ways.length]!;
    counts[way]++;
    expect(await loop.round(round, way), `round ${round}, ${way}, SIDELIGHT_SEED=${chance.seed}`).toEqual([]);
    if (isLong() && round % 20 === 19) console.log(`kill loop: ${round + 1} rounds, ${loop.acknowledged} notes`);
  }
  await loop.end();
  // Without this a loop that records nothing would pass.
  expect(loop.acknowledged).toBeGreaterThan(all / 2);
  writeFigures('kill-loop', {
    rounds: all,
    ...counts,
    'notes acknowledged': loop.acknowledged - loop.arrived,
    'arrived without word': loop.arrived,
    lost: 0,
    doubled: 0,
    'longest loss of typing, ms': loop.longestLoss,
    seed: chance.seed,
  });
});

class KillLoop {
  readonly #panel: KillablePanel;
  readonly #chance: Chance;
  readonly #hearing: { testimony: Testimony };
  #closed: Testimony[] = [];

  private constructor(panel: KillablePanel, chance: Chance, hearing: { testimony: Testimony }) {
    this.#panel = panel;
    this.#chance = chance;
    this.#hearing = hearing;
  }

  static async start(chance: Chance): Promise<KillLoop> {
    const hearing = { testimony: new Testimony() };
    const panel = await KillablePanel.start((sign: Sign) => hearing.testimony.hear(sign));
    await setUpRecording(await panel.open());
    return new KillLoop(panel, chance, hearing);
  }

  get acknowledged(): number {
    return this.#all.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  }

  get arrived(): number {
    return this.#all.reduce((sum, { arrived }) => sum + arrived, 0);
  }

  get longestLoss(): number {
    return Math.max(...this.#all.map(({ longestLoss }) => longestLoss));
  }

  get #all(): Testimony[] {
    return [...this.#closed, this.#hearing.testimony];
  }

  /** Types and records until something is killed, opens it again, and returns what is wrong then. */
  async round(round: number, way: Way): Promise<string[]> {
    if (round > 0 && round % roundsPerCase === 0) {
      this.#closed.push(this.#hearing.testimony);
      this.#hearing.testimony = new Testimony();
    }
    const reference = `RB-${3000 + Math.floor(round / roundsPerCase)}`;
    await this.#panel.goToNotes(reference, child);
    const worker = new Worker(this.#panel.page, this.#hearing.testimony, `Save to ${reference} · ${child}`);
    const work = worker.work(`${round}`, this.#chance);
    // The moment is the point: anywhere in the work.
    await new Promise((resolve) => setTimeout(resolve, this.#chance.between(100, 2500)));
    if (way === 'worker stopped') {
      await this.#panel.stopWorker();
      await worker.nextSaved();
    }
    const judge = this.#hearing.testimony.close();
    worker.stop();
    await (way === 'browser killed' ? this.#panel.killBrowser() : this.#panel.close());
    await work;
    const panel = await this.#panel.open();
    await this.#panel.goToNotes(reference, child);
    const draft = panel.getByLabel('New note');
    await expect(draft).toBeEditable();
    const faults = judge({
      notes: await panel.getByRole('article').locator('.words').allTextContents(),
      draft: await draft.inputValue(),
    });
    const discard = panel.getByRole('button', { name: 'Discard draft' });
    if (await discard.isVisible()) await discard.click();
    await expect(draft).toHaveValue('');
    return faults;
  }

  async end(): Promise<void> {
    await this.#panel.end();
    await rm(this.#panel.profile, { recursive: true, force: true });
  }
}

/** Types numbered notes and saves them, one after the other, until the page is gone. */
class Worker {
  readonly #page: Page;
  readonly #testimony: Testimony;
  readonly #save: string;
  #stopped = false;

  constructor(page: Page, testimony: Testimony, save: string) {
    this.#page = page;
    this.#testimony = testimony;
    this.#save = save;
  }

  stop(): void {
    this.#stopped = true;
  }

  async work(name: string, chance: Chance): Promise<void> {
    try {
      for (let note = 1; !this.#stopped; note++) await this.#writeNote(`${name}.${note}`, chance);
    } catch (error) {
      if (!this.#stopped) throw error;
    }
  }

  /** Waits until one more note is said to be saved. */
  async nextSaved(): Promise<void> {
    const before = this.#testimony.acknowledged.length;
    await expect.poll(() => this.#testimony.acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before);
  }

  async #writeNote(name: string, chance: Chance): Promise<void> {
    const words = Array.from({ length: chance.between(2, 14) }, (_, at) => String(at + 1));
    const text = `note ${name}: ${words.join(' ')}`;
    this.#testimony.begin(text);
    const field = this.#page.getByLabel('New note');
    await expect(field).toHaveValue('');
    await field.click();
    await field.pressSequentially(text, { delay: chance.between(5, 40) });
    this.#testimony.press();
    await this.#page.getByRole('button', { name: this.#save }).click();
    await expect.poll(() => this.#testimony.isSaved, { timeout: 20_000 }).toBe(true);
  }
}
