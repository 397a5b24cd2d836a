import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, startBrowser, type BrowserName, type TestBrowser } from './browsers.ts';
import { buildEditors, editorFixtures, editorPage } from './editor-pages.ts';
import { tableOf, verdictOf, type Verdict } from './editor-table.ts';
import { buildExtension } from './extension.ts';
import { measure } from './measure-editor.ts';
import { serve, type Site } from './site.ts';

const document = 'docs/editors.md';
/** What the table is between, so that the words around it can be edited. */
const table = /(?<=<!-- measured -->\n\n)[^]*(?=\n\n<!-- \/measured -->)/u;

let site: Site;
let extension: string;
const verdicts: Record<BrowserName, Record<string, Verdict>> = { Chromium: {}, Firefox: {} };

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

describe.each(browserNames)('text put into an editor in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startBrowser(name, extension);
  });
  afterAll(() => browser?.close());

  test.each(editorFixtures)('$title', async ({ id }) => {
    const page = await browser.open(`${site.origin}/${id}`);
    const measured = await measure(page);
    verdicts[name][id] = verdictOf(measured);
    // Whatever comes of it: nothing is sent, the focus stays, and the page has no errors.
    expect([measured.sent, measured.focusStayed, page.errors]).toEqual([0, true, []]);
    await page.close();
  });
});

test('docs/editors.md says what was measured', () => {
  const measured = tableOf(editorFixtures, verdicts);
  const text = readFileSync(document, 'utf8');
  if (process.env['SIDELIGHT_WRITE_EDITORS'])
    writeFileSync(
      document,
      text.replace(table, () => measured),
    );
  expect(table.exec(readFileSync(document, 'utf8'))?.[0]).toBe(measured);
});
