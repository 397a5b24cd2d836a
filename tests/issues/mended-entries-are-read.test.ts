import { expect, test } from 'vitest';
import { author, named, newStore } from '../unit/make-store.ts';
import { BackupStore } from '../../lib/storage/backup-store.ts';
import { RestoreStore } from '../../lib/storage/restore-store.ts';

test('a hold that a restore mended is read by a window that has the case open, and its next save keeps the case held', async () => {
  const at = await newStore();
  let open = await at.store.open(await at.store.create(named('RB-1'), 'M.', author));
  open = await at.store.append(open, [{ kind: 'hold-set', child: null, body: { reason: 'court' } }], author);
  const hold = open.sheet.holds[0]!.id;
  const { content } = await new BackupStore(at.db, at.keys).read({ made: author.at, by: author.by });
  await at.db.entries.update([open.id, hold], { sealed: new Uint8Array(40) });
  const seen = await at.store.open(open.id);
  expect(seen.unreadable).toEqual([hold]);
  await new RestoreStore(at.db, at.keys).restore(content, new Set());

  const after = await at.store.refresh(seen);
  expect(after.unreadable).toEqual([]);
  expect(after.sheet.holds.map(({ id }) => id)).toEqual([hold]);
  // A window that did not look meanwhile takes it in with its next save.
  const child = seen.sheet.children[0]!.id;
  await at.store.append(seen, [{ kind: 'note', child, body: { text: 'later', relative: false } }], author);
  expect((await at.store.list()).cases[0]).toMatchObject({ held: true });
});

test('a record that still does not open is named once, however often it is tried', async () => {
  const at = await newStore();
  const id = await at.store.create(named('RB-1'), 'M.', author);
  const last = (await at.db.entries.toArray())[1]!.id;
  await at.db.entries.update([id, last], { sealed: new Uint8Array(40) });
  const seen = await at.store.open(id);
  await (
    await at.otherWindow()
  ).store.append(seen, [{ kind: 'case-closed', child: null, body: { reason: '' } }], author);
  expect((await at.store.refresh(seen)).unreadable).toEqual([last]);
});
