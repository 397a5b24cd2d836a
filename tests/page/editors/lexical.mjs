import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, $getSelection, createEditor } from 'lexical';
import { firstLine, present, secondLine } from './fixture.mjs';

const area = document.createElement('div');
area.contentEditable = 'true';
document.querySelector('#editor').append(area);
const editor = createEditor({ onError: (error) => reportError(error) });
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(area);
editor.update(
  () => {
    for (const line of [firstLine, secondLine]) $getRoot().append($createParagraphNode().append($createTextNode(line)));
  },
  { discrete: true, tag: 'history-merge' },
);
present({
  model: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
  edited: () => area,
  cursor: () => editor.getEditorState().read(() => $getSelection()?.anchor.offset),
});
