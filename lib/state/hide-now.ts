import { hideEverywhere } from '../settings/hiding.ts';
import { clearSigns } from './signs.ts';

/** "Hide now": every window goes blank, and nothing of ours shows beside them either. */
export async function hideNow(): Promise<void> {
  await Promise.all([hideEverywhere(), clearSigns()]);
}
