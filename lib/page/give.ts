import { isElement, own, parentOf } from './dom.ts';
import { prototypeOf, selectedPart, setValue, valueOf, type TextField } from './fields.ts';
import type { Field } from './focused.ts';
import { selectionIn } from './selected.ts';

/**
 * The browser's own edit command. It writes as typing does, so that one press of the page's undo takes it back. In
 * edited content Chromium makes paragraphs of line breaks and Firefox breaks in the paragraph.
 *
 * @returns whether the browser took it
 */
export function byCommand({ document }: Field, text: string): boolean {
  // Deprecated without a successor (https://w3c.github.io/editing/docs/execCommand/), so a browser may come without it.
  const { execCommand } = Document.prototype as Partial<Document>;
  return execCommand?.call(document, 'insertText', false, text) ?? false;
}

/** The value as the browser sets it, then the events that typing would fire. Undo does not know of it. */
export function bySetter(field: TextField, text: string): void {
  const value = valueOf(field) ?? '';
  const [from, to] = selectedPart(field) ?? [value.length, value.length];
  setValue(field, value.slice(0, from) + text + value.slice(to));
  prototypeOf(field).setSelectionRange.call(field, from + text.length, from + text.length);
  for (const name of ['input', 'change'])
    field.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' }));
}

/**
 * A paste, for editors that handle the event themselves: they make their own change of it, with their own undo.
 * A browser itself does nothing for a paste that no person made.
 */
export function byPaste(field: Extract<Field, { holds: 'content' }>, text: string): void {
  const window = own(Document.prototype, 'defaultView', field.document) as PageWindow | null;
  const selection = selectionIn(field.document, field.roots);
  if (!window || !selection) return;
  const { startContainer: at } = selection;
  const target = isElement(at) ? at : (parentOf(at) ?? field.element);
  EventTarget.prototype.dispatchEvent.call(target, pasteOf(text, window));
}

type PageWindow = Window & Pick<typeof globalThis, 'DataTransfer' | 'ClipboardEvent'>;

/** Measured in Firefox 153: `clipboardData` is not taken over, and these two older members are. */
type PasteInit = ClipboardEventInit & { data: string; dataType: string };

function pasteOf(text: string, { DataTransfer, ClipboardEvent }: PageWindow): Event {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init: PasteInit = {
    clipboardData,
    data: text,
    dataType: 'text/plain',
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  return new ClipboardEvent('paste', init);
}
