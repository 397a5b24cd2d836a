import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { firstLine, present, secondLine } from './fixture.mjs';

const editor = withReact(withHistory(createEditor()));
const initialValue = [firstLine, secondLine].map((text) => ({ type: 'paragraph', children: [{ text }] }));

function Note() {
  const [kept] = useState(editor);
  return createElement(Slate, { editor: kept, initialValue }, createElement(Editable, { id: 'area' }));
}

createRoot(document.querySelector('#editor')).render(createElement(Note));
present({
  model: () => editor.children.map((block) => Node.string(block)).join('\n'),
  edited: () => document.querySelector('#area'),
  cursor: () => editor.selection?.anchor.offset,
});
