import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { html, present } from './fixture.mjs';

const editor = new Editor({ element: document.querySelector('#editor'), extensions: [StarterKit], content: html });
present({
  model: () => editor.getHTML(),
  isHtml: true,
  edited: () => editor.view.dom,
  cursor: () => editor.state.selection.$from.parentOffset,
});
