import type { ErrorCode } from '../errors.ts';

/** What is wrong with the store, by what a person can do about it. */
export const troubleKinds = [
  'storage-unavailable',
  'storage-full',
  'storage-damaged',
  'storage-blocked',
  'newer-data',
  'store-gone',
  'key-damaged',
  'cases-unreadable',
  'unexpected',
] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** What can be done: try again, save what can be read, or go where it is mended. */
export type TroubleAct = 'retry' | 'export' | 'backup' | 'set-up' | 'unlock';

/** In the order in which they help; the first is the one to try first. */
const acts: Readonly<Record<TroubleKind, readonly TroubleAct[]>> = {
  'storage-unavailable': ['retry'],
  'storage-full': ['retry', 'export'],
  'storage-damaged': ['retry', 'export'],
  'storage-blocked': ['retry'],
  'newer-data': ['retry', 'export'],
  'store-gone': ['set-up', 'retry'],
  'key-damaged': ['unlock', 'retry', 'export'],
  'cases-unreadable': ['backup', 'export', 'retry'],
  unexpected: ['retry', 'export'],
};

/** The kind of trouble: why the store did not open, or that cases in it do not. */
export function troubleKind(code: ErrorCode | null, unreadableCases: number): TroubleKind {
  if (code === null && unreadableCases > 0) return 'cases-unreadable';
  if (code === 'record-unreadable') return 'key-damaged';
  return troubleKinds.find((kind) => kind === code) ?? 'unexpected';
}

export function actsFor(kind: TroubleKind): readonly TroubleAct[] {
  return acts[kind];
}
