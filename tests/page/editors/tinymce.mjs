import tinymce from 'tinymce/tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import { html, present } from './fixture.mjs';

const area = document.createElement('textarea');
area.value = html;
document.querySelector('#editor').append(area);
const [editor] = await tinymce.init({
  target: area,
  license_key: 'gpl',
  menubar: false,
  height: 300,
  promotion: false,
});
present({
  model: () => editor.getContent(),
  isHtml: true,
  edited: () => editor.iframeElement,
  cursor: () => editor.selection.getRng().startOffset,
  save: () => {
    editor.save();
    return area.value;
  },
});
