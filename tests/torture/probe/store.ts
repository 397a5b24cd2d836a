import type { CaseName } from '../../../lib/ledger/entry.ts';
import { CaseStore, type Author, type NewEntry } from '../../../lib/storage/case-store.ts';
import { openDatabase, type SidelightDatabase } from '../../../lib/storage/database.ts';
import { DraftStore } from '../../../lib/storage/draft-store.ts';
import { EraseStore } from '../../../lib/storage/erase-store.ts';
import { ErasingShownStore } from '../../../lib/storage/erasing-shown-store.ts';
import { TombstoneStore } from '../../../lib/storage/tombstone-store.ts';
import { VaultStore } from '../../../lib/storage/vault-store.ts';
import { toBase64, type Bytes } from '../../../lib/vault/bytes.ts';
import { newVaultKey, VaultKeys } from '../../../lib/vault/vault-keys.ts';

/** One room's store with everything that writes to it, as a window holds it. */
export interface Store {
  db: SidelightDatabase;
  keys: VaultKeys;
  cases: CaseStore;
  drafts: DraftStore;
  vault: VaultStore;
  eraser: EraseStore;
  tombstones: TombstoneStore;
  shown: ErasingShownStore;
  vaultKey: Bytes;
}

export const author: Author = { by: 'J. Alvarez', at: { instant: Date.UTC(2026, 10, 12, 12), zone: 'UTC' } };

export const named = (reference: string): [CaseName] => [{ system: '', reference }];

export const note = (child: string, text: string): NewEntry => ({
  kind: 'note',
  child,
  body: { text, relative: false },
});

/** Opens a store; with no key given, that of a new vault. */
export async function openStore(name: string, vaultKey = newVaultKey()): Promise<Store> {
  const db = await openDatabase(name);
  const keys = await VaultKeys.from(vaultKey);
  return {
    db,
    keys,
    vaultKey,
    cases: new CaseStore(db, keys),
    drafts: new DraftStore(db),
    vault: new VaultStore(db),
    eraser: new EraseStore(db, keys),
    tombstones: new TombstoneStore(db, keys),
    shown: new ErasingShownStore(db, keys),
  };
}

/** Every row of every table as text, so that two states of a store can be compared to the byte. */
export async function rowsOf(db: SidelightDatabase): Promise<string> {
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, (await table.toArray()) as unknown[]] as const),
  );
  return JSON.stringify(Object.fromEntries(rows), (_, value: unknown) =>
    value instanceof Uint8Array ? toBase64(value) : value,
  );
}

/** What is wrong with a store that is opened anew, as far as its own code can tell; nothing when it is sound. */
export async function faultsIn({ db: { name }, vaultKey }: Store): Promise<string[]> {
  const store = await openStore(name, vaultKey);
  try {
    const { cases, unreadable } = await store.cases.list();
    const faults = unreadable > 0 ? [`${unreadable} cases do not open`] : [];
    for (const summary of cases) {
      const { sheet, unreadable: closed, key } = await store.cases.open(summary.id);
      if (closed.length > 0) faults.push(`${closed.length} entries do not open`);
      if (sheet.missing.length > 0) faults.push(`${sheet.missing.length} entries are missing`);
      if (sheet.count !== summary.count) faults.push('the summary counts other entries');
      if (sheet.heads.join() !== summary.heads.join()) faults.push('the summary keeps other heads');
      for (const { id } of await store.db.drafts.where('case').equals(summary.id).toArray())
        await store.drafts.read(id, key);
    }
    if (await store.db.vault.get('profile')) await store.vault.profile(store.keys);
    return faults;
  } finally {
    store.db.close();
  }
}
