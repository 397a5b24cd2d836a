import type { InsertResult } from '../../lib/page/acts.ts';
import type { OpenedPage } from './browsers.ts';

/** What is put in: two paragraphs, to stand between `First` and ` line here.` */
const marker = 'Marker alpha.\n\nMarker beta.';

/** So many presses of Ctrl+Z are tried. */
const mostPresses = 8;

/** What the fixtures give (editors/fixture.mjs). */
interface Fixture {
  text(): string;
  place(): [number, number];
  cursor(): number;
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

const start = 'First';

/** Puts text into the middle of a line as a person would have it, takes it back by keys, puts it in again and saves. */
export async function measure(page: OpenedPage): Promise<Measured> {
  await until(() => page.evaluate(() => 'fixture' in globalThis), 'the editor starts');
  const [x, y] = await fixture(page, 'place');
  await page.clickAt(x + 60, y + 24);
  await until(async () => (await fixture(page, 'cursor')) >= 0, 'the editor has a cursor');
  await page.press('Control+Home');
  await cursorIsAt(page, 0);
  for (let at = 1; at <= start.length; at++) {
    await page.press('ArrowRight');
    await cursorIsAt(page, at);
  }
  const before = linesOf(await fixture(page, 'text'));
  const focus = await fixture(page, 'focus');
  // As it is when the worker presses Insert in the sidebar.
  await page.lookAway();
  const result = await page.acts.insert(marker);
  await page.lookBack();
  const lines = linesOf(await fixture(page, 'text'));
  const undoPresses = await undo(page, before);
  if (undoPresses !== null) await cursorIsAt(page, start.length);
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

/** The editor itself has to know where the cursor is: some take it over a moment after the browser. */
async function cursorIsAt(page: OpenedPage, at: number): Promise<void> {
  await until(async () => (await fixture(page, 'cursor')) === at, `the cursor is at ${at}`);
}

/** Whether lines hold the text once, in its place, with its paragraphs, and all that was there before. */
export function isInPlace(lines: string[]): boolean {
  const whole = `${start}${marker} line here.Second line here.`;
  const bare = (text: string) => text.replace(/\s/gu, '');
  return (
    bare(lines.join('')) === bare(whole) &&
    lines.some((line) => line.endsWith('Marker alpha.')) &&
    lines.some((line) => line.startsWith('Marker beta.'))
  );
}

function fixture<K extends keyof Fixture>(page: OpenedPage, name: K): Promise<ReturnType<Fixture[K]>> {
  return page.evaluate(
    (name) => (globalThis as unknown as { fixture: Record<string, () => never> }).fixture[name]!(),
    name as string,
  );
}

async function undo(page: OpenedPage, before: string[]): Promise<number | null> {
  for (let press = 1; press <= mostPresses; press++) {
    const held = await fixture(page, 'text');
    await page.press('Control+z');
    const changed = await holdsSoon(async () => (await fixture(page, 'text')) !== held);
    if (JSON.stringify(linesOf(await fixture(page, 'text'))) === JSON.stringify(before)) return press;
    if (!changed) return null;
  }
  return null;
}

/** Lines with text in them; how many empty ones lie between is the editor's own matter. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '');
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  if (!(await holdsSoon(holds, 10_000))) throw new Error(`not so after 10 s: ${what}`);
}

async function holdsSoon(holds: () => Promise<boolean>, withinMs = 1000): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline;) if (await holds()) return true;
  return false;
}
