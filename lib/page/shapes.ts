/**
 * What the acts give and take. Plain data only: it crosses from the page's isolated world to the sidebar as JSON, and
 * all text in it is the page's, so untrusted.
 */

/** What the page shows of itself. Readings are visible text or a visible field's value, '' where nothing is seen. */
export interface PageReading {
  /** The document's address, with its hash; at most 8,000 characters. */
  url: string;
  /** At most 500 characters. */
  title: string;
  /** For each selector the first visible match, white space collapsed, at most 300 characters. */
  readings: Record<string, string>;
}

/** Where a selection lay. */
export type QuotePlace = 'page' | 'table' | 'editor' | 'field';

/** Text that the worker has selected. */
export interface Quote {
  /** Visible text only; cells apart by tabs, rows and blocks by line breaks; at most 4,000 characters. */
  text: string;
  /** True where the selection was longer than `text`. */
  cut: boolean;
  title: string;
  url: string;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  where: QuotePlace;
}

/** What the worker pointed at. */
export interface Pointed {
  /** As a reading of it would be. */
  text: string;
  /** The most stable first, at most six; each selects this element first among the visible ones, at this moment. */
  selectors: string[];
  /** What the page calls it: its label, table heading or term; at most 100 characters. */
  label: string | null;
  url: string;
  title: string;
}

/** What a field is made with, as far as its document shows. */
export type EditorKind =
  | 'textarea'
  | 'input'
  | 'contenteditable'
  | 'ckeditor4'
  | 'ckeditor5'
  | 'tinymce'
  | 'quill'
  | 'prosemirror'
  | 'lexical'
  | 'slate'
  | 'trix'
  | 'codemirror'
  | 'monaco'
  | 'draft';

/** How text was given to a field: the browser's edit command, the value setter, or a paste event the editor handles. */
export type InsertWay = 'command' | 'setter' | 'paste';

/** What became of an insertion. Only `inserted` means that the text stands in the field, once, at the cursor. */
export type InsertResult =
  | { is: 'inserted'; way: InsertWay; editor: EditorKind }
  /** Something else stands in the field now: say so and offer Copy. `found` is at most 300 characters of it. */
  | { is: 'differs'; way: InsertWay; editor: EditorKind; found: string }
  /** The page is not as `expected` says; nothing was inserted. */
  | { is: 'page-changed'; now: PageReading }
  /** Nothing that takes text has the focus; password, read-only, disabled and unseen fields count as nothing. */
  | { is: 'no-field' }
  /** An editor that does not take text reliably; nothing was inserted. */
  | { is: 'not-known'; editor: EditorKind };

/** The field that has the focus of its document, also while the sidebar has the browser's. */
export interface FocusedField {
  editor: EditorKind;
  /** At most 100 characters. */
  label: string | null;
}

/** `in-field`: a field holds it, and is scrolled into view; the browser cannot highlight in fields. */
export type ShowResult = 'shown' | 'in-field' | 'not-here';

/**
 * What can be done in a page. Each act works in the document where it is called, for editing and selecting also in that
 * document's frames of the same origin. Nothing but `insert` changes the page.
 */
export interface PageActs {
  /** At most 20 selectors of 500 characters; one that is no selector reads as ''. */
  readPage(selectors: string[]): PageReading;
  /**
   * Resolves with what the page shows once that differs from `seen`, or after `longest` milliseconds. A newer call ends
   * the older one, which resolves with what it sees then. Looks at most every 100 ms, and never while the page is hidden.
   */
  untilPageChanges(seen: PageReading, selectors: string[], longest: number): Promise<PageReading>;
  /** What is selected, also while the sidebar has the focus; null if nothing visible is. */
  readSelection(): Quote | null;
  /**
   * Highlights the first visible place of `text`, white space aside, and scrolls there; the focus stays. Looks for at
   * most 300 ms. Call it per frame. `highlightCss` has to be inserted before.
   */
  showQuote(text: string): ShowResult;
  hideQuote(): void;
  /**
   * Lets the worker point at an element, by mouse (a click takes it) or keys (Tab and arrows move, Enter takes). Esc,
   * `stopPointing` or a newer `point` end it with null. The page sees none of these clicks and keys.
   */
  point(): Promise<Pointed | null>;
  /** While pointing: moves to the next (1) or former (-1) element with text, for a worker whose keys go to the sidebar. */
  movePoint(step: 1 | -1): { text: string; label: string | null } | null;
  /** While pointing: takes what is pointed at, as Enter does; `point` resolves with it. */
  takePoint(): void;
  stopPointing(): void;
  /**
   * Puts `text` at the cursor of the focused field, in place of its selection only, and reads it back. With `expected`
   * nothing is done unless `readPage` of the same selectors gives just that, at the same moment. At most 100,000
   * characters. Never submits, never moves the focus.
   */
  insert(text: string, expected?: PageReading): Promise<InsertResult>;
  focusedField(): FocusedField | null;
}
