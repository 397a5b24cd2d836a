import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { made } from '../../tests/unit/make-backup.ts';
import { author, named, newStore, type TestStore } from '../../tests/unit/make-store.ts';
import { loseRow } from '../../tests/setup/lost-row.ts';
import type { BackupContent } from '../packets/backup-lines.ts';
import { BackupStore } from './backup-store.ts';
import { openRows } from './open-rows.ts';
import { readRawRows } from './raw-store.ts';
import { RestoreStore } from './restore-store.ts';

let at: TestStore;
let caseId: string;
/** One of the two entries of the case. */
let lost: string;
beforeEach(async () => {
  at = await newStore();
  caseId = await at.store.create(named('RB-2041'), 'M.', author);
  const rows = await at.db.entries.toArray();
  lost = rows[1]!.id;
  await at.db.drafts.put({ id: 'draft', case: caseId, revision: 1, sealed: new Uint8Array(40) });
});
afterEach(() => vi.restoreAllMocks());

const from = { made, by: author.by };
const backup = async (): Promise<BackupContent> => (await new BackupStore(at.db, at.keys).read(from)).content;
const rescue = async (): Promise<BackupContent> => openRows(await readRawRows(at.db.name), at.keys, from);

describe.each([
  ['a backup', backup],
  ['a rescue', rescue],
])('%s of a store that lost the bytes of', (_, read) => {
  test('an entry holds the others and names that one', async () => {
    loseRow('entries', [caseId, lost]);
    const { cases, entries, unreadable } = await read();
    expect(cases).toHaveLength(1);
    expect(entries).toHaveLength(1);
    expect(unreadable).toContainEqual({ what: 'entry', case: caseId, id: lost });
  });

  test('a draft holds every entry and names the draft', async () => {
    loseRow('drafts', 'draft');
    const { entries, unreadable } = await read();
    expect(entries).toHaveLength(2);
    expect(unreadable).toMatchObject([{ what: 'draft', id: 'draft' }]);
  });

  test('a case holds the other cases and names that one', async () => {
    const other = await at.store.create(named('RB-2042'), 'K.', author);
    loseRow('cases', caseId);
    const { cases, unreadable } = await read();
    expect(cases.map(({ id }) => id)).toEqual([other]);
    expect(unreadable).toContainEqual({ what: 'case', case: null, id: caseId });
  });
});

test('a rescue goes on without a lost row of the vault', async () => {
  loseRow('vault', 'schema');
  expect((await readRawRows(at.db.name)).entries).toHaveLength(2);
});

test('a restore mends a lost entry from the backup, and leaves the rest', async () => {
  const whole = await backup();
  loseRow('entries', [caseId, lost]);
  const store = new RestoreStore(at.db, at.keys);
  expect((await store.plan(whole)).counts).toMatchObject({ mended: 1, known: 1, newEntries: 0 });
  expect(await store.restore(whole, new Set())).toMatchObject({ mended: 1, known: 1 });
  vi.restoreAllMocks();
  expect(await at.store.open(caseId)).toMatchObject({ unreadable: [], sheet: { count: 2, missing: [] } });
});
