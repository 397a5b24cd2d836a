import { beforeEach, describe, expect, test } from 'vitest';
import { observation } from '../../tests/unit/make-entries.ts';
import { author, everythingStored, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import { newVaultKey, VaultKeys } from '../vault/vault-keys.ts';
import { CaseStore, newEntryId, type NewEntry, type OpenCase } from './case-store.ts';

let at: TestStore;
beforeEach(async () => {
  at = await newStore();
});

const note = (child: string, text: string): NewEntry => ({ kind: 'note', child, body: { text, relative: false } });
const childIn = (open: OpenCase): string => open.sheet.children[0]!.id;
const notesIn = (open: OpenCase): string[] => open.sheet.children.flatMap((c) => c.notes.map((n) => n.note.body.text));

/** A case with one child, open. */
async function openNew(reference = 'RB-2041', store = at.store): Promise<OpenCase> {
  return store.open(await store.create(named(reference), 'M.', author));
}

describe('a case', () => {
  test('that was made is found by its name, opened and listed', async () => {
    const id = await at.store.create(named('RB-2041'), 'M.', author);
    expect(await at.store.find('', 'rb-2041')).toBe(id);
    expect((await at.store.open(id)).sheet).toMatchObject({
      reference: 'RB-2041',
      children: [{ label: 'M.' }],
      count: 2,
      missing: [],
    });
    expect(await at.store.list()).toMatchObject({
      cases: [{ id, reference: 'RB-2041', children: [{ label: 'M.' }], count: 2, last: author.at.instant }],
      unreadable: 0,
    });
  });

  test('that is not here is not found, under another system neither', async () => {
    await at.store.create(named('RB-2041'), 'M.', author);
    expect(await at.store.find('', 'rb-2042')).toBeNull();
    expect(await at.store.find('rt', 'rb-2041')).toBeNull();
  });

  test('made twice, even at once from two windows, is one', async () => {
    const other = await at.otherWindow();
    const ids = await Promise.all([
      at.store.create(named('RB-2041'), 'M.', author),
      other.store.create(named('RB-2041'), 'K.', author),
      at.store.create(named('RB-2041'), 'L.', author),
    ]);
    expect(new Set(ids).size).toBe(1);
    expect(await at.db.cases.count()).toBe(1);
    expect((await at.store.list()).cases[0]!.children).toHaveLength(1);
  });

  test('used last stands first in the list', async () => {
    const first = await openNew('first');
    await openNew('second');
    await at.store.append(first, [note(childIn(first), 'later')], {
      by: '',
      at: { instant: author.at.instant + 1, zone: 'UTC' },
    });
    expect((await at.store.list()).cases.map(({ reference }) => reference)).toEqual(['first', 'second']);
  });

  test('that nobody made does not open', async () => {
    await expect(at.store.open('nowhere')).rejects.toMatchObject({ code: 'case-erased' });
  });
});

describe('the names of a case', () => {
  const site = 'https://cases.example.org';
  const [shown, inAddress] = [
    { system: site, reference: 'RB-2041' },
    { system: site, reference: '88' },
  ];

  test('the id in the address and the number on screen both lead to it, and to one case', async () => {
    const id = await at.store.create([shown!, inAddress!], 'M.', author);
    expect(await at.store.find(site, 'rb-2041')).toBe(id);
    expect(await at.store.find(site, '88')).toBe(id);
    expect(await at.store.findAll([inAddress!, shown!])).toEqual([id]);
    expect(await at.store.find('', '88')).toBeNull();
    expect((await at.store.open(id)).sheet).toMatchObject({ reference: 'RB-2041', names: [shown, inAddress] });
  });

  test('a second maker who knows it by the other name finds the same case', async () => {
    const id = await at.store.create([shown!], 'M.', author);
    expect(await at.store.create([inAddress!, shown!], 'K.', author)).toBe(id);
  });

  test('one that is given later leads to it; taken back, it leads nowhere, and the others still do', async () => {
    const id = await at.store.create(named('RB-2041'), 'M.', author);
    const with88 = await at.store.append(
      await at.store.open(id),
      [{ kind: 'case-named', child: null, body: inAddress! }],
      author,
    );
    expect(await at.store.find(site, '88')).toBe(id);
    await at.store.append(with88, [{ kind: 'case-unnamed', child: null, body: inAddress! }], author);
    expect(await at.store.find(site, '88')).toBeNull();
    expect(await at.store.find('', 'RB-2041')).toBe(id);
  });

  test('two names of two cases give both, so that somebody can say which it is', async () => {
    const one = await at.store.create([shown!], 'M.', author);
    const two = await at.store.create([inAddress!], 'K.', author);
    expect((await at.store.findAll([shown!, inAddress!])).sort()).toEqual([one, two].sort());
  });
});

describe('what is appended', () => {
  test('is there when the store is opened anew, in order, each knowing the one before', async () => {
    let open = await openNew();
    open = await at.store.append(open, [note(childIn(open), 'one'), note(childIn(open), 'two')], author);
    open = await at.store.append(open, [note(childIn(open), 'three')], author);
    const again = await (await at.otherWindow()).store.open(open.id);
    expect(notesIn(again)).toEqual(['one', 'two', 'three']);
    expect(again.sheet).toEqual(open.sheet);
    const [, , one, two, three] = [...again.entries.values()];
    expect(two!.heads).toEqual([one!.id]);
    expect(three!.heads).toEqual([two!.id]);
    expect(one).toMatchObject({ by: author.by, at: author.at, case: open.id });
  });

  test('is refreshed into another window; without news that window keeps its very object', async () => {
    const open = await openNew();
    const other = await (await at.otherWindow()).store.open(open.id);
    expect(await at.store.refresh(open)).toBe(open);
    await at.store.append(open, [note(childIn(open), 'news')], author);
    const seen = await at.store.refresh(other);
    expect(notesIn(seen)).toEqual(['news']);
    expect(notesIn(other)).toEqual([]);
    expect(await at.store.refresh(seen)).toBe(seen);
  });

  test('by two windows at once is all there, in one order for both', async () => {
    const open = await openNew();
    const other = await at.otherWindow();
    const theirs = await other.store.open(open.id);
    const child = childIn(open);
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2
          ? at.store.append(open, [note(child, `mine ${n}`)], author)
          : other.store.append(theirs, [note(child, `theirs ${n}`)], author),
      ),
    );
    const [mine, seen] = [await at.store.open(open.id), await other.store.open(open.id)];
    expect(notesIn(mine).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, n) => `${n % 2 ? 'mine' : 'theirs'} ${n}`).toSorted(),
    );
    expect(seen.sheet).toEqual(mine.sheet);
    expect(mine.sheet.heads).toHaveLength(1);
    expect((await at.db.cases.get(open.id))!.revision).toBe(13);
  });

  test('a draft that another window recorded or changed is not recorded again', async () => {
    const open = await openNew();
    const again = at.store.append(open, [note(childIn(open), 'x')], author, { id: 'gone', revision: 1 });
    await expect(again).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(notesIn(await at.store.open(open.id))).toEqual([]);
  });

  test('takes the draft that it came from with it, and no other', async () => {
    const open = await openNew();
    await at.db.drafts.bulkAdd(
      ['mine', 'other'].map((id) => ({ id, case: open.id, revision: 1, sealed: new Uint8Array(3) })),
    );
    await at.store.append(open, [note(childIn(open), 'x')], author, { id: 'mine', revision: 1 });
    expect(await at.db.drafts.toCollection().primaryKeys()).toEqual(['other']);
  });

  test('may carry the id that another entry of the same press refers to', async () => {
    const open = await openNew();
    const [child, run] = [childIn(open), newEntryId()];
    const next = await at.store.append(
      open,
      [
        { kind: 'pathway-started', child, body: { pathway: 'missing', branch: 'a' }, id: run },
        { kind: 'pathway-ended', child, body: { run } },
      ],
      author,
    );
    expect(next.sheet.children[0]!.runs[0]).toMatchObject({ start: { id: run }, end: { body: { run } } });
  });
});

describe('nothing readable is stored', () => {
  const marker = 'QZXMARKERQZX';

  test('a marker in every field of every kind lies in no row', async () => {
    let open = await openNew(marker);
    const child = childIn(open);
    const run = newEntryId();
    const body = { run, step: marker, state: 'done', done: author.at, channel: 'phone', relative: true } as const;
    open = await at.store.append(
      open,
      [
        { kind: 'child-renamed', child, body: { label: marker } },
        { kind: 'observation', child, body: observation({ source: marker, evidence: `${marker}é` }) },
        note(child, marker.repeat(500)),
        { kind: 'note-amended', child, body: { note: marker, text: marker } },
        { kind: 'pathway-started', child, body: { pathway: marker, branch: marker }, id: run },
        { kind: 'step', child, body: { ...body, person: marker, reference: marker } },
        { kind: 'pathway-branched', child, body: { run, branch: marker } },
        { kind: 'summary-sent', child, body: { how: 'copied', entries: [marker] } },
      ],
      { by: marker, at: author.at },
    );
    expect(open.sheet.reference).toBe(marker);
    const stored = (await everythingStored(at.db)).toLowerCase();
    expect(stored.length).toBeGreaterThan(10_000);
    for (const form of [marker, btoa(marker).slice(0, 14), Buffer.from(marker, 'utf16le').toString('latin1')])
      expect(stored).not.toContain(form.toLowerCase());
    for (const word of ['"kind"', 'observation', 'phone', 'alvarez']) expect(stored).not.toContain(word);
  });

  test('the search itself would find it', async () => {
    const open = await openNew();
    await at.db.drafts.add({ id: 'x', case: open.id, revision: 1, sealed: new TextEncoder().encode(marker) });
    expect(await everythingStored(at.db)).toContain(marker);
  });
});

describe('what is damaged is counted, and the rest is shown', () => {
  /** A case with three notes, and the ids of their rows. */
  async function withNotes(): Promise<{ open: OpenCase; ids: string[] }> {
    let open = await openNew();
    for (const text of ['one', 'two', 'three']) open = await at.store.append(open, [note(childIn(open), text)], author);
    return { open, ids: [...open.entries.keys()].slice(2) };
  }

  test('a row with a changed byte', async () => {
    const { open, ids } = await withNotes();
    const row = (await at.db.entries.get([open.id, ids[1]!]))!;
    row.sealed[20]! ^= 1;
    await at.db.entries.put(row);
    const again = await at.store.open(open.id);
    expect(again.unreadable).toEqual([ids[1]]);
    expect(notesIn(again)).toEqual(['one', 'three']);
  });

  test.each([
    ['no bytes', new Uint8Array()],
    ['text for bytes', 'sealed'],
    ['nothing', undefined],
    ['a number', 5],
  ])('a row that holds %s', async (_, sealed) => {
    const { open, ids } = await withNotes();
    await at.db.entries.put({ case: open.id, id: ids[1]!, sealed: sealed as Uint8Array<ArrayBuffer> });
    const again = await at.store.open(open.id);
    expect(again.unreadable).toEqual([ids[1]]);
    expect(notesIn(again)).toEqual(['one', 'three']);
  });

  test('a row that was moved under another id', async () => {
    const { open, ids } = await withNotes();
    const row = (await at.db.entries.get([open.id, ids[1]!]))!;
    await at.db.entries.put({ ...row, id: 'elsewhere' });
    const again = await at.store.open(open.id);
    expect(again.unreadable).toEqual(['elsewhere']);
    expect(notesIn(again)).toEqual(['one', 'two', 'three']);
  });

  test('an entry of one case, copied into another, does not open there', async () => {
    const { open, ids } = await withNotes();
    const other = await openNew('RB-2042');
    const row = (await at.db.entries.get([open.id, ids[0]!]))!;
    await at.db.entries.add({ ...row, case: other.id });
    const again = await at.store.open(other.id);
    expect(again.unreadable).toEqual([ids[0]]);
    expect(notesIn(again)).toEqual([]);
  });

  test('a whole case row put in the place of another does not open', async () => {
    const [one, two] = [await openNew('RB-1'), await openNew('RB-2')];
    const row = (await at.db.cases.get(one.id))!;
    await at.db.cases.put({ ...row, id: two.id, lookups: [] });
    await expect(at.store.open(two.id)).rejects.toMatchObject({ code: 'record-unreadable' });
    expect(await at.store.list()).toMatchObject({ cases: [{ reference: 'RB-1' }], unreadable: 1 });
  });

  test('a lost tail shows as missing', async () => {
    const { open, ids } = await withNotes();
    await at.db.entries.delete([open.id, ids[2]!]);
    const again = await at.store.open(open.id);
    expect(again.sheet.missing).toEqual([ids[2]]);
    expect(notesIn(again)).toEqual(['one', 'two']);
  });

  test('a gap in the middle shows as missing', async () => {
    const { open, ids } = await withNotes();
    await at.db.entries.delete([open.id, ids[1]!]);
    expect((await at.store.open(open.id)).sheet.missing).toEqual([ids[1]]);
  });

  test('a summary that does not open is made anew from the entries; that the end cannot be checked is said', async () => {
    const { open } = await withNotes();
    const before = await at.store.list();
    await at.db.cases.update(open.id, { summary: new Uint8Array(40) });
    expect(await at.store.list()).toEqual(before);
    const again = await at.store.open(open.id);
    expect(notesIn(again)).toEqual(['one', 'two', 'three']);
    expect([open.headsRead, again.headsRead]).toEqual([true, false]);
  });

  test('a case key that does not open leaves the case out of the list, counted', async () => {
    const { open } = await withNotes();
    await at.db.cases.update(open.id, { wrappedKey: new Uint8Array(40), summary: new Uint8Array(40) });
    expect(await at.store.list()).toEqual({ cases: [], unreadable: 1 });
  });

  test('with another vault key nothing is listed, found or opened', async () => {
    const { open } = await withNotes();
    const stranger = new CaseStore(at.db, await VaultKeys.from(newVaultKey()));
    expect(await stranger.list()).toEqual({ cases: [], unreadable: 1 });
    expect(await stranger.find('', 'rb-2041')).toBeNull();
    await expect(stranger.open(open.id)).rejects.toMatchObject({ code: 'record-unreadable' });
  });
});
