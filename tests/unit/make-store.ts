import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { CaseName } from '../../lib/ledger/entry.ts';
import { CaseStore, type Author } from '../../lib/storage/case-store.ts';
import { openDatabase, type SidelightDatabase } from '../../lib/storage/database.ts';
import { newVaultKey, VaultKeys } from '../../lib/vault/vault-keys.ts';
import { fakeLocks } from '../setup/fake-locks.ts';

export const author: Author = { by: 'J. Alvarez', at: { instant: Date.UTC(2026, 10, 12, 12), zone: 'UTC' } };

/** One name for a case, as it is typed by hand. */
export const named = (reference: string): [CaseName] => [{ system: '', reference }];

let stores = 0;

export interface TestStore {
  db: SidelightDatabase;
  keys: VaultKeys;
  store: CaseStore;
  /** The same store seen from another window: its own connection, its own keys derived anew. */
  otherWindow(): Promise<TestStore>;
}

/** An empty store in a database of its own. */
export async function newStore(): Promise<TestStore> {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const vaultKey = newVaultKey();
  const name = `store-${++stores}`;
  const open = async (): Promise<TestStore> => {
    const [db, keys] = [await openDatabase(name), await VaultKeys.from(vaultKey)];
    return { db, keys, store: new CaseStore(db, keys), otherWindow: open };
  };
  return open();
}

/** Every row of every table, as bytes would lie on disk: texts by both encodings of their bytes. */
export async function everythingStored(db: SidelightDatabase): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray() as Promise<unknown[]>));
  return JSON.stringify(rows, (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    return [Buffer.from(value).toString('latin1'), Buffer.from(value).toString('utf8')];
  });
}
