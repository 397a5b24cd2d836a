import type { InsertWay } from '../../lib/page/acts.ts';
import type { BrowserName } from './browsers.ts';
import { versionOf, type EditorFixture } from './editor-pages.ts';
import { isInPlace, type Measured } from './measure-editor.ts';

/** What one editor makes of an insertion in one browser. */
export interface Verdict {
  /** `works`, or `partly` or `copy only` with what is amiss. */
  says: string;
  way: InsertWay | null;
}

/** Judges one measurement. `works` takes all: inserted, in place in the editor's own model, taken back, put in again, saved. */
export function verdictOf({ result, again, lines, savedLines, undoPresses }: Measured): Verdict {
  if (result.is !== 'inserted') return { says: `copy only (${result.is})`, way: null };
  const amiss = [
    ...(isInPlace(lines) ? [] : ['not in its place']),
    ...(undoPresses === 1
      ? []
      : [undoPresses === null ? 'undo does not take it back' : `undo takes ${undoPresses} presses`]),
    ...(again.is === 'inserted' ? [] : [`a second time it is ${again.is}`]),
    ...(isInPlace(savedLines) ? [] : ['saved otherwise']),
  ];
  return { says: amiss.length === 0 ? 'works' : `partly: ${amiss.join(', ')}`, way: result.way };
}

/** The table of docs/editors.md, with its columns as wide as the formatter makes them. */
export function tableOf(
  fixtures: readonly EditorFixture[],
  verdicts: Record<BrowserName, Record<string, Verdict>>,
): string {
  const heads = ['editor', 'package', 'version', 'way', 'Chromium', 'Firefox'];
  const rows = fixtures.map((fixture) => {
    const [chromium, firefox] = [verdicts.Chromium[fixture.id], verdicts.Firefox[fixture.id]];
    const way = chromium?.way ?? firefox?.way ?? '';
    const pack = fixture.pack ? `\`${fixture.pack}\`` : '';
    return [
      fixture.title,
      pack,
      versionOf(fixture),
      way,
      chromium?.says ?? 'not measured',
      firefox?.says ?? 'not measured',
    ];
  });
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
