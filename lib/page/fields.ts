import { attribute, own, tagOf } from './dom.ts';

/** A field that holds one text of its own, outside the document's. */
export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Inputs that show the text they hold. Never a password's. */
const textInputs = new Set([
  'text',
  'search',
  'tel',
  'url',
  'email',
  'number',
  'date',
  'time',
  'datetime-local',
  'month',
]);

/** Whether it is a field that shows the text it holds. */
export function isTextField(element: Element): element is TextField {
  const tag = tagOf(element);
  return tag === 'textarea' || (tag === 'input' && textInputs.has(inputType(element)));
}

/** In lower case, as the browser understands it: what it does not know is `text`. */
export function inputType(element: Element): string {
  return own(HTMLInputElement.prototype, 'type', element as HTMLInputElement);
}

/** What a field shows now; null for what is no field or shows no text. */
export function valueOf(element: Element): string | null {
  if (isTextField(element)) return own(prototypeOf(element), 'value', element);
  if (tagOf(element) !== 'select') return null;
  const chosen = own(HTMLSelectElement.prototype, 'selectedOptions', element as HTMLSelectElement);
  return chosen[0]?.text ?? '';
}

/** A value, as the browser sets it; a framework that watches the instance's own property does not see it. */
export function setValue(field: TextField, value: string): void {
  Reflect.set(prototypeOf(field), 'value', value, field);
}

/** From and to, in UTF-16 units; null where the browser gives none, as in an input for numbers. */
export function selectedPart(field: TextField): [number, number] | null {
  const prototype = prototypeOf(field);
  const from = own(prototype, 'selectionStart', field);
  const to = own(prototype, 'selectionEnd', field);
  return from === null || to === null ? null : [from, to];
}

/** Whether a worker could type prose into it now. */
export function takesText(field: TextField): boolean {
  const prototype = prototypeOf(field);
  const isForProse = tagOf(field) === 'textarea' || ['text', 'search'].includes(inputType(field));
  const isDisabled = own(prototype, 'disabled', field) || attribute(field, 'aria-disabled') === 'true';
  return isForProse && !own(prototype, 'readOnly', field) && !isDisabled;
}

/** Where the browser keeps a field's properties; a framework may have put its own on the instance. */
export function prototypeOf(field: TextField): TextField {
  return tagOf(field) === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
}
