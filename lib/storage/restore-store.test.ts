import { beforeEach, describe, expect, test } from 'vitest';
import { content, digest, kept, made } from '../../tests/unit/make-backup.ts';
import { author, everythingStored, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import type { BackupContent } from '../packets/backup-lines.ts';
import { readBackup, writeBackup } from '../packets/backup-payload.ts';
import { BackupStore } from './backup-store.ts';
import { newEntryId, type NewEntry, type OpenCase } from './case-store.ts';
import { DraftStore } from './draft-store.ts';
import { gapsIn } from './restore-counts.ts';
import { RestoreStore } from './restore-store.ts';
import { TombstoneStore } from './tombstone-store.ts';

let here: TestStore;
let there: TestStore;
beforeEach(async () => {
  here = await newStore();
  there = await newStore();
});

const nobody: ReadonlySet<string> = new Set();
const note = (child: string, text: string): NewEntry => ({ kind: 'note', child, body: { text, relative: false } });
const childIn = (open: OpenCase): string => open.sheet.children[0]!.id;
const notesIn = (open: OpenCase): string[] => open.sheet.children.flatMap((c) => c.notes.map((n) => n.note.body.text));

async function openNew(at: TestStore, reference = 'RB-2041'): Promise<OpenCase> {
  return at.store.open(await at.store.create(named(reference), 'M.', author));
}

async function write(at: TestStore, open: OpenCase, ...texts: string[]): Promise<OpenCase> {
  let next = await at.store.refresh(open);
  for (const text of texts) next = await at.store.append(next, [note(childIn(next), text)], author);
  return next;
}

async function draft(at: TestStore, open: OpenCase, text: string): Promise<void> {
  const origin = { caseId: open.id, child: childIn(open), form: 'note' };
  const id = await at.keys.lookupOf('draft', open.id, origin.child, origin.form);
  await new DraftStore(at.db).write(id, origin, open.key, { fields: { text }, revision: 0 });
}

/** What a person carries over: the backup as a file holds it. */
async function backupOf(at: TestStore): Promise<BackupContent> {
  const { content: all } = await new BackupStore(at.db, at.keys).read({ made, by: author.by });
  return readBackup(await writeBackup(all, digest), digest);
}

const restore = (at: TestStore, backup: BackupContent, askedBack = nobody) =>
  new RestoreStore(at.db, at.keys).restore(backup, askedBack);
const plan = (at: TestStore, backup: BackupContent) => new RestoreStore(at.db, at.keys).plan(backup);
/** All rows that say something, so that "nothing changed" can be seen. */
const rowsOf = (at: TestStore) => everythingStored(at.db);

describe('into an empty vault', () => {
  test('every case, draft and erased case comes, under keys of its own, found by its name', async () => {
    const open = await write(there, await openNew(there), 'one', 'two');
    await openNew(there, 'RB-2042');
    await draft(there, open, 'half');
    await there.db.tombstones.put(await new TombstoneStore(there.db, there.keys).rowFor('gone', 5));
    const backup = await backupOf(there);
    expect((await plan(here, backup)).counts).toMatchObject({ newCases: 2, newEntries: 6, drafts: 1, tombstones: 1 });
    expect(await here.db.cases.count()).toBe(0);
    expect(await restore(here, backup)).toMatchObject({
      newCases: 2,
      newEntries: 6,
      drafts: 1,
      tombstones: 1,
      known: 0,
    });
    const again = await here.store.open((await here.store.find('', 'rb-2041'))!);
    expect(again.sheet).toEqual(open.sheet);
    expect(again.unreadable).toEqual([]);
    expect((await here.store.list()).cases).toHaveLength(2);
    const id = await here.keys.lookupOf('draft', open.id, childIn(open), 'note');
    expect(await new DraftStore(here.db).read(id, again.key)).toEqual({ fields: { text: 'half' }, revision: 1 });
    expect(await new TombstoneStore(here.db, here.keys).all()).toEqual([{ case: 'gone', instant: 5 }]);
    const [ours, theirs] = [await here.db.cases.get(open.id), await there.db.cases.get(open.id)];
    expect(ours!.wrappedKey).not.toEqual(theirs!.wrappedKey);
  });

  test('what a newer version wrote comes as it is, and goes into the next backup as it is', async () => {
    await restore(here, content());
    const again = await here.store.open('case-2');
    expect(again.sheet.newer).toMatchObject([{ id: 'f1', wrote: 'photo-described' }]);
    expect((await backupOf(here)).entries.find(({ entry }) => entry.id === 'f1')).toEqual(content().entries[3]);
  });

  test('what the backup lacks shows as missing here too', async () => {
    expect(await restore(here, content())).toMatchObject({ missing: 0, unreadable: 1 });
    expect((await here.store.open('case-2')).sheet.missing).toEqual(['f0']);
    const cut = content({ entries: content().entries.filter(({ entry }) => entry.id !== 'e2') });
    expect((await plan(here, cut)).counts).toMatchObject({ missing: 1 });
    expect(gapsIn(cut)).toEqual([
      { id: 'case-1', reference: 'RB-2041', missing: 1, unreadable: 0 },
      { id: 'case-2', reference: expect.any(String), missing: 0, unreadable: 1 },
    ]);
  });

  test('reminders wake again', async () => {
    const open = await write(there, await openNew(there), 'one');
    const noteId = newEntryId();
    const due = { instant: author.at.instant + 60_000, zone: 'UTC' };
    await there.store.append(
      open,
      [{ kind: 'reminder-set', child: childIn(open), body: { note: noteId, due, wake: 'w1' } }],
      author,
    );
    await restore(here, await backupOf(there));
    expect(await here.db.wakeUps.toArray()).toEqual([{ id: 'w1', at: due.instant }]);
  });

  test('a case of which the backup holds nothing is left out, and counted', async () => {
    const empty = content({ cases: [{ id: 'case-9', heads: ['x'] }], entries: [], drafts: [], unreadable: [] });
    expect(await restore(here, empty)).toMatchObject({ empty: 1, newCases: 0 });
    expect(await here.db.cases.count()).toBe(0);
  });
});

describe('into a used vault', () => {
  test('it is the union, in the same order for both, and no alarm: two copies written apart', async () => {
    const first = await write(there, await openNew(there), 'both know');
    await restore(here, await backupOf(there));
    const mine = await write(here, await here.store.open(first.id), 'mine 1', 'mine 2');
    const theirs = await write(there, first, 'theirs 1', 'theirs 2');
    const [fromHere, fromThere] = [await backupOf(here), await backupOf(there)];
    expect(await restore(here, fromThere)).toMatchObject({
      newCases: 0,
      grownCases: 1,
      newEntries: 2,
      known: 3,
      conflicts: 0,
    });
    await restore(there, fromHere);
    const [one, other] = [await here.store.refresh(mine), await there.store.refresh(theirs)];
    expect(one.sheet).toEqual(other.sheet);
    expect(notesIn(one).toSorted()).toEqual(['both know', 'mine 1', 'mine 2', 'theirs 1', 'theirs 2']);
    for (const open of [one, other]) expect(open).toMatchObject({ unreadable: [], sheet: { missing: [] } });
    const both = await write(here, one, 'after');
    expect(both.sheet.heads).toHaveLength(1);
    expect(await here.store.list()).toMatchObject({ unreadable: 0, cases: [{ count: 8 }] });
  });

  test('the same file twice changes nothing, not a row', async () => {
    const open = await write(there, await openNew(there), 'one');
    await draft(there, open, 'half');
    await there.db.tombstones.put(await new TombstoneStore(there.db, there.keys).rowFor('gone', 5));
    const backup = await backupOf(there);
    await restore(here, backup);
    const before = await rowsOf(here);
    expect(await restore(here, backup)).toMatchObject({
      newCases: 0,
      grownCases: 0,
      newEntries: 0,
      drafts: 0,
      keptDrafts: 1,
      known: 3,
    });
    expect(await rowsOf(here)).toBe(before);
    await restore(there, backup);
    expect((await there.store.open(open.id)).revision).toBe(open.revision);
  });

  test('an entry here that says something else stays, and is counted', async () => {
    await restore(here, content());
    const other = content({
      entries: content().entries.map((one) =>
        one.entry.id === 'e3' ? kept('e3', { heads: ['e2'], body: { text: 'not ours', relative: false } }) : one,
      ),
    });
    const before = await rowsOf(here);
    expect(await restore(here, other)).toMatchObject({ conflicts: 1, known: 3, newEntries: 0 });
    expect(await rowsOf(here)).toBe(before);
  });

  test('the order of keys makes no conflict', async () => {
    await restore(here, content());
    const turned = content().entries.map(({ entry, raw }) => ({
      entry,
      raw: Object.fromEntries(Object.entries(raw).reverse()),
    }));
    expect(await restore(here, content({ entries: turned }))).toMatchObject({ conflicts: 0, known: 4 });
  });

  test('a draft here stays', async () => {
    const open = await openNew(there);
    await draft(there, open, 'theirs');
    const backup = await backupOf(there);
    await there.db.drafts.clear();
    await draft(there, open, 'ours');
    expect(await restore(there, backup)).toMatchObject({ drafts: 0, keptDrafts: 1 });
    expect((await backupOf(there)).drafts[0]!.fields).toEqual({ text: 'ours' });
  });

  test('a case of the same name that was made apart stays beside it, and is counted', async () => {
    await openNew(here);
    await openNew(there);
    expect(await restore(here, await backupOf(there))).toMatchObject({ newCases: 1, sameName: 1 });
    expect((await here.store.list()).cases.map(({ reference }) => reference)).toEqual(['RB-2041', 'RB-2041']);
  });

  test('another window that has the case open sees what came', async () => {
    const open = await openNew(there);
    const backup = await backupOf(there);
    await restore(here, backup);
    const other = await (await here.otherWindow()).store.open(open.id);
    await write(there, open, 'news');
    await restore(here, await backupOf(there));
    expect(notesIn(await here.store.refresh(other))).toEqual(['news']);
  });

  test('a write of another window meanwhile is not lost: the whole is worked out again', async () => {
    const open = await openNew(there);
    await restore(here, await backupOf(there));
    await write(there, open, 'theirs');
    const backup = await backupOf(there);
    const [, mine] = await Promise.all([
      restore(here, backup),
      here.store.open(open.id).then((same) => write(here, same, 'mine 1', 'mine 2', 'mine 3')),
    ]);
    expect(notesIn(await here.store.refresh(mine)).toSorted()).toEqual(['mine 1', 'mine 2', 'mine 3', 'theirs']);
  });
});

describe('what is damaged here', () => {
  test('an entry that does not open is mended from the backup', async () => {
    const open = await write(here, await openNew(here), 'one', 'two');
    const backup = await backupOf(here);
    const id = [...open.entries.keys()].at(-2)!;
    await here.db.entries.update([open.id, id], { sealed: new Uint8Array(40) });
    expect((await here.store.open(open.id)).unreadable).toEqual([id]);
    expect(await restore(here, backup)).toMatchObject({ mended: 1, newEntries: 0, known: 3 });
    expect(await here.store.open(open.id)).toMatchObject({ unreadable: [], sheet: { missing: [] } });
  });

  test('a lost tail comes back', async () => {
    const open = await write(here, await openNew(here), 'one', 'two');
    const backup = await backupOf(here);
    await here.db.entries.delete([open.id, [...open.entries.keys()].at(-1)!]);
    expect(await restore(here, backup)).toMatchObject({ newEntries: 1 });
    expect((await here.store.open(open.id)).sheet).toEqual(open.sheet);
  });

  test('a case whose key does not open gets a new one; the old key is kept aside', async () => {
    const open = await write(here, await openNew(here), 'one');
    const backup = await backupOf(here);
    const later = await write(here, open, 'later');
    const broken = new Uint8Array(61);
    await here.db.cases.update(open.id, { wrappedKey: broken });
    await expect(here.store.open(open.id)).rejects.toMatchObject({ code: 'record-unreadable' });
    expect(await restore(here, backup)).toMatchObject({ mended: 3, grownCases: 1 });
    const again = await here.store.open(open.id);
    expect(notesIn(again)).toEqual(['one']);
    expect(again.unreadable).toEqual([[...later.entries.keys()].at(-1)]);
    expect(await here.db.vault.get(`lost-key:${open.id}`)).toEqual({ id: `lost-key:${open.id}`, wrapped: broken });
  });
});

describe('erased cases', () => {
  /** Erases as the screen does it: the rows go, a tombstone stays. */
  async function erase(at: TestStore, id: string): Promise<void> {
    await at.db.cases.delete(id);
    await at.db.entries.where('[case+id]').between([id, ''], [id, '\uffff']).delete();
    await at.db.drafts.where('case').equals(id).delete();
    await at.db.tombstones.put(await new TombstoneStore(at.db, at.keys).rowFor(id, 5));
  }

  test('stay away unless they are asked back, one by one', async () => {
    const one = await write(here, await openNew(here, 'RB-1'), 'words');
    const two = await openNew(here, 'RB-2');
    const backup = await backupOf(here);
    await erase(here, one.id);
    await erase(here, two.id);
    const { counts, asked } = await plan(here, backup);
    expect(counts).toMatchObject({ left: 2, newCases: 0 });
    expect(asked).toEqual(
      [
        { id: one.id, reference: 'RB-1', children: ['M.'], entries: 3 },
        { id: two.id, reference: 'RB-2', children: ['M.'], entries: 2 },
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await restore(here, backup)).toMatchObject({ left: 2, newCases: 0 });
    expect(await here.db.cases.count()).toBe(0);
    expect(await restore(here, backup, new Set([one.id]))).toMatchObject({ left: 1, newCases: 0, backOpen: 1 });
    expect(notesIn(await here.store.open(one.id))).toEqual(['words']);
    const tombstones = new TombstoneStore(here.db, here.keys);
    expect([await tombstones.isErased(one.id), await tombstones.isErased(two.id)]).toEqual([false, true]);
  });

  test('erased elsewhere and here still: it stays, and is not called erased', async () => {
    const open = await openNew(here);
    await restore(there, await backupOf(here));
    await erase(there, open.id);
    expect(await restore(here, await backupOf(there))).toMatchObject({ tombstones: 0 });
    expect(await here.db.tombstones.count()).toBe(0);
    expect(await here.db.cases.count()).toBe(1);
  });

  test('a tombstone shows neither id nor time', async () => {
    await here.db.tombstones.put(await new TombstoneStore(here.db, here.keys).rowFor('QZXMARKER', 1234567890123));
    const stored = await everythingStored(here.db);
    expect(stored).not.toContain('QZXMARKER');
    expect(stored).not.toContain('1234567890123');
  });
});

describe('a backup of a damaged store', () => {
  test('holds what opens and names the rest', async () => {
    const one = await write(here, await openNew(here, 'RB-1'), 'one', 'two');
    const two = await openNew(here, 'RB-2');
    await draft(here, one, 'half');
    await draft(here, two, 'other half');
    const id = [...one.entries.keys()].at(-1)!;
    await here.db.entries.update([one.id, id], { sealed: new Uint8Array(3) });
    await here.db.cases.update(two.id, { wrappedKey: new Uint8Array(61) });
    await here.db.drafts.add({ id: 'broken', case: one.id, revision: 1, sealed: new Uint8Array(50) });
    await here.db.tombstones.add({ id: 'stone', sealed: new Uint8Array(50) });
    const { cases, entries, drafts, unreadable } = await backupOf(here);
    expect(cases.map((kept) => kept.id)).toEqual([one.id]);
    expect(entries).toHaveLength(3);
    expect(drafts).toHaveLength(1);
    expect(unreadable.map(({ what, id: named }) => [what, named])).toEqual(
      expect.arrayContaining([
        ['entry', id],
        ['case', two.id],
        ['draft', 'broken'],
        ['erased', 'stone'],
      ]),
    );
    // The case, its two entries and its draft; the entry; the draft; the tombstone.
    expect(unreadable).toHaveLength(7);
  });
});

describe('the newest checked backup', () => {
  test('is remembered sealed, with the state that it saw', async () => {
    const store = new BackupStore(here.db, here.keys);
    expect(await store.newest()).toBeNull();
    const open = await openNew(here);
    const { saw } = await store.read({ made, by: '' });
    await store.writeChecked({ at: 5, saw });
    expect(await store.newest()).toEqual({ at: 5, saw });
    expect(await store.sees()).toEqual(saw);
    await write(here, open, 'news');
    expect(await store.sees()).not.toEqual(saw);
    expect(await store.count()).toEqual({ cases: 1, entries: 3, drafts: 0, erased: 0 });
  });
});
