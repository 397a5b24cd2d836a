import type { InsertResult } from '../../lib/page/acts.ts';
import type { OpenedPage } from './browsers.ts';

/** What is put in: two paragraphs, to stand between `First` and ` line here.` */
const marker = 'Marker alpha.\n\nMarker beta.';

/** What the fixtures give (editors/fixture.mjs). */
interface Fixture {
  text(): string;
  place(): [number, number];
  saved(): string;
  sent(): number;
  focus(): string;
}

/** What was seen when text was put into one editor. */
export interface Measured {
  result: InsertResult;
  /** What the editor itself held afterwards, in lines. */
  lines: string[];
  /** Presses of Ctrl+Z until all was as before; null if it never was. */
  undoPresses: number | null;
  again: InsertResult;
  savedLines: string[];
  focusStayed: boolean;
  sent: number;
}

/** Puts text into the middle of a line as a person would have it, takes it back by keys, puts it in again and saves. */
export async function measure(page: OpenedPage): Promise<Measured> {
  await until(() => page.evaluate(() => 'fixture' in globalThis));
  const [x, y] = await fixture(page, 'place');
  await page.clickAt(x + 60, y + 24);
  await cursorSettled(page);
  for (const key of ['Control+Home', ...Array<string>('First'.length).fill('ArrowRight')]) await page.press(key);
  const before = linesOf(await fixture(page, 'text'));
  const focus = await fixture(page, 'focus');
  await cursorSettled(page);
  const result = await page.acts.insert(marker);
  const lines = linesOf(await fixture(page, 'text'));
  const undoPresses = await undo(page, before);
  await cursorSettled(page);
  const again = await page.acts.insert(marker);
  await page.evaluate(() => document.querySelector<HTMLElement>('#save')!.click());
  return {
    result,
    lines,
    undoPresses,
    again,
    savedLines: linesOf(await fixture(page, 'saved')),
    focusStayed: focus === (await fixture(page, 'focus')),
    sent: await fixture(page, 'sent'),
  };
}

function fixture<K extends keyof Fixture>(page: OpenedPage, name: K): Promise<ReturnType<Fixture[K]>> {
  return page.evaluate(
    (name) => (globalThis as unknown as { fixture: Record<string, () => never> }).fixture[name]!(),
    name as string,
  );
}

/** Editors take over the cursor with a delay of their own (Slate: up to 100 ms after the last selectionchange). */
async function cursorSettled(page: OpenedPage): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => setTimeout(done, 250)));
}

async function undo(page: OpenedPage, before: string[]): Promise<number | null> {
  for (let press = 1; press <= 8; press++) {
    await page.press('Control+z');
    for (let look = 0; look < 10; look++) {
      if (JSON.stringify(linesOf(await fixture(page, 'text'))) === JSON.stringify(before)) return press;
      await page.evaluate(() => new Promise<void>((done) => setTimeout(done, 20)));
    }
  }
  return null;
}

/** Lines with text in them; how many empty ones lie between is the editor's own matter. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '');
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) if (Date.now() > deadline) throw new Error('the editor did not start');
}
