import { attribute, bodyOf, documentOf, isElement, own, parentOf, tagOf } from './dom.ts';
import { knownEditor } from './editors.ts';
import { isTextField, takesText, type TextField } from './fields.ts';
import { labelOf } from './labels.ts';
import { focusIn, type Focus } from './selected.ts';
import type { EditorKind, FocusedField, InsertWay } from './shapes.ts';
import { Sight } from './sight.ts';

/** The field at the focus: one that holds a value, or an element whose content is edited. */
export type Field = { editor: EditorKind; document: Document; way: InsertWay | null } & (
  { holds: 'value'; element: TextField } | { holds: 'content'; element: Element; roots: ShadowRoot[] }
);

/** {@link PageActs.focusedField} */
export function focusedField(): FocusedField | null {
  const field = findField();
  return field && { editor: field.editor, label: labelOf(field.element, new Sight()) };
}

/** The field that has the focus and takes text; null for any other focus. */
export function findField(): Field | null {
  const focus = focusIn(document);
  if (!focus) return null;
  if (isTextField(focus.element)) return valueField(focus.element, focus.document);
  return contentField(focus);
}

function valueField(element: TextField, document: Document): Field | null {
  if (!takesText(element)) return null;
  const known = knownEditor(element);
  // Code editors keep an unseen textarea for the keyboard, so they are told before sight is asked.
  if (!known && !new Sight().sees(element)) return null;
  const editor = known?.kind ?? (tagOf(element) === 'textarea' ? 'textarea' : 'input');
  return { holds: 'value', element, document, editor, way: known ? known.way : 'command' };
}

function contentField({ element: focused, document, roots }: Focus): Field | null {
  const element = editingHost(focused);
  if (!element || attribute(element, 'aria-readonly') === 'true' || !new Sight().sees(element)) return null;
  const known = knownEditor(focused) ?? knownEditor(element);
  const { kind: editor, way } = known ?? { kind: 'contenteditable' as const, way: 'command' as const };
  return { holds: 'content', element, document, roots, editor, way };
}

/** The outermost element around that is edited as one; the body of a document in design mode. */
function editingHost(element: Element): Element | null {
  const document = documentOf(element);
  if (own(Document.prototype, 'designMode', document) === 'on') return bodyOf(document);
  let host: Element | null = null;
  for (let at: Node | null = element; at && isElement(at) && isEditable(at); at = parentOf(at)) host = at;
  return host;
}

function isEditable(element: Element): boolean {
  return own(HTMLElement.prototype, 'isContentEditable', element as HTMLElement);
}
