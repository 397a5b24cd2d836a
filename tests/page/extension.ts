import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

export const geckoId = 'page-tests@sidelight.example';
/** Firefox makes up an address for each installation; a test has to know it. */
export const uuid = '5e1a1a1a-0000-4000-8000-000000000002';

/** Puts the acts into the tab at an address and calls one, as the sidebar does. Frames other than the first by `allFrames`. */
const caller = `
// Firefox's match patterns know no ports.
const tabAt = async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url);
globalThis.callAct = async (url, name, args, allFrames) => {
  const tab = await tabAt(url);
  const target = { tabId: tab.id, allFrames };
  await chrome.scripting.executeScript({ target, files: ['/page.js'] });
  const func = (name, args) => globalThis.sidelightPage[name](...args);
  const results = await chrome.scripting.executeScript({ target, func, args: [name, args] });
  return results.map(({ frameId, result, error }) => ({ frameId, result, error: error && String(error.message ?? error) }));
};
globalThis.insertCss = async (url, css) => {
  const tab = await tabAt(url);
  await chrome.scripting.insertCSS({ target: { tabId: tab.id, allFrames: true }, css });
};`;

/** Acts for tests only: a browser of the day when there is no edit command any more. */
const more = 'globalThis.sidelightPage.withoutCommands = () => void (Document.prototype.execCommand = undefined);';

/** Builds an extension of the page script and one page that calls it; it may see 127.0.0.1 only. */
export async function buildExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-page-tests-'));
  await build({
    stdin: {
      contents: `import script from './entrypoints/page.ts'; script.main(); ${more}`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    target: 'es2023',
    outfile: join(folder, 'page.js'),
    logLevel: 'error',
  });
  const manifest = {
    manifest_version: 3,
    name: 'Page tests',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['http://127.0.0.1/*'],
    browser_specific_settings: { gecko: { id: geckoId, strict_min_version: '140.0' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'caller.js'), caller);
  await writeFile(join(folder, 'caller.html'), '<!doctype html><title>caller</title><script src="caller.js"></script>');
  return folder;
}

/** Chromium derives the id of an unpacked extension from its folder. */
export function chromiumIdOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16))).join('');
}
