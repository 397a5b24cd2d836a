import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { html, present } from './fixture.mjs';

document.querySelector('#editor').innerHTML = html;
const quill = new Quill('#editor', { theme: 'snow' });
present({ model: () => quill.getText(), edited: () => quill.root, cursor: () => quill.getSelection()?.index });
