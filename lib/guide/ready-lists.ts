/** What to have at hand before a call, in the order in which it is asked: the law's own list first. */
import { cite } from './citing.ts';
import { readOn } from './read-on.ts';
import type { ReadyList } from './types.ts';

/** The lists, in the order in which they are shown. */
const all = [
  {
    id: 'named-by-law',
    sources: [cite('usc-42-671', '(a)(35)(B)(i)-(iii)'), cite('pl-117-348', 'section 137')],
    checked: readOn,
  },
  { id: 'police-entry', sources: [cite('usc-34-41308', '(3), (4)(A)')], checked: readOn },
  {
    id: 'circumstances',
    sources: [cite('cmfc-report'), cite('kentucky-missing'), cite('missing-child-checklist')],
    checked: readOn,
  },
  { id: 'earlier-episodes', sources: [cite('cmfc-report'), cite('kentucky-missing')], checked: readOn },
  { id: 'references', sources: [cite('kentucky-missing')], checked: readOn },
  { id: 'recovery', sources: [cite('usc-42-671', '(a)(35)(B)'), cite('cmfc-recovered')], checked: readOn },
  { id: 'concern', sources: [cite('kids-first'), cite('cybertipline')], checked: readOn },
] as const satisfies readonly ReadyList[];

/** The id of a list. */
export type ReadyListId = (typeof all)[number]['id'];

/** A list whose id is known to have words. */
export type GuideReadyList = ReadyList & { readonly id: ReadyListId };

/** The lists of what to have at hand, in the order in which they are shown. */
export const readyLists: readonly GuideReadyList[] = all;

/** The list with this id, if there is one. */
export const findReadyList = (id: string): GuideReadyList | undefined => readyLists.find((item) => item.id === id);
