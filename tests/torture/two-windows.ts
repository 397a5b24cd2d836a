import { writeFigures } from './figures.ts';
import { isLong } from './rounds.ts';
import type { Seen, Shared, Written } from './probe/two-writers.ts';

/** Entries of both windows together. */
export const entriesOfBoth = isLong() ? 2_000 : 400;

/** One window: a page of the extension with the probe in it, whatever drives it. */
export interface Window {
  make(): Promise<Shared>;
  join(shared: Shared): Promise<void>;
  write(order: { name: string; entries: number; seed: number }): Promise<Written>;
  read(): Promise<{ lived: Seen; anew: Seen }>;
}

/** Lets two windows write to one case at once, and returns what is wrong afterwards, as sentences. */
export async function writeAtOnce(proof: string, windows: readonly [Window, Window], seed: number): Promise<string[]> {
  const shared = await windows[0].make();
  for (const window of windows) await window.join(shared);
  const begun = Date.now();
  const entries = entriesOfBoth / 2;
  const written = await Promise.all(
    windows.map((window, at) => window.write({ name: 'AB'[at]!, entries, seed: seed + at })),
  );
  const seconds = (Date.now() - begun) / 1000;
  const seen = await Promise.all(windows.map((window) => window.read()));
  const views = seen.flatMap(({ lived, anew }) => [lived, anew]);
  const faults = views.flatMap((view) => faultsOf(view, written));
  if (new Set(views.map(({ sheet }) => sheet)).size > 1) faults.push('the windows see different cases');
  const sum = (of: (one: Written) => number) => written.reduce((total, one) => total + of(one), 0);
  writeFigures(proof, {
    entries: sum(({ texts }) => texts.length),
    transactions: sum(({ appends }) => appends),
    'drafts written': sum(({ drafts }) => drafts),
    'drafts refused as changed elsewhere': sum(({ refused }) => refused),
    seconds: Math.round(seconds),
    faults: faults.length,
  });
  return faults;
}

function faultsOf(view: Seen, written: readonly Written[]): string[] {
  const times = new Map<string, number>();
  for (const text of view.order) times.set(text, (times.get(text) ?? 0) + 1);
  const all = written.flatMap(({ texts }) => texts);
  const appends = written.reduce((sum, one) => sum + one.appends, 0);
  const isInOrder = written.every(
    ({ texts }) => view.order.filter((text) => text.startsWith(texts[0]!.charAt(0))).join() === texts.join(),
  );
  return [
    ...all.filter((text) => !times.has(text)).map((text) => `lost: ${text}`),
    ...[...times].filter(([, count]) => count > 1).map(([text]) => `doubled: ${text}`),
    ...(view.order.length === all.length ? [] : [`${view.order.length} notes for ${all.length} written`]),
    ...(isInOrder ? [] : ['a window’s own entries stand in another order than it wrote them']),
    ...(view.heads === 1 ? [] : [`${view.heads} heads`]),
    ...(view.missing === 0 ? [] : [`${view.missing} missing`]),
    ...(view.unreadable === 0 ? [] : [`${view.unreadable} unreadable`]),
    // One for making the case.
    ...(view.revision === appends + 1 ? [] : [`revision ${view.revision} after ${appends} transactions`]),
  ];
}
