import { createHash } from 'node:crypto';
import type { BackupContent, KeptEntry } from '../../lib/packets/backup-lines.ts';
import { parseEntry } from '../../lib/ledger/entry.ts';
import { noon, zone } from './make-entries.ts';

/** SHA-256 by another implementation than the one in the product. */
export const digest = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

export const made = { instant: noon, zone };

/** An entry of a made-up case as plain JSON, and as the ledger reads it. */
export function kept(id: string, change: Record<string, unknown> = {}): KeptEntry {
  const raw = {
    id,
    case: 'case-1',
    child: 'child-1',
    at: { instant: noon, zone },
    by: 'J. Alvarez',
    kind: 'note',
    body: { text: `Words of ${id}: é, שלום, 😀\nand a second line`, relative: false },
    heads: [],
    ...change,
  };
  const entry = parseEntry(raw);
  if (!entry) throw new Error(`${id} is no entry`);
  return { entry, raw };
}

/** A small backup with something of every kind in it, an entry from a newer version too. */
export function content(change: Partial<BackupContent> = {}): BackupContent {
  const opened = { kind: 'case-opened', child: null, body: { reference: 'RB-2041', system: '' } };
  return {
    made,
    by: 'J. Alvarez',
    cases: [
      { id: 'case-1', heads: ['e3'] },
      { id: 'case-2', heads: ['f1', 'f0'] },
    ],
    entries: [
      kept('e1', opened),
      kept('e2', { kind: 'child-added', body: { label: 'M.' }, heads: ['e1'] }),
      kept('e3', { heads: ['e2'] }),
      kept('f1', { case: 'case-2', kind: 'photo-described', body: { words: ['kept', { as: 'it is' }] }, more: 1 }),
    ],
    drafts: [{ case: 'case-1', child: 'child-1', form: 'note', fields: { text: 'Half a sente', relative: false } }],
    erased: [{ case: 'case-3', instant: noon - 1 }],
    unreadable: [{ what: 'entry', case: 'case-2', id: 'f0' }],
    ...change,
  };
}
