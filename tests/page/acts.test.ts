import { afterAll, beforeAll, describe } from 'vitest';
import { hostileTests } from './acts/hostile.ts';
import { insertingTests } from './acts/inserting.ts';
import type { Open } from './acts/open.ts';
import { pointingTests } from './acts/pointing.ts';
import { readingTests } from './acts/reading.ts';
import { selectingTests } from './acts/selecting.ts';
import { showingTests } from './acts/showing.ts';
import { watchingTests } from './acts/watching.ts';
import { browserNames, startBrowser, type TestBrowser } from './browsers.ts';
import { buildExtension } from './extension.ts';
import { serve, type Site, type SitePage } from './site.ts';

const pages: Record<string, SitePage> = {};
let site: Site;
let extension: string;

beforeAll(async () => {
  site = await serve(pages);
  extension = await buildExtension();
});
afterAll(() => site?.close());

describe.each(browserNames)('in the case page in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await startBrowser(name, extension);
  });
  afterAll(() => browser?.close());

  const open: Open = async (html, headers) => {
    const path = `/page-${Object.keys(pages).length}`;
    pages[path] = { html, ...headers };
    return browser.open(site.origin + path);
  };

  describe('reading', () => readingTests(open));
  describe('waiting for a change', () => watchingTests(open, name));
  describe('selecting', () => selectingTests(open));
  describe('showing', () => showingTests(open, name));
  describe('pointing', () => pointingTests(open));
  describe('inserting', () => insertingTests(open));
  describe('hostile pages', () => hostileTests(open));
});
