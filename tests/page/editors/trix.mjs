import 'trix';
import 'trix/dist/trix.css';
import { html, present } from './fixture.mjs';

const input = document.createElement('input');
input.type = 'hidden';
input.id = 'trix-input';
input.name = 'note';
input.value = html.replaceAll('p>', 'div>');
const element = document.createElement('trix-editor');
element.setAttribute('input', 'trix-input');
document.querySelector('#editor').append(input, element);
present({
  model: () => element.editor.getDocument().toString(),
  edited: () => element,
  cursor: () => element.editor.getPosition(),
  save: () => element.ownerDocument.forms[0].elements.note.value.replace(/<br>|<\/div>/g, '\n').replace(/<[^>]*>/g, ''),
});
