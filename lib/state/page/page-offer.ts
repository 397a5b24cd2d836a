import type { SeenCase } from '../../hosts/recognise.ts';

/** What the sidebar has to say when the page shows another case than it works on. */
export type PageOffer =
  /** The page shows a case that is here; the sidebar stayed where text is, or where the worker put it. */
  | { is: 'switch'; seen: SeenCase; caseId: string; reference: string }
  /** The page shows a case that is not here yet. `alike` has the same reference and was typed by hand. */
  | {
      is: 'begin';
      seen: SeenCase;
      alike: { id: string; reference: string } | null;
      /** All that names the case was read; a case that begins before would be known by the id in the address only. */
      settled: boolean;
    }
  /** The names on the page lead to several cases here; the worker says which one it is. */
  | { is: 'several'; seen: SeenCase; cases: readonly { id: string; reference: string }[] }
  /** Nobody verified this adapter: is that the case? */
  | { is: 'confirm'; seen: SeenCase };
