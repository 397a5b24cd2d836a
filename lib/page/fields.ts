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

export function takesText(field: TextField): boolean {
  const prototype = prototypeOf(field);
  const single = tagOf(field) === 'input' && !['text', 'search'].includes(inputType(field));
  return !single && !own(prototype, 'readOnly', field) && !isDisabled(field);
}

function isDisabled(field: TextField): boolean {
  return own(prototypeOf(field), 'disabled', field) || attribute(field, 'aria-disabled') === 'true';
}

export function prototypeOf(field: TextField): TextField {
  return tagOf(field) === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
}
