import { html, present } from './fixture.mjs';

const area = document.createElement('div');
area.contentEditable = 'true';
area.innerHTML = html;
document.querySelector('#editor').append(area);
present({ model: () => area.innerHTML, isHtml: true, edited: () => area, cursor: () => getSelection().focusOffset });
