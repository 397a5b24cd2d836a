import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { author, everythingStored, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import type { OpenCase } from './case-store.ts';
import { DraftStore } from './draft-store.ts';

let at: TestStore;
let open: OpenCase;
let drafts: DraftStore;
beforeEach(async () => {
  at = await newStore();
  open = await at.store.open(await at.store.create(named('RB-2041'), 'M.', author));
  drafts = new DraftStore(at.db);
});

const origin = () => ({ caseId: open.id, child: 'child', form: 'note' });
const write = (fields: unknown, revision: number, store = drafts) =>
  store.write('note', origin(), open.key, { fields, revision });
const elsewhere = { code: 'changed-elsewhere' };

test('what was typed is read again, whatever it is', async () => {
  let revision = 0;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      revision = await write({ text: text.toWellFormed(), relative: true }, revision);
      expect(await drafts.read('note', open.key)).toEqual({
        fields: { text: text.toWellFormed(), relative: true },
        revision,
      });
    }),
    { numRuns: 20 },
  );
});

test('a draft that is not there is null', async () => {
  expect(await drafts.read('note', open.key)).toBeNull();
});

test('a megabyte is kept', async () => {
  await write({ text: 'x'.repeat(1_000_000) }, 0);
  expect((await drafts.read('note', open.key))!.fields).toEqual({ text: 'x'.repeat(1_000_000) });
});

describe('two windows never overwrite each other in silence', () => {
  test('each write counts one up', async () => {
    expect(await write('a', 0)).toBe(1);
    expect(await write('b', 1)).toBe(2);
  });

  test.each([
    ['a window that saw none', 0],
    ['a window that saw an older one', 1],
    ['a window that claims a newer one', 3],
  ])('%s is refused, and the text there stays', async (_, seen) => {
    await write('a', 0);
    await write('theirs', 1);
    await expect(write('mine', seen)).rejects.toMatchObject(elsewhere);
    expect(await drafts.read('note', open.key)).toEqual({ fields: 'theirs', revision: 2 });
  });

  test('of two at once one is written and the other is told', async () => {
    const other = new DraftStore((await at.otherWindow()).db);
    const results = await Promise.allSettled([write('mine', 0), write('theirs', 0, other)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')!.reason).toMatchObject(elsewhere);
  });

  test('a draft that was recorded in another window does not come back', async () => {
    await write('a', 0);
    await drafts.remove('note');
    await expect(write('more', 1)).rejects.toMatchObject(elsewhere);
    expect(await drafts.read('note', open.key)).toBeNull();
  });
});

describe('a draft stays where it began', () => {
  test('it opens neither with the key of another case nor under another name', async () => {
    await write('a', 0);
    const other = await at.store.open(await at.store.create(named('RB-2042'), 'K.', author));
    await expect(drafts.read('note', other.key)).rejects.toMatchObject({ code: 'record-unreadable' });
    const row = (await at.db.drafts.get('note'))!;
    await at.db.drafts.add({ ...row, id: 'moved' });
    await expect(drafts.read('moved', open.key)).rejects.toMatchObject({ code: 'record-unreadable' });
  });

  test('a draft that does not open is said, and not overwritten by a window that saw none', async () => {
    await write('a', 0);
    await at.db.drafts.update('note', { sealed: new Uint8Array(40) });
    await expect(drafts.read('note', open.key)).rejects.toMatchObject({ code: 'record-unreadable' });
    await expect(write('mine', 0)).rejects.toMatchObject(elsewhere);
  });
});

test('nothing of a draft is readable in the store', async () => {
  await write({ text: 'QZXMARKERQZX' }, 0);
  expect(await everythingStored(at.db)).not.toMatch(/QZXMARKER/i);
});
