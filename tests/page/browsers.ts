import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { PageActs } from '../../lib/page/acts.ts';
import { launchChromium } from '../setup/browser.ts';
import { chromiumIdOf, geckoId, uuid } from './extension.ts';

export const browserNames = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** What both drivers' pages have in common. */
export interface DrivenPage {
  evaluate<T, A extends unknown[]>(act: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses and releases the mouse there, as a person does. */
  clickAt(x: number, y: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  drag(from: [number, number], to: [number, number]): Promise<void>;
  url(): string;
  /** Uncaught errors of the page since it was opened. */
  errors: string[];
  /** Gives the browser's focus to another window, as it is while the sidebar has it, or takes it back. */
  lookAway(): Promise<void>;
  lookBack(): Promise<void>;
  close(): Promise<void>;
}

type Called<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;

/** The acts in one page's isolated world, called over the browser as the sidebar calls them. */
export type CalledActs = { [name in keyof PageActs]: Called<PageActs[name]> };

export interface OpenedPage extends DrivenPage {
  acts: CalledActs;
  /** The same act in every frame, the document's own result first. */
  inAllFrames(name: keyof PageActs | 'withoutCommands', ...args: unknown[]): Promise<unknown[]>;
  insertCss(css: string): Promise<void>;
}

export interface TestBrowser {
  name: BrowserName;
  open(url: string): Promise<OpenedPage>;
  close(): Promise<void>;
}

interface Answer {
  frameId: number;
  result?: unknown;
  error?: string;
}

interface CallerWindow {
  callAct(url: string, name: string, args: unknown[], allFrames: boolean): Promise<Answer[]>;
  insertCss(url: string, css: string): Promise<void>;
}

/** Starts a browser with the test extension in it. */
export async function startBrowser(name: BrowserName, extension: string): Promise<TestBrowser> {
  return name === 'Chromium' ? startChromium(extension) : startFirefox(extension);
}

async function startChromium(extension: string): Promise<TestBrowser> {
  const { context, close } = await launchChromium({ extension });
  const openPage = async (url: string): Promise<DrivenPage> => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    const session = await context.newCDPSession(page);
    return {
      lookAway: async () => {
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
        await caller.bringToFront();
      },
      lookBack: async () => {
        await page.bringToFront();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      },
      // As text, since Playwright passes one argument only.
      evaluate: (act, ...args) => page.evaluate(`(${String(act)})(...${JSON.stringify(args)})`) as never,
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      clickAt: (x, y) => page.mouse.click(x, y),
      moveTo: (x, y) => page.mouse.move(x, y),
      drag: async (from, to) => {
        await page.mouse.move(...from);
        await page.mouse.down();
        await page.mouse.move(...to, { steps: 4 });
        await page.mouse.up();
      },
      url: () => page.url(),
      errors,
      close: () => page.close(),
    };
  };
  // A window of its own, so that the case page stays in sight beside it.
  const root = await context.browser()!.newBrowserCDPSession();
  const opened = context.waitForEvent('page');
  await root.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const caller = await opened;
  await caller.goto(`chrome-extension://${chromiumIdOf(extension)}/caller.html`);
  const run: RunInCaller = (name, args) =>
    caller.evaluate(`globalThis[${JSON.stringify(name)}](...${JSON.stringify(args)})`);
  return { name: 'Chromium', open: async (url) => withActs(await openPage(url), run), close };
}

async function startFirefox(extension: string): Promise<TestBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['SIDELIGHT_FIREFOX'] ?? '/usr/bin/firefox-esr',
    userDataDir: await mkdtemp(join(tmpdir(), 'sidelight-firefox-')),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }) },
  });
  await browser.installExtension(extension);
  const openPage = async (url: string): Promise<DrivenPage> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    await page.bringToFront();
    return {
      lookAway: () => caller.bringToFront(),
      lookBack: () => page.bringToFront(),
      evaluate: (act, ...args) => page.evaluate(`(${String(act)})(...${JSON.stringify(args)})`) as never,
      press: async (chord) => {
        const keys = chord.split('+') as Parameters<typeof page.keyboard.down>[0][];
        for (const key of keys) await page.keyboard.down(key.length === 1 ? (key.toLowerCase() as typeof key) : key);
        for (const key of keys.reverse())
          await page.keyboard.up(key.length === 1 ? (key.toLowerCase() as typeof key) : key);
      },
      type: (text) => page.keyboard.type(text),
      clickAt: (x, y) => page.mouse.click(x, y),
      moveTo: (x, y) => page.mouse.move(x, y),
      drag: async (from, to) => {
        await page.mouse.move(...from);
        await page.mouse.down();
        await page.mouse.move(...to, { steps: 4 });
        await page.mouse.up();
      },
      url: () => page.url(),
      errors,
      close: () => page.close(),
    };
  };
  const caller = await browser.newPage();
  await caller.goto(`moz-extension://${uuid}/caller.html`, { waitUntil: [] });
  const ready = () => caller.evaluate(() => 'callAct' in globalThis);
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 20));
  const run: RunInCaller = (name, args) =>
    caller.evaluate(
      (name, args) => (globalThis as unknown as CallerWindow)[name](...(args as [never, never, never, never])),
      name,
      args,
    ) as never;
  return { name: 'Firefox', open: async (url) => withActs(await openPage(url), run), close: () => browser.close() };
}

type RunInCaller = (name: keyof CallerWindow, args: unknown[]) => Promise<unknown>;

function withActs(page: DrivenPage, run: RunInCaller): OpenedPage {
  const call = async (name: string, args: unknown[], allFrames: boolean): Promise<unknown[]> => {
    const answers = (await run('callAct', [page.url(), name, args, allFrames])) as Answer[];
    return answers
      .sort((one, other) => one.frameId - other.frameId)
      .map(({ result, error }) => {
        if (error !== undefined) throw new Error(`${name}: ${error}`);
        return result;
      });
  };
  const acts = new Proxy({} as CalledActs, {
    get:
      (_, name) =>
      async (...args: unknown[]) =>
        (await call(String(name), args, false))[0],
  });
  return Object.assign(page, {
    acts,
    inAllFrames: (name: string, ...args: unknown[]) => call(name, args, true),
    insertCss: async (css: string) => void (await run('insertCss', [page.url(), css])),
  });
}
