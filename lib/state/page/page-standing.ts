import type { Adapter } from '../../hosts/adapter.ts';
import type { SeenCase } from '../../hosts/recognise.ts';

/** How the page in front stands to the sidebar. */
export type PageStanding =
  /** Not looked at yet. */
  | { is: 'starting' }
  /** The browser does not say which page it is: this site was never allowed. */
  | { is: 'untold' }
  /** A page of the browser's own, a file, or another extension's. */
  | { is: 'browser-page' }
  /** A web page whose site the worker has not allowed. */
  | { is: 'not-allowed'; origin: string }
  /** Allowed, but a policy or the browser keeps everybody out. */
  | { is: 'shut'; origin: string }
  /** Allowed, and nobody has said which case system it is. */
  | { is: 'no-system'; origin: string; proposals: readonly Adapter[] }
  | Followed;

/** A page of a site whose case system is known. */
export interface Followed {
  is: 'followed';
  origin: string;
  /** How names on this site are kept apart from those on others. */
  system: string;
  adapter: Adapter;
  /** The case on screen; null where no source matches. Never a guess. */
  case: SeenCase | null;
  /** All that names the case is read; before that only the id in the address counts. */
  settled: boolean;
  /** Nobody verified the adapter and the worker has not confirmed it here: it proposes, and acts on nothing. */
  isProposed: boolean;
}

/** Names of the practice agency's cases are the same in each browser, whatever id the extension has there. */
export const practiceSystem = 'practice-agency';

/** An adapter that stands on the product's source or was taught here is taken at its word. */
export function needsConfirming({ status }: Adapter): boolean {
  return status === 'documents' || status === 'unverified';
}
