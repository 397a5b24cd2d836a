import type { KeepingRule } from '../settings/settings.ts';

/** How the vault of a room stands. `none`: recording was never set up here. */
export type GateStatus = 'starting' | 'none' | 'locked' | 'open' | 'trouble';

export interface SetUp {
  keeping: KeepingRule;
  eraseAfterDays: number;
  name: string;
  passphrase: string;
}
