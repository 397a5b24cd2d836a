import { closest, matches } from './dom.ts';
import type { EditorKind, InsertWay } from './shapes.ts';

/** An editor, how its document shows it, and the way in that was measured (docs/editors.md); null where none works. */
interface KnownEditor {
  kind: EditorKind;
  /** Matches the element that is edited, or one around it. */
  selector: string;
  way: InsertWay | null;
}

/** The first match counts. Each row but the unmeasured `null` ones is held to docs/editors.md by tests/page. */
const knownEditors: readonly KnownEditor[] = [
  { kind: 'monaco', selector: '.monaco-editor *', way: null },
  { kind: 'codemirror', selector: '.CodeMirror *', way: null },
  { kind: 'draft', selector: '.public-DraftEditor-content', way: null },
  { kind: 'ckeditor4', selector: '.cke_editable', way: 'paste' },
  { kind: 'ckeditor5', selector: '.ck-editor__editable', way: 'paste' },
  { kind: 'tinymce', selector: '.mce-content-body', way: 'paste' },
  { kind: 'quill', selector: '.ql-editor', way: 'paste' },
  { kind: 'lexical', selector: '[data-lexical-editor]', way: 'paste' },
  { kind: 'slate', selector: '[data-slate-editor]', way: 'paste' },
  { kind: 'trix', selector: 'trix-editor', way: 'paste' },
  { kind: 'prosemirror', selector: '.ProseMirror', way: 'paste' },
];

/** What edits this element, if it is one of the known; otherwise null. */
export function knownEditor(element: Element): KnownEditor | null {
  return knownEditors.find(({ selector }) => matches(element, selector) || closest(element, selector)) ?? null;
}
