import { openDatabase } from '../../../lib/storage/database.ts';
import { CaseStore, type Author } from '../../../lib/storage/case-store.ts';
import { readSession, openSession } from '../../../lib/vault/session.ts';
import { newVaultKey, VaultKeys } from '../../../lib/vault/vault-keys.ts';
import { entriesFor } from './notes.ts';

const author = (): Author => ({ by: 'J. Alvarez', at: { instant: Date.now(), zone: 'UTC' } });

/** Entries that every new case begins with: the case and its child. */
const opening = 2;

/** Makes a case with that many entries in all, by the store's own code, and returns its id. */
export async function seedCase(store: CaseStore, reference: string, entries: number): Promise<string> {
  const id = await store.create([{ system: '', reference }], 'M.', author());
  const open = await store.open(id);
  await store.append(open, entriesFor(open.sheet.children[0]!.id, entries - opening), author());
  return id;
}

/** Adds cases to the open vault of the sidebar until there are `cases`, and keeps it unlocked for the whole run. */
export async function seedSidebar(cases: number, entries: number): Promise<number> {
  const session = await readSession('real');
  if (!session) throw new Error('the vault is locked');
  await openSession('real', { ...session, deadline: Date.now() + 6 * 3_600_000 });
  const db = await openDatabase('sidelight');
  const store = new CaseStore(db, await VaultKeys.from(session.vaultKey));
  const have = await db.cases.count();
  for (let at = have; at < cases; at++) await seedCase(store, `BENCH-${at}`, entries);
  const all = await db.entries.count();
  db.close();
  return all;
}

/** A vault of its own in a page that has none. */
export async function newStore(): Promise<CaseStore> {
  return new CaseStore(await openDatabase('bench-store'), await VaultKeys.from(newVaultKey()));
}

/** As after starting the browser: no window has a case to go on with. */
export async function forgetLastCase(): Promise<void> {
  const names = Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith('last-case:'));
  if (names.length === 0) throw new Error('no window has a last case');
  await chrome.storage.session.remove(names);
}
