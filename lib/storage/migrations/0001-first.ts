import type { Migration } from './index.ts';

/** The first schema. Entries are keyed by case, then id, so that one case is one range of the store. */
export const first: Migration = {
  version: 1,
  stores: {
    vault: 'id',
    cases: 'id, *lookups',
    entries: '[case+id]',
    drafts: 'id, case',
  },
};
