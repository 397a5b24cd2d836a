import type { OpenCase } from '../../../lib/storage/case-store.ts';
import { fromBase64, toBase64 } from '../../../lib/vault/bytes.ts';
import { Chance } from '../chance.ts';
import { author, named, note, openStore, type Store } from './store.ts';

/** A case that two windows write to: where it is, and what opens it. */
export interface Shared {
  database: string;
  vaultKey: string;
  caseId: string;
}

/** What one window did. */
export interface Written {
  texts: string[];
  /** Transactions in which they went. */
  appends: number;
  drafts: number;
  /** Drafts that the other window had changed meanwhile: said so, and not written. */
  refused: number;
}

/** How a window sees the case. */
export interface Seen {
  /** The notes in the order of the case. */
  order: string[];
  /** The whole fold, as text. */
  sheet: string;
  heads: number;
  missing: number;
  unreadable: number;
  revision: number;
  draftsThatOpen: number;
}

let store: Store | null = null;
let open: OpenCase | null = null;

/** Makes the store and its case, in the first window. */
export async function makeShared(): Promise<Shared> {
  const made = await openStore(`torture-${crypto.randomUUID()}`);
  const caseId = await made.cases.create(named('RB-2041'), 'M.', author);
  made.db.close();
  return { database: made.db.name, vaultKey: toBase64(made.vaultKey), caseId };
}

export async function joinShared({ database, vaultKey, caseId }: Shared): Promise<void> {
  store = await openStore(database, fromBase64(vaultKey));
  open = await store.cases.open(caseId);
}

/** Appends so many entries, one to three at a time, and writes drafts in between: its own, and one that both write. */
export async function writeShared({ name, entries, seed }: { name: string; entries: number; seed: number }) {
  const chance = new Chance(seed);
  const written: Written = { texts: [], appends: 0, drafts: 0, refused: 0 };
  while (written.texts.length < entries) {
    const own = chance.part() < 0.3 ? await writeDraft(`draft ${name}`, written) : null;
    if (chance.part() < 0.2) await writeDraft('draft of both', written);
    const count = Math.min(chance.between(1, 3), entries - written.texts.length);
    const texts = Array.from({ length: count }, (_, at) => `${name} ${written.texts.length + at}`);
    const child = open!.sheet.children[0]!.id;
    const draft = own === null ? undefined : { id: `draft ${name}`, revision: own };
    open = await store!.cases.append(
      open!,
      texts.map((text) => note(child, text)),
      author,
      draft,
    );
    // Recording removed it.
    if (draft) known.delete(draft.id);
    written.texts.push(...texts);
    written.appends++;
  }
  return written;
}

/** Revisions of the drafts as this window knows them. */
const known = new Map<string, number>();

/** Writes a draft over what this window knows, and returns its revision; null when the other window had changed it. */
async function writeDraft(id: string, written: Written): Promise<number | null> {
  const { drafts } = store!;
  const fields = { text: `${id}, ${written.texts.length}` };
  try {
    const revision = await drafts.write(id, { caseId: open!.id, child: '', form: id }, open!.key, {
      fields,
      revision: known.get(id) ?? 0,
    });
    written.drafts++;
    known.set(id, revision);
    return revision;
  } catch (error) {
    if (!(error instanceof Error && error.message === 'changed-elsewhere')) throw error;
    written.refused++;
    known.set(id, await drafts.revisionOf(id));
    return null;
  }
}

/** The case as this window has it after taking up what came, and as it is read anew: the two must be the same. */
export async function readShared(): Promise<{ lived: Seen; anew: Seen }> {
  open = await store!.cases.refresh(open!);
  const again = await store!.cases.open(open.id);
  return { lived: await seenIn(open), anew: await seenIn(again) };
}

async function seenIn({ id, key, sheet, unreadable, revision }: OpenCase): Promise<Seen> {
  const rows = await store!.db.drafts.where('case').equals(id).toArray();
  const opened = await Promise.all(rows.map((row) => store!.drafts.read(row.id, key)));
  return {
    order: sheet.children.flatMap((child) => child.notes.map((history) => history.note.body.text)),
    sheet: JSON.stringify(sheet, inOneOrder),
    heads: sheet.heads.length,
    missing: sheet.missing.length,
    unreadable: unreadable.length,
    revision,
    draftsThatOpen: opened.length,
  };
}

/** Maps as lists, and the fields of an object in the order of their names: what was read and what was made look alike. */
function inOneOrder(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as Map<string, unknown>)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
