import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { firstLine, present, secondLine } from './fixture.mjs';

let held = '';

/** Controlled: what React does not know of, it takes back. */
function Note() {
  const [value, setValue] = useState(`${firstLine}\n${secondLine}`);
  held = value;
  return createElement('textarea', { rows: 10, value, onChange: (event) => setValue(event.target.value) });
}

createRoot(document.querySelector('#editor')).render(createElement(Note));
present({
  model: () => held,
  edited: () => document.querySelector('textarea'),
  cursor: () => document.querySelector('textarea').selectionStart,
});
