import { html, present } from './fixture.mjs';

/** CKEditor 4 is no module: it finds its own files beside its script. */
async function load(src) {
  const script = document.createElement('script');
  script.src = src;
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
}

globalThis.CKEDITOR_BASEPATH = '/built/ckeditor4/';
await load('/built/ckeditor4/ckeditor.js');
const area = document.createElement('textarea');
area.value = html;
document.querySelector('#editor').append(area);
const editor = globalThis.CKEDITOR.replace(area, { versionCheck: false, removePlugins: 'exportpdf', height: 200 });
await new Promise((ready) => editor.on('instanceReady', ready));
present({
  model: () => editor.getData(),
  isHtml: true,
  edited: () => editor.container.$.querySelector('iframe'),
  cursor: () => editor.getSelection()?.getRanges()[0]?.startOffset,
  save: () => {
    editor.updateElement();
    return area.value;
  },
});
