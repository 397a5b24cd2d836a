import { beforeEach, describe, expect, test } from 'vitest';
import { author, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import { DraftStore } from './draft-store.ts';
import { EraseStore } from './erase-store.ts';
import { TombstoneStore } from './tombstone-store.ts';
import { mendWakeUps, readWakeUps } from './wake-up-store.ts';

let at: TestStore;
let erase: EraseStore;
const due = { instant: Date.UTC(2026, 10, 23, 9), zone: 'UTC' };
const now = Date.UTC(2026, 10, 22);

beforeEach(async () => {
  at = await newStore();
  erase = new EraseStore(at.db, at.keys);
});

/** A case with a note, a reminder on it and a draft. */
async function fullCase(reference: string) {
  const open = await at.store.open(await at.store.create(named(reference), 'M.', author));
  const child = open.sheet.children[0]!.id;
  const note = { kind: 'note', child, body: { text: 'words', relative: false }, id: `note-${reference}` } as const;
  const wake = `wake-${reference}`;
  const reminder = { kind: 'reminder-set', child, body: { note: note.id, due, wake } } as const;
  const drafts = new DraftStore(at.db);
  const origin = { caseId: open.id, child, form: 'note' };
  await drafts.write(`draft-${reference}`, origin, open.key, { fields: { text: 'half' }, revision: 0 });
  return { open: await at.store.append(open, [note, reminder], author), child, drafts, origin };
}

describe('erasing a case', () => {
  test('takes its key, entries, drafts and wake-ups, and nothing of another', async () => {
    const [gone, kept] = [await fullCase('RB-1'), await fullCase('RB-2')];
    await erase.eraseCase(gone.open, now);
    expect((await at.db.cases.toArray()).map(({ id }) => id)).toEqual([kept.open.id]);
    expect((await at.db.entries.toArray()).every((row) => row.case === kept.open.id)).toBe(true);
    expect((await at.db.drafts.toArray()).map(({ id }) => id)).toEqual(['draft-RB-2']);
    expect(await at.db.wakeUps.toArray()).toEqual([{ id: 'wake-RB-2', at: due.instant }]);
    expect((await at.store.open(kept.open.id)).sheet.children[0]!.notes).toHaveLength(1);
  });

  test('leaves a tombstone that says which and when, to whoever has the key only', async () => {
    const { open } = await fullCase('RB-1');
    await erase.eraseCase(open, now);
    const stones = new TombstoneStore(at.db, at.keys);
    expect(await stones.isErased(open.id)).toBe(true);
    expect(await stones.isErased('another')).toBe(false);
    expect(await stones.all()).toEqual([{ case: open.id, instant: now }]);
    expect(JSON.stringify(await at.db.tombstones.toArray())).not.toContain(open.id);
  });

  test('is noticed by a window that has it open: nothing is written to it, no draft comes back', async () => {
    const { open, child, drafts, origin } = await fullCase('RB-1');
    await erase.eraseCase(open, now);
    const note = { kind: 'note', child, body: { text: 'late', relative: false } } as const;
    await expect(at.store.append(open, [note], author)).rejects.toMatchObject({ code: 'case-erased' });
    await expect(at.store.refresh(open)).rejects.toMatchObject({ code: 'case-erased' });
    const late = drafts.write('draft-RB-1', origin, open.key, { fields: {}, revision: 0 });
    await expect(late).rejects.toMatchObject({ code: 'case-erased' });
    expect(await at.db.entries.count()).toBe(0);
    expect(await at.db.drafts.count()).toBe(0);
  });

  test('erases nothing when something was written since it was decided: a hold, a note', async () => {
    const { open } = await fullCase('RB-1');
    await at.store.append(open, [{ kind: 'hold-set', child: null, body: { reason: 'court' } }], author);
    await expect(erase.eraseCase(open, now)).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(await at.db.cases.count()).toBe(1);
  });

  test('and restored under a new key, the case takes nothing from a window that still has the old one', async () => {
    const { open, child } = await fullCase('RB-1');
    const row = (await at.db.cases.get(open.id))!;
    await erase.eraseCase(open, now);
    const { wrapped } = await at.keys.newCaseKey(open.id);
    await at.db.cases.put({ ...row, wrappedKey: wrapped });
    const note = { kind: 'note', child, body: { text: 'late', relative: false } } as const;
    await expect(at.store.append(open, [note], author)).rejects.toMatchObject({ code: 'case-erased' });
    await expect(at.store.refresh(open)).rejects.toMatchObject({ code: 'case-erased' });
    expect((await at.db.cases.get(open.id))!.wrappedKey).toEqual(wrapped);
  });

  test('lets the same reference begin anew', async () => {
    const { open } = await fullCase('RB-1');
    await erase.eraseCase(open, now);
    const again = await at.store.create(named('RB-1'), 'M.', author);
    expect(again).not.toBe(open.id);
  });
});

test('erasing everything leaves nothing, and no case begins before the store is opened anew', async () => {
  await fullCase('RB-1');
  await at.db.vault.put({ id: 'tries', tries: { wrong: 1, at: 1 } });
  await erase.eraseEverything();
  const rows = await Promise.all(at.db.tables.map((table) => table.toArray()));
  expect(rows.flat()).toEqual([]);
  await expect(at.store.create(named('RB-2'), 'M.', author)).rejects.toMatchObject({ code: 'store-gone' });
});

describe('the wake-up table', () => {
  test('follows the reminders of a case in the transaction that writes them', async () => {
    const { open, child } = await fullCase('RB-1');
    expect(await at.db.wakeUps.toArray()).toEqual([{ id: 'wake-RB-1', at: due.instant }]);
    const reminder = open.sheet.children[0]!.reminders[0]!.id;
    const done = await at.store.append(open, [{ kind: 'reminder-done', child, body: { reminder } }], author);
    expect(await at.db.wakeUps.count()).toBe(0);
    expect(done.sheet.children[0]!.reminders).toEqual([]);
  });

  test('sleeps while its case is closed', async () => {
    const { open } = await fullCase('RB-1');
    const closed = await at.store.append(open, [{ kind: 'case-closed', child: null, body: { reason: '' } }], author);
    expect(await at.db.wakeUps.count()).toBe(0);
    await at.store.append(closed, [{ kind: 'case-reopened', child: null, body: { reason: '' } }], author);
    expect(await at.db.wakeUps.count()).toBe(1);
  });

  test('is made anew from what the cases say', async () => {
    await fullCase('RB-1');
    await at.db.wakeUps.clear();
    await at.db.wakeUps.put({ id: 'stale', at: 5 });
    const before = await at.db.wakeUps.toArray();
    // Another window sets a reminder while the cases are read.
    const { cases } = await at.store.list();
    await fullCase('RB-2');
    await mendWakeUps(at.db, { before, wakeUps: cases.flatMap(({ wakeUps }) => wakeUps), isComplete: true });
    expect((await at.db.wakeUps.toArray()).map(({ id }) => id)).toEqual(['wake-RB-1', 'wake-RB-2']);
  });

  test('holds a random id and an instant, and is read without a key', async () => {
    await fullCase('RB-1');
    expect(await readWakeUps(at.db.name)).toEqual([{ id: 'wake-RB-1', at: due.instant }]);
  });

  test('is not made by looking for it', async () => {
    expect(await readWakeUps('never-made')).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
  });
});
