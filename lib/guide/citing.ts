/** Short forms, so that an item's sources stand on one line beside its id. */
import { readOn } from './read-on.ts';
import type { SourceId } from './sources.ts';
import type { Block, BlockKind, Citation, GuideLink, IndicatorId, PathwayId } from './types.ts';

/** A source and the place in it, e.g. `cite('usc-42-671', '(a)(35)(B)')`. */
export function cite(source: SourceId, at?: string): Citation<SourceId> {
  return at === undefined ? { source } : { source, at };
}

/** A block of guidance, read on `readOn`. */
export function block(id: string, kind: BlockKind, ...from: Citation<SourceId>[]): Block {
  return { id, kind, sources: from, checked: readOn };
}

/** A figure with the year and the whole it is a share of; both stand again in its words (a test compares them). */
export function figure(id: string, of: { year: string; denominator: string }, ...from: Citation<SourceId>[]): Block {
  return { id, kind: 'figure', figure: of, sources: from, checked: readOn };
}

/** Links to other items, in the order in which they are shown. */
export const to = {
  indicator: (id: IndicatorId): GuideLink => ({ to: 'indicator', id }),
  topic: (id: string): GuideLink => ({ to: 'topic', id }),
  pathway: (id: PathwayId): GuideLink => ({ to: 'pathway', id }),
  contact: (id: string): GuideLink => ({ to: 'contact', id }),
};
