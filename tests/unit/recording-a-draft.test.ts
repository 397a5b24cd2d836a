import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CurrentCase } from '../../lib/state/current-case.svelte.ts';
import { Draft } from '../../lib/state/draft.svelte.ts';
import { DraftStore } from '../../lib/storage/draft-store.ts';
import { named, newStore, author, type TestStore } from './make-store.ts';

let at: TestStore;
let current: CurrentCase;
let draft: Draft<{ text: string }>;
const ending = new AbortController();

beforeEach(async () => {
  at = await newStore();
  const id = await at.store.create(named('RB-2041'), 'M.', author);
  current = new CurrentCase(
    { db: at.db, keys: at.keys },
    () => author.by,
    () => undefined,
  );
  await current.choose(id, null);
  const place = { caseId: id, caseKey: current.key!, child: current.child!.id, form: 'note' };
  draft = new Draft({ db: at.db, keys: at.keys }, place, { text: '' });
  await draft.load(ending.signal);
  type('seen at school');
});
afterEach(() => {
  current.leave();
  vi.unstubAllGlobals();
});

function type(text: string): void {
  draft.fields.text = text;
  draft.edited();
}

const record = () =>
  current.record(
    [{ kind: 'note', child: current.child!.id, body: { text: 'seen at school', relative: false } }],
    draft,
  );
const notes = () => current.child!.notes.map(({ note }) => note.body.text);
const storedText = async () =>
  (await new DraftStore(at.db).read(draft.id, current.key!))?.fields as { text: string } | undefined;

test('what was recorded is in the store when that is said, and on screen a moment later', async () => {
  await record();
  expect((await at.store.open(current.id!)).sheet.children[0]!.notes).toHaveLength(1);
  await current.whenShown();
  expect(notes()).toEqual(['seen at school']);
  expect(draft).toMatchObject({ status: 'empty', fields: { text: '' } });
});

test('two presses one after the other are two entries, whatever is drawn between them', async () => {
  await record();
  await record();
  await current.whenShown();
  expect(notes()).toEqual(['seen at school', 'seen at school']);
});

test('what is typed while the text before it is being recorded stays in the field, as a draft', async () => {
  const recording = record();
  type('seen at school, by the bus driver');
  await recording;
  await current.whenShown();
  await draft.flush();
  expect(notes()).toEqual(['seen at school']);
  expect(draft).toMatchObject({ status: 'kept', fields: { text: 'seen at school, by the bus driver' } });
  expect(await storedText()).toEqual({ text: 'seen at school, by the bus driver' });
  await record();
  await current.whenShown();
  expect(await storedText()).toBeUndefined();
});

test('a case that was left before it was drawn anew does not come back', async () => {
  await record();
  current.leave();
  await current.whenShown();
  expect(current.id).toBeNull();
});
