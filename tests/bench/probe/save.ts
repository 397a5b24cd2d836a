import { Dexie, type Table } from 'dexie';
import { referenceForLookup } from '../../../lib/ledger/typed.ts';
import { CaseStore } from '../../../lib/storage/case-store.ts';
import { openDatabase, type EntryRow } from '../../../lib/storage/database.ts';
import { t } from '../../../lib/text/index.ts';
import { readSession } from '../../../lib/vault/session.ts';
import { VaultKeys } from '../../../lib/vault/vault-keys.ts';
import { note } from './notes.ts';
import type { Pair } from './open.ts';

interface Saving {
  floor: Table<EntryRow, [string, string]>;
  newestRow(): Promise<EntryRow>;
}

let saving: Saving | null = null;

/** Says which case is on screen. The floor is another strict store in the same page, with the same keys. */
export async function prepareSave(reference: string): Promise<void> {
  const floor = new Dexie('bench-floor', { chromeTransactionDurability: 'strict' });
  floor.version(1).stores({ entries: '[case+id]' });
  const db = await openDatabase('sidelight');
  const keys = await VaultKeys.from((await readSession('real'))!.vaultKey);
  const id = await new CaseStore(db, keys).find('', referenceForLookup(reference));
  const newestRow = async () => (await db.entries.where('[case+id]').between([id, ''], [id, '\uffff']).last())!;
  saving = { floor: floor.table('entries'), newestRow };
}

/** Types a note, waits until its draft is kept, saves it, then puts the very bytes that were stored for it. */
export async function saveOnce(round: number): Promise<Pair & { bytes: number }> {
  await type(note(round));
  await shown(t('draft.kept'));
  await idle();
  const start = performance.now();
  saveButton().click();
  await shown(t('saved'));
  const ours = performance.now() - start;
  await idle();
  const row = await saving!.newestRow();
  await idle();
  const putStart = performance.now();
  await saving!.floor.put(row);
  return { ours, floor: performance.now() - putStart, bytes: row.sealed.length };
}

async function type(text: string): Promise<void> {
  const area = document.querySelector<HTMLTextAreaElement>('main textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // Leaving the field has its draft written at once.
  area.dispatchEvent(new FocusEvent('blur'));
}

function saveButton(): HTMLButtonElement {
  const label = t('save-to', { name: '' });
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
  return buttons.find((button) => button.textContent.trim().startsWith(label))!;
}

/** Resolves when the save line says that, in the microtask after it was put into the document. */
function shown(words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => document.querySelector('main [role="status"].line')?.textContent === words;
    const observer = new MutationObserver(() => {
      if (!look()) return;
      observer.disconnect();
      resolve();
    });
    if (look()) resolve();
    else observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
}
