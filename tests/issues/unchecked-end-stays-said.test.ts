import { beforeEach, expect, test } from 'vitest';
import { author, named, newStore, type TestStore } from '../unit/make-store.ts';
import { BackupStore } from '../../lib/storage/backup-store.ts';
import type { BackupContent } from '../../lib/packets/backup-lines.ts';
import { RestoreStore } from '../../lib/storage/restore-store.ts';

let at: TestStore;
let id: string;
let child: string;
let backup: BackupContent;
const note = (text: string) => ({ kind: 'note', child, body: { text, relative: false } }) as const;

/** A case whose last entry is lost, and with it the heads that would show it; and a backup from before that entry. */
beforeEach(async () => {
  at = await newStore();
  let open = await at.store.open(await at.store.create(named('RB-1'), 'M.', author));
  [id, child] = [open.id, open.sheet.children[0]!.id];
  open = await at.store.append(open, [note('a')], author);
  backup = (await new BackupStore(at.db, at.keys).read({ made: author.at, by: author.by })).content;
  open = await at.store.append(open, [note('b')], author);
  await at.db.entries.delete([id, open.sheet.heads[0]!]);
  await at.db.cases.update(id, { summary: new Uint8Array(40) });
});

test('a save does not cover up that the end could not be checked', async () => {
  const seen = await at.store.open(id);
  expect([seen.headsRead, seen.sheet.missing]).toEqual([false, []]);
  const saved = await at.store.append(seen, [note('c')], author);
  expect(saved.headsRead).toBe(false);
  const again = await at.store.open(id);
  expect(again.headsRead).toBe(false);
  await at.store.append(again, [note('d')], author);
  expect((await at.store.open(id)).headsRead).toBe(false);
});

test('nor does a restore that mends an entry', async () => {
  const mended = backup.entries.find(({ entry }) => entry.kind === 'note')!.entry.id;
  await at.db.entries.update([id, mended], { sealed: new Uint8Array(40) });
  await new RestoreStore(at.db, at.keys).restore(backup, new Set());
  const seen = await at.store.open(id);
  expect([seen.unreadable, seen.headsRead]).toEqual([[], false]);
});

test('a case that a restore brings anew begins with its end checked', async () => {
  const other = await newStore();
  await new RestoreStore(other.db, other.keys).restore(backup, new Set());
  expect((await other.store.open(id)).headsRead).toBe(true);
});
