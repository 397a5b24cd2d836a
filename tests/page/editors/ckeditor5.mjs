import { Autoformat, Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { html, present } from './fixture.mjs';

const editor = await ClassicEditor.create(document.querySelector('#editor'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Autoformat],
  toolbar: ['undo', 'redo', 'bold'],
  initialData: html,
});
present({
  model: () => editor.getData(),
  isHtml: true,
  edited: () => editor.ui.getEditableElement(),
  cursor: () => editor.model.document.selection.getFirstPosition()?.offset,
});
