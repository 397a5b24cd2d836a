import * as v from 'valibot';
import { SidelightError } from '../errors.ts';
import { binding, openJson, sealJson } from '../vault/cipher.ts';
import type { DraftRow, SidelightDatabase } from './database.ts';
import { storing } from './storage-errors.ts';

/** A draft as it was read: its plain fields and the revision that was seen. */
export interface ReadDraft {
  fields: unknown;
  revision: number;
}

/** Where a draft began, and stays. Sealed with it, because the row's name tells nothing. */
export interface DraftOrigin {
  caseId: string;
  child: string;
  /** Which form, e.g. `note` or `observation:I3`. */
  form: string;
}

const sealedDraft = v.object({ child: v.string(), form: v.string(), fields: v.unknown() });

/** Drafts belong to the case, the child and the form where they began; a row is named by an HMAC of the three. */
export class DraftStore {
  readonly #db: SidelightDatabase;

  constructor(db: SidelightDatabase) {
    this.#db = db;
  }

  /** Null when there is none. Throws `record-unreadable` when there is one that does not open. */
  async read(id: string, caseKey: CryptoKey): Promise<ReadDraft | null> {
    const row = await storing(() => this.#db.drafts.get(id), this.#db);
    if (!row) return null;
    const { fields } = await openDraft(row, caseKey);
    return { fields, revision: row.revision };
  }

  /** Where the drafts of a case were begun. One that does not open is left out; its own form says so. */
  async begunIn(caseId: string, caseKey: CryptoKey): Promise<Omit<DraftOrigin, 'caseId'>[]> {
    const rows = await storing(() => this.#db.drafts.where('case').equals(caseId).toArray(), this.#db);
    const opened = await Promise.all(rows.map((row) => openDraft(row, caseKey).catch(() => null)));
    return opened.filter((draft) => draft !== null).map(({ child, form }) => ({ child, form }));
  }

  /** The revision of a draft as it lies there; 0 when there is none. */
  async revisionOf(id: string): Promise<number> {
    return (await storing(() => this.#db.drafts.get(id), this.#db))?.revision ?? 0;
  }

  /**
   * Seals and writes a draft, and resolves with its new revision once the transaction is complete. Throws
   * `changed-elsewhere` when another window wrote or finished it since `seen`, and `case-erased` when its case is gone.
   */
  async write(
    id: string,
    origin: DraftOrigin,
    caseKey: CryptoKey,
    { fields, revision: seen }: ReadDraft,
  ): Promise<number> {
    const { caseId, child, form } = origin;
    const sealed = await sealJson(caseKey, { child, form, fields }, binding('draft', caseId, id));
    const revision = seen + 1;
    await storing(
      () =>
        this.#db.transaction('rw', this.#db.drafts, this.#db.cases, async () => {
          const [there, known] = await Promise.all([
            this.#db.drafts.get(id),
            this.#db.cases.where('id').equals(caseId).count(),
          ]);
          // A draft of an erased case would lie there for good, and open for nobody.
          if (known === 0) throw new SidelightError('case-erased');
          if ((there?.revision ?? 0) !== seen) throw new SidelightError('changed-elsewhere');
          await this.#db.drafts.put({ id, case: caseId, revision, sealed });
        }),
      this.#db,
    );
    return revision;
  }

  async remove(id: string): Promise<void> {
    await storing(() => this.#db.drafts.delete(id), this.#db);
  }
}

/** What a draft's row holds. Throws `record-unreadable`. */
export async function openDraft(
  row: DraftRow,
  caseKey: CryptoKey,
): Promise<Omit<DraftOrigin, 'caseId'> & { fields: unknown }> {
  const opened = v.safeParse(sealedDraft, await openJson(caseKey, row.sealed, binding('draft', row.case, row.id)));
  if (!opened.success) throw new SidelightError('record-unreadable');
  return opened.output;
}
