import { readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionId } from '../setup/browser.ts';

/**
 * Ways in which a disk, a crash or a "repair" leaves what Chromium keeps of IndexedDB: a LevelDB folder for all stores of
 * the extension, and beside it a file for each value of more than about 64 kB.
 */
export const damages = [
  'manifest garbled',
  'manifest gone',
  'current garbled',
  'current gone',
  'table garbled',
  'table gone',
  'log garbled',
  'log cut',
  'log gone',
  'folder gone',
  'large value gone',
  'large value cut',
] as const;
export type Damage = (typeof damages)[number];

const store = (profile: string, what: 'leveldb' | 'blob') =>
  join(profile, 'Default/IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.${what}`);

/** Damages the store of a profile whose browser is closed. Throws when there is nothing there to damage in that way. */
export async function damageStore(profile: string, how: Damage): Promise<void> {
  const [leveldb, blob] = [store(profile, 'leveldb'), store(profile, 'blob')];
  const each = async (folder: string, name: RegExp, act: (path: string) => Promise<void>) => {
    const paths = (await filesIn(folder)).filter((path) => name.test(path));
    if (paths.length === 0) throw new Error(`${how}: no file of that kind in ${folder}`);
    for (const path of paths) await act(path);
  };
  const ways: Record<Damage, () => Promise<void>> = {
    'manifest garbled': () => each(leveldb, /MANIFEST-\d+$/, garble),
    'manifest gone': () => each(leveldb, /MANIFEST-\d+$/, unlink),
    'current garbled': () => each(leveldb, /CURRENT$/, garble),
    'current gone': () => each(leveldb, /CURRENT$/, unlink),
    'table garbled': () => each(leveldb, /\.ldb$/, garble),
    'table gone': () => each(leveldb, /\.ldb$/, unlink),
    'log garbled': () => each(leveldb, /\.log$/, garble),
    'log cut': () => each(leveldb, /\.log$/, cutInHalf),
    'log gone': () => each(leveldb, /\.log$/, unlink),
    'folder gone': () => each(leveldb, /CURRENT$/, () => rm(leveldb, { recursive: true })),
    'large value gone': () => each(blob, /./, unlink),
    'large value cut': () => each(blob, /./, cutInHalf),
  };
  await ways[how]();
}

async function filesIn(folder: string): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  const isFile = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()));
  return paths.filter((_, at) => isFile[at]);
}

async function garble(path: string): Promise<void> {
  await writeFile(
    path,
    (await readFile(path)).map((byte) => byte ^ 0x5a),
  );
}

async function cutInHalf(path: string): Promise<void> {
  await truncate(path, Math.floor((await stat(path)).size / 2));
}
