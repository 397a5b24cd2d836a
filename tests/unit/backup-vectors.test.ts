import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf } from '../../lib/errors.ts';
import { readBackup } from '../../lib/packets/backup-payload.ts';
import { decrypt } from '../../lib/vault/age-work.ts';
import { makeVectors, type Vector } from './backup-vectors.ts';
import { content, digest } from './make-backup.ts';

/**
 * Files that any reader of the format can be tried on, as C2SP's CCTV does for age: good ones, and one for each way of
 * being wrong. They are made anew only by hand (SIDELIGHT_MAKE_VECTORS=1), since a reader of tomorrow must read these.
 */
const folder = 'tests/vectors/backup';

if (process.env.SIDELIGHT_MAKE_VECTORS) {
  mkdirSync(folder, { recursive: true });
  const made = await makeVectors();
  for (const { file, bytes } of made) writeFileSync(join(folder, file), bytes);
  const index = made.map(({ file, what, expect: code, passphrase, identity }) => ({
    file,
    what,
    expect: code,
    passphrase,
    identity,
  }));
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Vector[];

test('every file is named in the index, and every named file is there', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.age'));
  expect(files.toSorted()).toEqual(index.map(({ file }) => file).toSorted());
  for (const code of ['backup-foreign', 'backup-wrong-key', 'backup-damaged', 'backup-newer', null])
    expect(
      index.some((vector) => vector.expect === code),
      String(code),
    ).toBe(true);
});

test.each(index)('$file: $what', async ({ file, expect: code, passphrase, identity }) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const key = passphrase === undefined ? { identity: identity! } : { passphrase };
  const read = decrypt(bytes, key).then((payload) => readBackup(payload, digest));
  if (code === null) expect(await read).toEqual(content());
  else expect(await read.then(() => 'taken in', codeOf)).toBe(code);
});
