import { SidelightError } from '../errors.ts';
import { sameBytes } from '../vault/bytes.ts';
import type { OpenCase } from './case-rows.ts';
import type { CaseRow, DraftRow } from './database.ts';
import type { Look } from './look-and-write.ts';

/** The draft that entries come from, as this window knows it. */
export interface SeenDraft {
  id: string;
  revision: number;
}

/** Another window wrote to the case since this one read it. */
export class CaseMovedOn extends SidelightError {}

/** A draft that another window recorded or changed is not recorded from here as well. */
export function sameDraft({ id, revision }: SeenDraft): Look {
  const check = (row: unknown) => {
    if (((row as DraftRow | undefined)?.revision ?? 0) !== revision) throw new SidelightError('changed-elsewhere');
  };
  return { table: 'drafts', key: id, check };
}

/** The case is as this window knows it, under the same key. */
export function sameCase({ id, revision, row: known }: OpenCase): Look {
  const check = (found: unknown) => {
    const row = found as CaseRow | undefined;
    if (!row || !sameBytes(row.wrappedKey, known.wrappedKey)) throw new SidelightError('case-erased');
    if (row.revision !== revision) throw new CaseMovedOn('changed-elsewhere');
  };
  return { table: 'cases', key: id, check };
}

/** No case begins in a store that was erased or thrown away meanwhile: no door would lead to it. */
export const storeIsThere: Look = {
  table: 'vault',
  key: 'schema',
  check: (row) => {
    if (!row) throw new SidelightError('store-gone');
  },
};
