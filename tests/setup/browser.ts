import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** Debian's Chromium; a test tool's own download is not used. */
export const chromiumPath = '/usr/bin/chromium';
/** Derived from the pinned key in wxt.config.ts; tests/unit/manifest.test.ts checks that they belong together. */
export const extensionId = 'mkdoehimifkpoebjbmphbagndlpcaldm';
export const builtForChromium = resolve('.output/chrome-mv3');

/** Chromium's own services are switched off, so that what is left in a network log is ours. */
export const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface RunningBrowser {
  context: BrowserContext;
  /** Seen over the debugging port, the only way that lists an opened side panel. */
  port: number;
  profile: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A profile to open again; a new empty one if left out. */
  profile?: string;
  args?: string[];
  extension?: string;
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
}

/** Chromium with the built extension loaded, as a person has it after installing. */
export async function launchChromium(options: LaunchOptions = {}): Promise<RunningBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidelight-profile-')));
  const port = await freePort();
  const extension = options.extension ?? builtForChromium;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: false,
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headless === false ? [] : ['--headless=new']),
      ...quietArgs,
      '--window-size=1280,800',
      `--remote-debugging-port=${port}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      ...(options.args ?? []),
    ],
  });
  return { context, port, profile, close: () => context.close() };
}

/** The address of one of the extension's own pages. */
export function extensionPage(path: string): string {
  return `chrome-extension://${extensionId}/${path}`;
}

/** Presses the toolbar button while `page` is in front, and returns the real side panel. */
export async function openSidePanel(running: RunningBrowser, page: Page): Promise<{ panel: Page; second: Browser }> {
  await page.bringToFront();
  const root = await running.context.browser()!.newBrowserCDPSession();
  const title = await page.title();
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((info) => info.url === page.url() || info.title === title) ?? targetInfos[0];
  // Not in Playwright's protocol types: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
  const press = () =>
    root.send('Extensions.triggerAction' as never, { id: extensionId, targetId: tab!.targetId } as never);
  const panelUrl = extensionPage('sidepanel.html');
  for (let attempt = 0; attempt < 200; attempt++) {
    // In the first moment after its start the browser may not know yet who listens to the button: a person presses again.
    if (attempt % 60 === 0) await press();
    const { targetInfos: targets } = await root.send('Target.getTargets');
    if (targets.some((info) => info.type === 'page' && info.url.startsWith(panelUrl))) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // A connection lists what was there when it was made, and on a busy machine the panel may be a moment behind its target.
  for (let attempt = 0; attempt < 5; attempt++) {
    const second = await chromium.connectOverCDP(`http://127.0.0.1:${running.port}`);
    const panel = second
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().startsWith(panelUrl));
    if (panel) return { panel, second };
    await second.close();
  }
  throw new Error('the side panel did not open');
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
