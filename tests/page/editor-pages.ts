import { readFileSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { SitePage } from './site.ts';

/** An editor as a test page has it; `pack` is the npm package whose version counts. */
export interface EditorFixture {
  /** The name of its file under editors/. */
  id: string;
  title: string;
  pack?: string;
}

export const editorFixtures: readonly EditorFixture[] = [
  { id: 'textarea', title: 'Plain textarea' },
  { id: 'react-textarea', title: 'React-controlled textarea', pack: 'react' },
  { id: 'contenteditable', title: 'Plain contenteditable' },
  { id: 'ckeditor4', title: 'CKEditor 4 (framed)', pack: 'ckeditor4' },
  { id: 'ckeditor5', title: 'CKEditor 5 (classic)', pack: 'ckeditor5' },
  { id: 'tinymce', title: 'TinyMCE (framed)', pack: 'tinymce' },
  { id: 'quill', title: 'Quill', pack: 'quill' },
  { id: 'tiptap', title: 'TipTap (ProseMirror)', pack: '@tiptap/core' },
  { id: 'lexical', title: 'Lexical', pack: 'lexical' },
  { id: 'slate', title: 'Slate', pack: 'slate-react' },
  { id: 'trix', title: 'Trix', pack: 'trix' },
];

/** The version that is installed; '' for what the browser itself brings. */
export function versionOf({ pack }: EditorFixture): string {
  if (!pack) return '';
  const manifest = JSON.parse(readFileSync(join('node_modules', pack, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Builds every fixture into a folder, once. */
export async function buildEditors(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-editors-'));
  await build({
    entryPoints: editorFixtures.map(({ id }) => `tests/page/editors/${id}.mjs`),
    bundle: true,
    format: 'esm',
    outdir: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  // Not a module: it loads its parts from beside itself.
  await cp('node_modules/ckeditor4', join(folder, 'ckeditor4'), { recursive: true });
  return folder;
}

export function editorPage({ id }: EditorFixture, hasStyle: boolean): SitePage {
  const style = hasStyle ? `<link rel="stylesheet" href="/built/${id}.css">` : '';
  const html = `<!doctype html><title>${id}</title>${style}
<style>[contenteditable], textarea { width: 600px; min-height: 120px; font: 16px sans-serif }</style>
<h1>Contact note</h1><form><div id="editor"></div><button type="button" id="save">Save</button></form>
<script type="module" src="/built/${id}.js"></script>`;
  return { html };
}
