import type { OpenCase } from '../../../lib/storage/case-store.ts';
import { BackupStore } from '../../../lib/storage/backup-store.ts';
import { openDatabase } from '../../../lib/storage/database.ts';
import { RestoreStore } from '../../../lib/storage/restore-store.ts';
import { mendWakeUps } from '../../../lib/storage/wake-up-store.ts';
import type { Door } from '../../../lib/vault/doors.ts';
import { randomBytes } from '../../../lib/vault/bytes.ts';
import { author, named, note, type Store } from './store.ts';

/**
 * One operation of the store. It is tried with its 1st, 2nd, 3rd … operation on IndexedDB failing until it passes
 * untouched. An operation that is added to the store gets an entry in {@link scenarios}.
 */
export interface Scenario<State = unknown> {
  name: string;
  /** Makes what the operation needs, in an empty store. */
  prepare(at: Store): Promise<State>;
  /** The operation itself. When it throws, the store must hold the very rows that it held before. */
  act(at: Store, state: State): Promise<unknown>;
  /** Whether it did what it says, once it passed; seen through the store's own code. */
  isDone(at: Store, state: State, result: unknown): Promise<boolean>;
  /** It takes several transactions, so that a failure may leave the first of them done; the store is sound all the same. */
  hasSteps?: true;
}

/** Keeps the state of one scenario together. */
const scenario = <State>(one: Scenario<State>): Scenario => one as Scenario;

const door = (id: 'passphrase' | 'recovery'): Door => {
  const common = { salt: randomBytes(16), wrapped: randomBytes(61) };
  return id === 'recovery'
    ? { id, ...common }
    : { id, ...common, parameters: { memoryKiB: 65536, passes: 3, lanes: 1 } };
};
const profile = { name: 'J. Alvarez', recoveryKept: false };
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function openNew({ cases }: Store): Promise<OpenCase> {
  return cases.open(await cases.create(named('RB-2041'), 'M.', author));
}

const originIn = (open: OpenCase) => ({ caseId: open.id, child: childIn(open), form: 'note' });
const childIn = (open: OpenCase): string => open.sheet.children[0]!.id;
const notesIn = (open: OpenCase): string[] => open.sheet.children[0]!.notes.map((history) => history.note.body.text);

/** A case with notes and a draft, open. */
async function used(at: Store): Promise<OpenCase> {
  const open = await openNew(at);
  await at.drafts.write('draft', originIn(open), open.key, { fields: { text: 'old' }, revision: 0 });
  return at.cases.append(open, [note(childIn(open), 'one'), note(childIn(open), 'two')], author);
}

const firstOpen = scenario({
  name: 'open a store for the first time',
  hasSteps: true,
  prepare: async ({ db }) => `${db.name}-first`,
  act: async (_, name) => (await openDatabase(name)).close(),
  isDone: async (_, name) => {
    const db = await openDatabase(name);
    const row = await db.vault.get('schema');
    db.close();
    return row !== undefined;
  },
});

const vaultScenarios = [
  scenario({
    name: 'set up the vault',
    prepare: async ({ vault }) => {
      await vault.writeTries({ wrong: 2, at: 5 });
      return [door('passphrase'), door('recovery')];
    },
    act: ({ vault, keys }, doors) => vault.setUp(doors, keys, profile),
    isDone: async ({ vault, keys }, doors) => {
      const there = [await vault.door('passphrase'), await vault.door('recovery')];
      return same(there, doors) && same(await vault.profile(keys), profile) && (await vault.tries()).wrong === 0;
    },
  }),
  scenario({
    name: 'replace a door',
    prepare: async ({ vault, keys }) => {
      await vault.setUp([door('passphrase'), door('recovery')], keys, profile);
      return door('passphrase');
    },
    act: ({ vault }, changed) => vault.replaceDoor(changed),
    isDone: async ({ vault }, changed) => same(await vault.door('passphrase'), changed),
  }),
  scenario({
    name: 'write the profile',
    prepare: ({ vault, keys }) => vault.setUp([], keys, profile),
    act: ({ vault, keys }) => vault.writeProfile(keys, { ...profile, recoveryKept: true }),
    isDone: async ({ vault, keys }) => (await vault.profile(keys)).recoveryKept,
  }),
  scenario({
    name: 'write the tries',
    prepare: ({ vault }) => vault.writeTries({ wrong: 1, at: 5 }),
    act: ({ vault }) => vault.writeTries({ wrong: 2, at: 6 }),
    isDone: async ({ vault }) => same(await vault.tries(), { wrong: 2, at: 6 }),
  }),
  scenario({
    name: 'read door, tries and profile',
    prepare: ({ vault, keys }) => vault.setUp([door('passphrase')], keys, profile),
    act: async ({ vault, keys }) => [await vault.door('passphrase'), await vault.tries(), await vault.profile(keys)],
    isDone: async (_, __, result) => same((result as unknown[])[2], profile),
  }),
  scenario({
    name: 'destroy leftovers',
    prepare: async (at) => {
      await at.vault.setUp([door('passphrase')], at.keys, profile);
      await used(at);
    },
    act: ({ vault }) => vault.destroyLeftovers(),
    isDone: async ({ db }) =>
      (await Promise.all(db.tables.map((table) => table.count()))).every((count) => count === 0),
  }),
];

const caseScenarios = [
  scenario({
    name: 'create a case',
    prepare: async () => undefined,
    act: ({ cases }) => cases.create(named('RB-2041'), 'M.', author),
    isDone: async ({ cases }, _, id) => (await cases.open(id as string)).sheet.count === 2,
  }),
  scenario({
    name: 'append entries',
    prepare: used,
    act: ({ cases }, open) =>
      cases.append(
        open,
        ['three', 'four'].map((text) => note(childIn(open), text)),
        author,
      ),
    isDone: async ({ cases }, { id }, result) => {
      const notes = notesIn(await cases.open(id));
      return same(notes, ['one', 'two', 'three', 'four']) && same(notesIn(result as OpenCase), notes);
    },
  }),
  scenario({
    name: 'append entries with their draft',
    prepare: used,
    act: ({ cases }, open) => cases.append(open, [note(childIn(open), 'three')], author, { id: 'draft', revision: 1 }),
    isDone: async ({ cases, db }, { id }) =>
      same(notesIn(await cases.open(id)), ['one', 'two', 'three']) && (await db.drafts.count()) === 0,
  }),
  scenario({
    name: 'append after another window wrote',
    prepare: async (at) => {
      const open = await used(at);
      await at.cases.append(open, [note(childIn(open), 'theirs')], author);
      return open;
    },
    act: ({ cases }, open) => cases.append(open, [note(childIn(open), 'mine')], author),
    isDone: async ({ cases }, { id }) => same(notesIn(await cases.open(id)), ['one', 'two', 'theirs', 'mine']),
  }),
  scenario({
    name: 'list, find, open and refresh cases',
    prepare: async (at) => {
      const open = await used(at);
      await at.cases.append(open, [note(childIn(open), 'news')], author);
      return open;
    },
    act: async ({ cases }, open) => [
      (await cases.list()).cases.length,
      await cases.find('', 'rb-2041'),
      notesIn(await cases.open(open.id)),
      notesIn(await cases.refresh(open)),
    ],
    isDone: async (_, { id }, result) => same(result, [1, id, ['one', 'two', 'news'], ['one', 'two', 'news']]),
  }),
];

const draftScenarios = [
  scenario({
    name: 'write a first draft',
    prepare: openNew,
    act: ({ drafts }, open) => drafts.write('draft', originIn(open), open.key, { fields: 'new', revision: 0 }),
    isDone: async ({ drafts }, { key }) => same(await drafts.read('draft', key), { fields: 'new', revision: 1 }),
  }),
  scenario({
    name: 'write a draft again',
    prepare: used,
    act: ({ drafts }, open) => drafts.write('draft', originIn(open), open.key, { fields: 'new', revision: 1 }),
    isDone: async ({ drafts }, { key }) => same(await drafts.read('draft', key), { fields: 'new', revision: 2 }),
  }),
  scenario({
    name: 'read a draft and its revision',
    prepare: used,
    act: async ({ drafts }, { key }) => [await drafts.read('draft', key), await drafts.revisionOf('draft')],
    isDone: async (_, __, result) => same(result, [{ fields: { text: 'old' }, revision: 1 }, 1]),
  }),
  scenario({
    name: 'remove a draft',
    prepare: used,
    act: ({ drafts }) => drafts.remove('draft'),
    isDone: async ({ db }) => (await db.drafts.count()) === 0,
  }),
];

const due = { instant: Date.UTC(2027, 0, 4, 9), zone: 'UTC' };

/** A case with a note, a draft and a reminder. */
async function reminded(at: Store): Promise<OpenCase> {
  const open = await used(at);
  const child = childIn(open);
  return at.cases.append(open, [{ kind: 'reminder-set', child, body: { note: 'note', due, wake: 'wake' } }], author);
}

const keepingScenarios = [
  scenario({
    name: 'erase a case',
    prepare: reminded,
    act: ({ eraser }, open) => eraser.eraseCase(open, due.instant),
    isDone: async ({ db, tombstones }, { id }) => {
      const left = await Promise.all([db.cases, db.entries, db.drafts, db.wakeUps].map((table) => table.count()));
      return left.every((count) => count === 0) && (await tombstones.isErased(id));
    },
  }),
  scenario({
    name: 'erase everything',
    prepare: async (at) => {
      await at.vault.setUp([door('passphrase')], at.keys, profile);
      await reminded(at);
    },
    act: ({ eraser }) => eraser.eraseEverything(),
    isDone: async ({ db }) => {
      const rows = await Promise.all(db.tables.map((table) => table.count()));
      return rows.every((count) => count === 0);
    },
  }),
  scenario({
    name: 'close a case with a reminder',
    prepare: reminded,
    act: ({ cases }, open) => cases.append(open, [{ kind: 'case-closed', child: null, body: { reason: '' } }], author),
    isDone: async ({ cases, db }, { id }) =>
      (await cases.open(id)).sheet.closed !== null && (await db.wakeUps.count()) === 0,
  }),
  scenario({
    name: 'make the wake-up table anew',
    prepare: async (at) => {
      await reminded(at);
      await at.db.wakeUps.put({ id: 'stale', at: 5 });
    },
    act: ({ db }) =>
      mendWakeUps(db, {
        before: [{ id: 'stale', at: 5 }],
        wakeUps: [{ id: 'wake', at: due.instant, child: 'child' }],
        isComplete: true,
      }),
    isDone: async ({ db }) => same(await db.wakeUps.toArray(), [{ id: 'wake', at: due.instant }]),
  }),
  scenario({
    name: 'restore a backup',
    prepare: async (at) => {
      await reminded(at);
      const { content } = await new BackupStore(at.db, at.keys).read({ made: author.at, by: author.by });
      await Promise.all([at.db.cases, at.db.entries, at.db.drafts, at.db.wakeUps].map((table) => table.clear()));
      return content;
    },
    act: ({ db, keys }, content) => new RestoreStore(db, keys).restore(content, new Set()),
    isDone: async ({ cases, db }) => {
      const [restored] = (await cases.list()).cases;
      const open = await cases.open(restored!.id);
      return same(notesIn(open), ['one', 'two']) && (await db.drafts.count()) === 1 && (await db.wakeUps.count()) === 1;
    },
  }),
  scenario({
    name: 'note which cases were shown as due',
    prepare: async () => undefined,
    act: ({ shown }) => shown.write({ a: { since: 5, count: 3 } }),
    isDone: async ({ shown }) => same(await shown.read(), { a: { since: 5, count: 3 } }),
  }),
];

export const scenarios: readonly Scenario[] = [
  firstOpen,
  ...vaultScenarios,
  ...caseScenarios,
  ...draftScenarios,
  ...keepingScenarios,
];
