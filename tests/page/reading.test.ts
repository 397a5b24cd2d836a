import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, startBrowser, type TestBrowser } from './browsers.ts';
import { buildExtension } from './extension.ts';
import { serve, type Site } from './site.ts';

describe.each(browserNames)('%s', (name) => {
  let browser: TestBrowser;
  let site: Site;
  beforeAll(async () => {
    site = await serve({ '/case': { html: '<!doctype html><title>Case RB-2041</title><h1 id="ref">RB-2041</h1>' } });
    browser = await startBrowser(name, await buildExtension());
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  test('smoke', async () => {
    const page = await browser.open(`${site.origin}/case`);
    expect(await page.acts.readPage(['#ref', '#none'])).toEqual({
      url: page.url(),
      title: 'Case RB-2041',
      readings: { '#ref': 'RB-2041', '#none': '' },
    });
  });
});
