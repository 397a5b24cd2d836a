/** Ids in the order in which they are shown: all that a list needs before anything is opened. */
import type { IndicatorId, PathwayId } from './types.ts';

/** The indicators in the guide's order. */
export const indicatorIds = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
] as const satisfies readonly IndicatorId[];

/** The four situations. */
export const pathwayIds = ['missing', 'returned', 'trafficking', 'familial'] as const satisfies readonly PathwayId[];
