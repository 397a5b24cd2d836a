import { type Adapter, type SeenFrom } from './adapter.ts';

/** A case that a page shows. */
export interface SeenCase {
  is: 'case';
  /** What the worker sees: the displayed number if there is one, else the id in the address. */
  reference: string;
  /** Every id that names this case on this site, the displayed one first. */
  names: readonly string[];
  addressId?: string;
  shown?: string;
  /** A subject or name that helps to know the case. Never a name for look-ups. */
  label?: string;
  /** The kind of record, where the address says it: `Case`, `cases`, `project.work`. */
  kind?: string;
  from: SeenFrom;
  adapter: Adapter;
}

/** What a page shows: a case, or none. There is no guess in between. */
export type Seen = SeenCase | { is: 'none' };

/**
 * Whether both are the same case. Where both have an id from the address it alone decides, because it changes first
 * when an app goes to another case; a displayed number may still be the old one.
 */
export function sameCase(one: Seen, other: Seen): boolean {
  if (one.is === 'none' || other.is === 'none') return false;
  if (one.addressId !== undefined && other.addressId !== undefined) return one.addressId === other.addressId;
  return one.shown !== undefined && one.shown === other.shown;
}
