import { isElement, own, parentOf } from './dom.ts';
import { prototypeOf, selectedPart, setValue, valueOf, type TextField } from './fields.ts';
import type { Field } from './focused.ts';
import { selectionIn } from './selected.ts';

/**
 * The browser's own edit command. It writes as typing does, so that the page's undo takes it back.
 *
 * @returns whether the browser took it
 */
export function byCommand(field: Field, text: string): boolean {
  if (field.holds === 'value') return command(field.document, 'insertText', text);
  return text.split('\n').every((line, at) => {
    if (at > 0 && !command(field.document, 'insertParagraph')) return false;
    return line === '' || command(field.document, 'insertText', line);
  });
}

function command(document: Document, name: string, value?: string): boolean {
  return Document.prototype.execCommand.call(document, name, false, value);
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

/** What a page's own window has; in Firefox behind the wall between the two worlds. */
type PageWindow = Pick<typeof globalThis, 'DataTransfer' | 'ClipboardEvent'> & { wrappedJSObject?: PageWindow };

/**
 * A paste, for editors that handle the event themselves: they make their own change of it, with their own undo.
 *
 * @returns whether the page took it. A browser does nothing for a paste that no person made, so if not, nothing happened.
 */
export function byPaste(field: Extract<Field, { holds: 'content' }>, text: string): boolean {
  const window = own(Document.prototype, 'defaultView', field.document) as (Window & PageWindow) | null;
  const selection = selectionIn(field.document, field.roots);
  if (!window || !selection) return false;
  // Firefox lets a page read only clipboard data that was made in its own world.
  const { DataTransfer, ClipboardEvent } = window.wrappedJSObject ?? window;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  const { startContainer: at } = selection;
  const target = isElement(at) ? at : (parentOf(at) ?? field.element);
  return !EventTarget.prototype.dispatchEvent.call(target, event);
}
