import { SidelightError } from '../errors.ts';
import { changeOfWakeUps, summarizeCase } from '../ledger/case-summary.ts';
import type { BackupContent, KeptEntry } from '../packets/backup-lines.ts';
import { binding, sealJson } from '../vault/cipher.ts';
import type { VaultKeys } from '../vault/vault-keys.ts';
import { brings, mergeCase, type CaseMerge } from './case-merge.ts';
import type { CaseRow, DraftRow, EntryRow, SidelightDatabase, TombstoneRow, VaultRow } from './database.ts';
import { readCase } from './entry-rows.ts';
import { countRestore, type RestoreCounts } from './restore-counts.ts';
import { storing } from './storage-errors.ts';
import { TombstoneStore } from './tombstone-store.ts';

/** A case of the backup that was erased here: it comes back only if the person says so. */
export interface AskedCase {
  id: string;
  /** As the backup names it. */
  reference: string;
  children: readonly string[];
  entries: number;
}

export interface RestorePlan {
  counts: RestoreCounts;
  asked: readonly AskedCase[];
}

/** What a backup comes to beside what is here. */
export interface RestoreLook {
  merges: readonly CaseMerge[];
  /** Cases that were erased here and not asked back. */
  left: readonly CaseMerge[];
  /** Ids of cases that were erased here and asked back. */
  back: ReadonlySet<string>;
  /** Cases of which the backup holds no entry. */
  empty: number;
  drafts: readonly DraftRow[];
  /** Drafts of the backup that are here too: ours stay. */
  keptDrafts: number;
  tombstones: readonly TombstoneRow[];
  /** Names of tombstones that go, because their case was asked back. */
  lifted: string[];
  /** Names of tombstones that must not be there: their cases are new here and were not erased when this was looked at. */
  unerased: string[];
  sameName: number;
}

/** Somebody wrote while this was worked out. */
class MovedOn extends SidelightError {}

const patience = 5;

/** Takes a backup in: the union of both, nothing overwritten, in one transaction. */
export class RestoreStore {
  readonly #db: SidelightDatabase;
  readonly #keys: VaultKeys;
  readonly #tombstones: TombstoneStore;

  constructor(db: SidelightDatabase, keys: VaultKeys) {
    this.#db = db;
    this.#keys = keys;
    this.#tombstones = new TombstoneStore(db, keys);
  }

  /** What restoring would bring, and which erased cases to ask about. Writes nothing. */
  async plan(backup: BackupContent): Promise<RestorePlan> {
    const look = await this.#look(backup, new Set());
    const asked = look.left.map(({ id, after, come }) => ({
      id,
      reference: after.reference,
      children: after.children.map(({ label }) => label),
      entries: come.length,
    }));
    return { counts: countRestore(backup, look), asked };
  }

  /**
   * Takes the backup in, with those erased cases that were asked back, and says what came in. All of it or nothing:
   * throws one of the storage codes when nothing did.
   */
  async restore(backup: BackupContent, askedBack: ReadonlySet<string>): Promise<RestoreCounts> {
    for (let tries = 1; ; tries++) {
      const look = await this.#look(backup, askedBack);
      try {
        await this.#write(look);
        return countRestore(backup, look);
      } catch (error) {
        if (!(error instanceof MovedOn) || tries === patience) throw error;
      }
    }
  }

  async #look(backup: BackupContent, askedBack: ReadonlySet<string>): Promise<RestoreLook> {
    const entriesOf = new Map<string, KeptEntry[]>(backup.cases.map(({ id }) => [id, []]));
    for (const kept of backup.entries) entriesOf.get(kept.entry.case)?.push(kept);
    const [merges, left] = [[] as CaseMerge[], [] as CaseMerge[]];
    const [lifted, unerased] = [[] as string[], [] as string[]];
    const back = new Set<string>();
    let empty = 0;
    for (const kept of backup.cases) {
      const theirs = entriesOf.get(kept.id)!;
      const merge = await mergeCase(kept, theirs, await this.#here(kept.id), this.#keys);
      const tombstone = await this.#keys.lookupOf('tombstone', kept.id);
      const isErased = !merge.row && (await this.#tombstones.isErased(kept.id));
      if (theirs.length === 0) empty++;
      else if (isErased && !askedBack.has(kept.id)) left.push(merge);
      else merges.push(merge);
      if (isErased && askedBack.has(kept.id)) {
        lifted.push(tombstone);
        back.add(kept.id);
      } else if (!isErased && !merge.row) unerased.push(tombstone);
    }
    const { drafts, keptDrafts } = await this.#draftsFor(backup, merges);
    const tombstones = await this.#tombstonesFor(backup);
    const sameName = await this.#sameNames(merges);
    return { merges, left, back, empty, drafts, keptDrafts, tombstones, lifted, unerased, sameName };
  }

  async #here(id: string): Promise<{ row: CaseRow | undefined; entries: EntryRow[] }> {
    const read = await storing(() => readCase(this.#db, id, async () => []));
    return { row: read?.row, entries: read?.rows ?? [] };
  }

  async #draftsFor(
    backup: BackupContent,
    merges: readonly CaseMerge[],
  ): Promise<{ drafts: DraftRow[]; keptDrafts: number }> {
    const keyOf = new Map(merges.map(({ id, key }) => [id, key]));
    const drafts: DraftRow[] = [];
    let keptDrafts = 0;
    for (const { case: caseId, child, form, fields } of backup.drafts) {
      const key = keyOf.get(caseId);
      if (!key) continue;
      const id = await this.#keys.lookupOf('draft', caseId, child, form);
      // Counted, not read: a draft whose bytes are lost is here too.
      if ((await storing(() => this.#db.drafts.where('id').equals(id).count())) > 0) keptDrafts++;
      else {
        const sealed = await sealJson(key, { child, form, fields }, binding('draft', caseId, id));
        drafts.push({ id, case: caseId, revision: 1, sealed });
      }
    }
    return { drafts, keptDrafts };
  }

  /** A case that is here is not called erased because it was elsewhere. */
  async #tombstonesFor({ erased }: BackupContent): Promise<TombstoneRow[]> {
    const rows: TombstoneRow[] = [];
    for (const { case: caseId, instant } of erased) {
      const isHere = (await storing(() => this.#db.cases.where('id').equals(caseId).count())) > 0;
      if (!isHere && !(await this.#tombstones.isErased(caseId)))
        rows.push(await this.#tombstones.rowFor(caseId, instant));
    }
    return rows;
  }

  /** New cases that carry the name of another case here: made apart on two computers. */
  async #sameNames(merges: readonly CaseMerge[]): Promise<number> {
    let count = 0;
    for (const { row, lookups } of merges) {
      const other = row ? 0 : await storing(() => this.#db.cases.where('lookups').anyOf(lookups).count());
      if (other > 0) count++;
    }
    return count;
  }

  async #write(look: RestoreLook): Promise<void> {
    const merges = look.merges.filter(brings);
    const sealed = await Promise.all(merges.map((merge) => sealMerge(merge)));
    const { cases, entries, drafts, tombstones, wakeUps, vault } = this.#db;
    await storing(() =>
      this.#db.transaction('rw', [cases, entries, drafts, tombstones, wakeUps, vault], async () => {
        await this.#check(look);
        const there = await drafts.bulkGet(look.drafts.map(({ id }) => id));
        if (there.some((row) => row !== undefined)) throw new MovedOn('changed-elsewhere');
        await Promise.all([
          cases.bulkPut(sealed.map(({ row }) => row)),
          entries.bulkAdd(sealed.flatMap(({ come }) => come)),
          entries.bulkPut(sealed.flatMap(({ mended }) => mended)),
          wakeUps.bulkDelete(sealed.flatMap(({ waking }) => waking.gone)),
          wakeUps.bulkPut(sealed.flatMap(({ waking }) => waking.come)),
          drafts.bulkAdd(look.drafts),
          tombstones.bulkPut(look.tombstones),
          tombstones.bulkDelete(look.lifted),
          vault.bulkPut(sealed.flatMap(({ lostKey }) => lostKey)),
        ]);
      }),
    );
  }

  /** Inside the transaction: every case is as it was when this was worked out, and none was erased meanwhile. */
  async #check({ merges, unerased }: RestoreLook): Promise<void> {
    const rows = await this.#db.cases.bulkGet(merges.map(({ id }) => id));
    const isAsSeen = merges.every(({ row }, at) => row?.revision === rows[at]?.revision);
    const erased = await this.#db.tombstones.bulkGet(unerased);
    if (!isAsSeen || erased.some((row) => row !== undefined)) throw new MovedOn('changed-elsewhere');
  }
}

/** The rows that a merge comes to. */
async function sealMerge(merge: CaseMerge): Promise<{
  row: CaseRow;
  come: EntryRow[];
  mended: EntryRow[];
  waking: ReturnType<typeof changeOfWakeUps>;
  lostKey: VaultRow[];
}> {
  const { id, row, key, newKey, isEndChecked, before, after, lookups } = merge;
  const seal = ({ entry, raw }: KeptEntry) =>
    sealJson(key, raw, binding('entry', id, entry.id)).then((sealed) => ({ case: id, id: entry.id, sealed }));
  const summary = await sealJson(key, summarizeCase(after, isEndChecked), binding('case-summary', id));
  const wrappedKey = newKey ?? row!.wrappedKey;
  return {
    row: { id, lookups: [...lookups], wrappedKey, revision: (row?.revision ?? 0) + 1, summary },
    come: await Promise.all(merge.come.map(seal)),
    mended: await Promise.all(merge.mended.map(seal)),
    waking: changeOfWakeUps(before, after),
    // Even a key that does not open is not thrown away: entries that the backup lacks are sealed with it.
    lostKey: row && newKey ? [{ id: `lost-key:${id}`, wrapped: row.wrappedKey }] : [],
  };
}
