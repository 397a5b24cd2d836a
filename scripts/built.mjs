/** Builds the extension for a browser when its sources are newer than what was built. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { must, root } from './setup.mjs';

const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** The time of the newest file in a file or folder; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  return Math.max(here.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {'chrome' | 'firefox'} browser @returns the folder of the built extension */
export function built(browser) {
  const folder = join(root, `.output/${browser}-mv3`);
  const manifest = join(folder, 'manifest.json');
  const changed = Math.max(...sources.map((source) => newest(join(root, source))));
  const isFresh = existsSync(manifest) && statSync(manifest).mtimeMs >= changed;
  if (!isFresh) must('npx', ['wxt', 'build', '-b', browser]);
  return folder;
}
