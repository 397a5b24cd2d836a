import type { Migration } from './index.ts';

/**
 * Tombstones of erased cases, so that a restore asks before one comes back; and the wake-up table, which lies outside the
 * seal so that it can be read at browser start: a random id and an instant, nothing else.
 */
export const erasingAndReminders: Migration = {
  version: 2,
  stores: {
    tombstones: 'id',
    wakeUps: 'id, at',
  },
};
