/**
 * How a case system shows which case is on screen: data, not code. A file from outside is of the same form as our own
 * presets, so nothing in it can run or hang: there are no regular expressions, only patterns with placeholders
 * (`pattern.ts`) and shapes from a fixed list (`shape.ts`).
 */

/** What stands behind an adapter: read in the product's source, in its documents, nobody verified it, or taught here. */
export const adapterStatuses = ['source', 'documents', 'unverified', 'taught'] as const;
export type AdapterStatus = (typeof adapterStatuses)[number];

/**
 * What a reference looks like, and how two spellings of it become one: `any` (one line of text), `word` (letters,
 * digits and `-_.`), `digits`, `uuid` (braces go, lower case), `salesforce` (15 or 18 characters, the first 15 count).
 */
export const shapes = ['any', 'word', 'digits', 'uuid', 'salesforce'] as const;
export type Shape = (typeof shapes)[number];

/**
 * What a source gives: `address` is the id in the address, `shown` the number that the system displays; each of them
 * names the case. `label` is text that helps to know the case and never names it: two cases can have one subject.
 */
export const roles = ['address', 'shown', 'label'] as const;
export type Role = (typeof roles)[number];

/** Where a reference is read. For each role, the first source that gives something counts. */
export type Source = { role: Role; shape: Shape } & (
  | { from: 'parameter'; name: string; pattern?: string }
  | { from: 'path'; pattern: string }
  | { from: 'hash'; pattern: string }
  | { from: 'title'; pattern: string }
  | { from: 'selector'; selector: string; pattern?: string }
);
export type From = Source['from'];

/** An address by its parts; what is left out may be anything. Patterns: `pattern.ts`. */
export interface Place {
  path?: string;
  hash?: string;
  /** Each of these must be there once, and its value must fit. */
  parameters?: Readonly<Record<string, string>>;
}

/** How the address changes: `records` keeps several records in one document, most of them hidden. */
export const routings = ['pages', 'history', 'hash', 'records'] as const;
export type Routing = (typeof routings)[number];

export const editorKinds = ['textarea', 'contenteditable', 'frame'] as const;
export type EditorKind = (typeof editorKinds)[number];

/** A field of the case system that takes long text. */
export interface Editor {
  kind: EditorKind;
  /** What it is made with, e.g. `CKEditor 4`. */
  name: string;
}

/** An adapter's own test vector: what must be seen on this page. */
export interface Sample {
  url: string;
  title: string;
  readings?: Readonly<Record<string, string>>;
  expect: { reference: string; addressId?: string; shown?: string; from: SeenFrom } | null;
}

/** Where the reference on screen came from, for the sentence that says so. */
export type SeenFrom = 'address' | 'title' | 'page';

export interface Adapter {
  version: 1;
  /** Lower-case letters, digits and hyphens. */
  id: string;
  /** The product, as its users call it. */
  name: string;
  status: AdapterStatus;
  /** Which source or document says so, and when it was read. */
  evidence: string;
  /** `YYYY-MM-DD`. */
  checked: string;
  /** `cases.example.org`, or `*.example.org` for it and all below it. None: any host, chosen by the worker. */
  hosts: readonly string[];
  /** Where there is a case. */
  pages: readonly Place[];
  /** What looks like it and is none. */
  not: readonly Place[];
  /** The kinds of record (`{kind}` in a pattern) that count as a case. None: all. */
  kinds: readonly string[];
  /** The parameter that names the kind, where the path does not. */
  kindParameter?: string;
  /** `kind`: each kind of record counts from 1, so a name carries the kind too: `cases/12`. */
  numbering: 'site' | 'kind';
  sources: readonly Source[];
  routing: Routing;
  editors: readonly Editor[];
  samples: readonly Sample[];
}

/** Longest parts, in UTF-16 code units; what is longer is not read at all (an address), or only up to here (the rest). */
export const longestRead = {
  url: 8192,
  title: 1000,
  reading: 1000,
  /** The same number as `longest.reference` of the ledger; a test holds them together. */
  reference: 120,
} as const;
