import type { IsoDate } from './types.ts';

/** The day on which the sources below were last read. */
export const readOn: IsoDate = '2026-11-22';
