import type { Transaction } from 'dexie';
import { first } from './0001-first.ts';
import { erasingAndReminders } from './0002-erasing-and-reminders.ts';

/** One step of the schema: a file each, never edited after release, with a numbered test each. */
export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const migrations: readonly Migration[] = [first, erasingAndReminders];

/** The schema that this code writes. */
export const schemaVersion = Math.max(...migrations.map(({ version }) => version));
