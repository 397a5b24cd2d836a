import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, startBrowser, type TestBrowser } from './browsers.ts';
import { buildEditors, editorFixtures, editorPage } from './editor-pages.ts';
import { buildExtension } from './extension.ts';
import { measure } from './measure-editor.ts';
import { serve, type Site } from './site.ts';

let site: Site;
let extension: string;

beforeAll(async () => {
  const built = await buildEditors();
  const pages = editorFixtures.map((each) => [
    `/${each.id}`,
    editorPage(each, existsSync(join(built, `${each.id}.css`))),
  ]);
  site = await serve(Object.fromEntries(pages), built);
  extension = await buildExtension();
});
afterAll(() => site?.close());

describe.each(browserNames)('%s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startBrowser(name, extension);
  });
  afterAll(() => browser?.close());

  test.each(editorFixtures)('$title', async ({ id }) => {
    const page = await browser.open(`${site.origin}/${id}`);
    const measured = await measure(page);
    console.warn(name, id, JSON.stringify(measured), page.errors);
    expect(measured).toBeTruthy();
    await page.close();
  });
});
