import { cp, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, zip } from 'wxt';
import { builtForChromium } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';

const here = import.meta.dirname;
const blankRoot = resolve('.output/bench-blank');

export interface Built {
  /** Folder of the blank extension. */
  blank: string;
  /** Folder of Sidelight. */
  ours: string;
  /** Sidelight as it is handed to a store. */
  package: string;
  /** Source of the probe, to be run in a page of either. */
  probe: string;
}

/** Builds both extensions as they are shipped, and the probe. */
export async function buildAll(): Promise<Built> {
  const [file] = (await zip({ browser: 'chrome' })).filter((name) => name.endsWith('.zip'));
  if (!file) throw new Error('no package was made');
  return {
    ours: builtForChromium,
    package: file,
    blank: await buildBlank(),
    probe: await bundle(resolve(here, 'probe/main.ts')),
  };
}

/** The floor: the same builder, framework and content security policy, and one component. */
async function buildBlank(): Promise<string> {
  const manifest = JSON.parse(await readFile(resolve(builtForChromium, 'manifest.json'), 'utf8'));
  const { content_security_policy, minimum_chrome_version } = manifest;
  // Built from a copy, because the builder leaves generated files beside what it builds.
  await cp(resolve(here, 'blank'), blankRoot, { recursive: true });
  await build({
    root: blankRoot,
    configFile: false,
    browser: 'chrome',
    manifestVersion: 3,
    imports: false,
    modules: ['@wxt-dev/module-svelte'],
    vite: () => ({ build: { modulePreload: { polyfill: false }, target: 'es2023' } }),
    manifest: { name: 'Blank', version: '0.1.0', content_security_policy, minimum_chrome_version },
  });
  return resolve(blankRoot, '.output/chrome-mv3');
}
