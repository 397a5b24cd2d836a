import type { Row } from './figures.ts';

const head = ['what', 'rounds', 'floor', 'ours', 'ratio', 'bar', 'at most', 'meets'];

/** The rows as text in columns, for people; the JSON has the same and the spread. */
export function writeTable(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function meets({ ours, most }: Row): boolean {
  return ours <= most;
}

function cellsOf(row: Row): string[] {
  const { what, unit, floor, ours, rounds, bar, most } = row;
  const write = (value: number) => `${value.toFixed(1)} ${unit}`;
  return [
    what,
    String(rounds),
    floor === null ? '-' : write(floor),
    write(ours),
    floor === null ? '-' : `${(ours / floor).toFixed(2)}x`,
    bar,
    write(most),
    meets(row) ? 'yes' : 'NO',
  ];
}
