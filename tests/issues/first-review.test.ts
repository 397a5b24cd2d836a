import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { noon, observation, Writer } from '../unit/make-entries.ts';
import { author, named, newStore } from '../unit/make-store.ts';
import { parseEntry } from '../../lib/ledger/entry.ts';
import { readReference, referenceForLookup } from '../../lib/ledger/typed.ts';
import { foldCase } from '../../lib/ledger/worksheet.ts';
import { readInterfaceState } from '../../lib/settings/interface-state.ts';
import { summarize } from '../../lib/state/summary.ts';
import { openDatabase } from '../../lib/storage/database.ts';
import { schemaVersion } from '../../lib/storage/migrations/index.ts';

/** The native version of a store that the next Sidelight wrote: Dexie counts in tens. */
const newer = (schemaVersion + 1) * 10;

const note = (child: string, text: string) => ({ kind: 'note', child, body: { text, relative: false } }) as const;
const native = (name: string, version?: number, upgrade: (db: IDBDatabase) => void = () => undefined) =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
  });

test('a store that a newer window upgraded is not written to by the old one', async () => {
  const { db, store } = await newStore();
  const open = await store.open(await store.create(named('RB-2041'), 'M.', author));
  (await native(db.name, newer)).close();
  const append = store.append(open, [note(open.sheet.children[0]!.id, 'x')], author);
  await expect(append).rejects.toMatchObject({ code: 'newer-data' });
});

test('a newer store whose tables differ is left as it was', async () => {
  (await native('newer-differs', newer, (db) => void db.createObjectStore('vault2', { keyPath: 'id' }))).close();
  await expect(openDatabase('newer-differs')).rejects.toMatchObject({ code: 'newer-data' });
  const after = await native('newer-differs');
  expect([after.version, ...after.objectStoreNames]).toEqual([newer, 'vault2']);
});

test('a lost tail still shows after the next entry', async () => {
  const { db, store } = await newStore();
  let open = await store.open(await store.create(named('RB-2041'), 'M.', author));
  const child = open.sheet.children[0]!.id;
  const [lost] = (await store.append(open, [note(child, 'lost')], author)).sheet.heads;
  await db.entries.delete([open.id, lost!]);
  open = await store.append(await store.open(open.id), [note(child, 'next')], author);
  expect.soft(open.sheet.missing).toEqual([lost]);
  expect.soft((await store.open(open.id)).sheet.missing).toEqual([lost]);
});

test('a summary with one bound names one bound', () => {
  const writer = new Writer();
  writer.write('observation', 'c', observation());
  const child = foldCase(writer.entries).children[0]!;
  const range = (from: string, until: string) =>
    summarize({ reference: 'R', child, from, until, sections: ['observations'] }).text.split('\n')[1];
  expect.soft(range('2026-11-01', '')).not.toMatch(/to $/);
  expect.soft(range('', '2026-11-30')).not.toContain('dated  to');
});

test('what stands on a lost entry is shown', () => {
  const writer = new Writer();
  const lost = writer.write('note', 'c', { text: 'first', relative: false });
  writer.write('note-amended', 'c', { note: lost, text: 'amended words' });
  const sheet = foldCase(writer.entries.filter(({ id }) => id !== lost));
  expect(JSON.stringify(sheet.children)).toContain('amended words');
});

test('an entry that is read can be shown', () => {
  const at = { instant: noon, zone: 'Nowhere/At_All' };
  const head = { id: 'a', case: 'c', child: 'k', at, by: '', heads: [], kind: 'observation' };
  const read = [observation({ on: '2026-13-45' }), observation()].flatMap(
    (body) => parseEntry({ ...head, body }) ?? [],
  );
  for (const child of foldCase(read).children)
    expect(() => summarize({ reference: 'R', child, from: '', until: '', sections: ['observations'] })).not.toThrow();
});

test('invisible letters are no reference and do not part two spellings of one', () => {
  expect.soft(readReference('\u200b')).toEqual({ ok: false, problem: 'empty' });
  expect.soft(readReference('\u00ad\u2060')).toEqual({ ok: false, problem: 'empty' });
  expect.soft(referenceForLookup('RB\u200b-2041')).toBe(referenceForLookup('RB-2041'));
  expect.soft(readReference(`A${' '.repeat(200)}B`)).toEqual({ ok: true, value: 'A B' });
});

test('interface state that is damaged never breaks the first paint', () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"tab":"notes","open":null,"scroll":null}' });
  const { open, scroll } = readInterfaceState();
  expect({ open, scroll }).toEqual({ open: {}, scroll: {} });
});
