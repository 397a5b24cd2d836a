import { firstLine, present, secondLine } from './fixture.mjs';

const field = document.createElement('textarea');
field.name = 'note';
field.rows = 10;
field.value = `${firstLine}\n${secondLine}`;
document.querySelector('#editor').append(field);
present({
  model: () => field.value,
  edited: () => field,
  cursor: () => field.selectionStart,
  save: () => new FormData(document.forms[0]).get('note'),
});
