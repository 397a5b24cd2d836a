import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import type { Built } from '../build.ts';
import type { Row } from '../figures.ts';

/** What has to be read and run before the guidance is there, and what is handed to a store. */
export async function measureSizes(built: Built): Promise<{ rows: Row[]; detail: object }> {
  const floor = await firstPaintScripts(built.blank);
  const ours = await firstPaintScripts(built.ours);
  const [floorSize, size] = [floor, ours].map((scripts) => scripts.reduce((sum, { gzip }) => sum + gzip, 0) / 1e3);
  const zipped = (await stat(built.package)).size / 1e3;
  const scripts: Row = {
    what: 'first-paint JavaScript, gzip',
    unit: 'kB',
    floor: floorSize!,
    ours: size!,
    rounds: 1,
    bar: '<= 60 kB',
    most: 60,
  };
  const whole: Row = {
    what: 'whole package, zip',
    unit: 'kB',
    floor: null,
    ours: zipped,
    rounds: 1,
    bar: '<= 1.5 MB',
    most: 1500,
  };
  return { rows: [scripts, whole], detail: { blank: floor, ours } };
}

/** The entry of the built page and everything that it imports statically, however deep. */
async function firstPaintScripts(extension: string): Promise<{ file: string; gzip: number }[]> {
  const html = await readFile(`${extension}/sidepanel.html`, 'utf8');
  const waiting = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map((match) => match[1]!);
  const found = new Map<string, number>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file)) continue;
    const source = await readFile(`${extension}/${file}`, 'utf8');
    found.set(file, gzipSync(source).length);
    waiting.push(...staticImports(source).map((target) => posix.join(posix.dirname(file!), target)));
  }
  return [...found].map(([file, gzip]) => ({ file, gzip }));
}

function staticImports(source: string): string[] {
  return parseAst(source).body.flatMap((node) =>
    'source' in node && node.source && typeof node.source.value === 'string' ? [node.source.value] : [],
  );
}
