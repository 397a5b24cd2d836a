import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content } from '../../tests/unit/make-backup.ts';
import { author, everythingStored, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import { codeOf } from '../errors.ts';
import type { NewEntry, OpenCase } from './case-store.ts';
import { DraftStore } from './draft-store.ts';
import { RestoreStore } from './restore-store.ts';

let at: TestStore;
beforeEach(async () => {
  at = await newStore();
});

const restore: (() => void)[] = [];
afterEach(() => restore.splice(0).forEach((undo) => undo()));

/** How an operation fails: at once, or at the end of its transaction as a full disk does. */
type Failing = 'at once' | 'at the end';

/**
 * Counts every request to the store from now on and makes the nth fail. Returns how many there were so far.
 */
function failNth(nth: number, how: Failing): () => number {
  let seen = 0;
  const wrap = (prototype: object, names: readonly string[]) => {
    const methods = prototype as Record<string, (...given: unknown[]) => unknown>;
    for (const name of names) {
      const whole = methods[name]!;
      methods[name] = function (this: { transaction?: IDBTransaction; objectStore?: IDBObjectStore }, ...given) {
        if (++seen !== nth) return whole.apply(this, given);
        if (how === 'at once') throw new DOMException('', 'QuotaExceededError');
        const result = whole.apply(this, given);
        (this.transaction ?? this.objectStore!.transaction).abort();
        return result;
      };
      restore.push(() => (methods[name] = whole));
    }
  };
  wrap(IDBObjectStore.prototype, ['add', 'put', 'delete', 'get', 'getAll', 'openCursor']);
  wrap(IDBIndex.prototype, ['get', 'getAll', 'openCursor']);
  return () => seen;
}

const note = (child: string, text: string): NewEntry => ({ kind: 'note', child, body: { text, relative: false } });
const notesIn = (open: OpenCase): string[] => open.sheet.children.flatMap((c) => c.notes.map((n) => n.note.body.text));

/** Runs `act` with the 1st, 2nd, 3rd … request failing, until it passes untouched; looks at the store after each. */
async function untilUntouched(how: Failing, act: () => Promise<unknown>, look: (error: unknown) => Promise<void>) {
  for (let nth = 1; nth < 100; nth++) {
    const count = failNth(nth, how);
    const error: unknown = await act().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    restore.splice(0).forEach((undo) => undo());
    await look(error);
    if (count() < nth) return nth - 1;
    expect(error, `request ${nth} failed and nobody said so`).not.toBeNull();
  }
  throw new Error('it never passed untouched');
}

describe.each<Failing>(['at once', 'at the end'])('whatever request fails %s', (how) => {
  test('an append is whole or not at all, its draft goes with it or stays, and it never claims what is not there', async () => {
    const id = await at.store.create(named('RB-2041'), 'M.', author);
    let open = await at.store.open(id);
    const child = open.sheet.children[0]!.id;
    const drafts = new DraftStore(at.db);
    await drafts.write('draft', { caseId: id, child, form: 'note' }, open.key, {
      fields: { text: 'draft' },
      revision: 0,
    });
    const before = (await at.db.cases.get(id))!;
    const tried = await untilUntouched(
      how,
      async () =>
        (open = await at.store.append(open, [note(child, 'a'), note(child, 'b')], author, {
          id: 'draft',
          revision: 1,
        })),
      async (error) => {
        const again = await (await at.otherWindow()).store.open(id);
        const { revision } = (await at.db.cases.get(id))!;
        expect(again).toMatchObject({ unreadable: [], sheet: { missing: [] } });
        expect(again.sheet).toEqual(open.sheet);
        expect(notesIn(again)).toEqual(error ? [] : ['a', 'b']);
        expect(revision).toBe(error ? before.revision : before.revision + 1);
        expect(await at.db.drafts.where('case').equals(id).primaryKeys()).toEqual(error ? ['draft'] : []);
        if (error) expect(await drafts.read('draft', open.key)).toMatchObject({ fields: { text: 'draft' } });
        expect(error && codeOf(error)).not.toBe('record-unreadable');
      },
    );
    expect(tried).toBeGreaterThanOrEqual(5);
  });

  test('a new case is there whole or not at all', async () => {
    const tried = await untilUntouched(
      how,
      () => at.store.create(named('RB-2041'), 'M.', author),
      async (error) => {
        const { cases, unreadable } = await at.store.list();
        expect(unreadable).toBe(0);
        expect(cases).toHaveLength(error ? 0 : 1);
        expect(await at.db.entries.count()).toBe(error ? 0 : 2);
      },
    );
    expect(tried).toBeGreaterThanOrEqual(3);
  });

  test('a backup is taken in whole or not at all', async () => {
    const open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
    const [opening] = content().entries;
    const mine = { ...opening!.raw, case: open.id, id: 'e9', heads: open.sheet.heads };
    const backup = content({
      cases: [...content().cases, { id: open.id, heads: ['e9'] }],
      entries: [...content().entries, { entry: { ...opening!.entry, case: open.id, id: 'e9' }, raw: mine }],
    });
    const before = await everythingStored(at.db);
    const tried = await untilUntouched(
      how,
      () => new RestoreStore(at.db, at.keys).restore(backup, new Set()),
      async (error) => {
        const { cases, unreadable } = await at.store.list();
        expect(unreadable).toBe(0);
        expect(cases).toHaveLength(error ? 1 : 3);
        if (error) expect(await everythingStored(at.db)).toBe(before);
        else expect(await at.db.entries.count()).toBe(7);
      },
    );
    expect(tried).toBeGreaterThanOrEqual(15);
  });

  test('a draft holds its old or its new text', async () => {
    const open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
    const drafts = new DraftStore(at.db);
    const origin = { caseId: open.id, child: 'child', form: 'note' };
    await drafts.write('draft', origin, open.key, { fields: { text: 'old' }, revision: 0 });
    await untilUntouched(
      how,
      () => drafts.write('draft', origin, open.key, { fields: { text: 'new' }, revision: 1 }),
      async (error) => {
        const read = await drafts.read('draft', open.key);
        expect(read).toEqual(
          error ? { fields: { text: 'old' }, revision: 1 } : { fields: { text: 'new' }, revision: 2 },
        );
      },
    );
  });
});

test('after a failure the same press works when there is room again', async () => {
  const open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
  const child = open.sheet.children[0]!.id;
  failNth(2, 'at the end');
  await expect(at.store.append(open, [note(child, 'a')], author)).rejects.toThrow();
  restore.splice(0).forEach((undo) => undo());
  expect(notesIn(await at.store.append(open, [note(child, 'a')], author))).toEqual(['a']);
});
