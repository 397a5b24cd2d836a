import type { CurrentCase } from '../current-case.svelte.ts';
import { callPage, PageShut } from './page-calls.ts';
import { namesOf } from './page-case.svelte.ts';
import type { PageSide } from './page-side.svelte.ts';
import type { Followed } from './page-standing.ts';

/** What became of a text that was to go into the page. Only `inserted` means that it was read back there. */
export type PutResult =
  | { is: 'inserted' | 'differs' | 'no-field' | 'not-known' }
  /** Nothing is known of the page, or it cannot be reached. */
  | { is: 'not-followed' | 'shut' }
  /** The page shows no case that is sure; `shown` is what it seems to show. Nothing was inserted. */
  | { is: 'no-case' }
  | { is: 'unsure' | 'other-case' | 'just-changed'; shown: string }
  /** Between the look and the insertion the page became another one. Nothing was inserted. */
  | { is: 'page-changed' };

/**
 * In an app the address changes before the fields do: measured on Tryton 6.0, where for some 100 ms the new record's
 * address stands over the old one's fields. Milliseconds.
 */
const steadyFor = 1_000;

/**
 * Puts text at the cursor of the page in front. Looks at that page anew, refuses unless it surely shows the case at hand,
 * and has the page compare what was seen at the moment of inserting. Never submits anything there.
 */
export async function putIntoPage(beside: PageSide, current: CurrentCase, text: string): Promise<PutResult> {
  const { following } = beside;
  const looked = await following.look();
  const { tab } = following;
  if (!looked || !tab) return following.followed ? { is: 'page-changed' } : { is: 'not-followed' };
  const { shownFor } = following;
  const refused = await refusal(looked.followed, current, shownFor);
  if (refused) return refused;
  try {
    const { is } = await callPage(tab, 'insert', text, looked.look.reading);
    return { is };
  } catch (error) {
    if (error instanceof PageShut) return { is: 'shut' };
    throw error;
  }
}

/** Why nothing may go into this page; null where it surely shows the case at hand. */
async function refusal(followed: Followed, current: CurrentCase, shownFor: number): Promise<PutResult | null> {
  const names = namesOf(followed);
  if (!followed.case || !names) return { is: 'no-case' };
  const shown = followed.case.reference;
  if (followed.isProposed || !followed.settled) return { is: 'unsure', shown };
  const ids = await current.findAll(names);
  if (ids.length !== 1 || ids[0] !== current.id) return { is: 'other-case', shown };
  return shownFor < steadyFor ? { is: 'just-changed', shown } : null;
}
