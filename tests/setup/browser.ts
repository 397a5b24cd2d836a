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

/** Presses the toolbar button while `page` is in front, and returns the real side panel: one that is not `beside` already. */
export async function openSidePanel(
  running: RunningBrowser,
  page: Page,
  beside?: Page,
): Promise<{ panel: Page; second: Browser }> {
  const known = beside ? 1 : 0;
  await page.bringToFront();
  const root = await running.context.browser()!.newBrowserCDPSession();
  const title = await page.title();
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const byUrl = targetInfos.find((info) => info.url === page.url());
  const tab = byUrl ?? targetInfos.find((info) => info.title === title) ?? targetInfos[0];
  // Not in Playwright's protocol types: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
  const press = () =>
    root.send('Extensions.triggerAction' as never, { id: extensionId, targetId: tab!.targetId } as never);
  const panelUrl = extensionPage('sidepanel.html');
  for (let attempt = 0; attempt < 200; attempt++) {
    // In the first moment after its start the browser may not know yet who listens to the button: a person presses again.
    if (attempt % 60 === 0) await press();
    const { targetInfos: targets } = await root.send('Target.getTargets');
    if (targets.filter((info) => info.type === 'page' && info.url.startsWith(panelUrl)).length > known) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // A connection lists what was there when it was made, and on a busy machine the panel may be a moment behind its target.
  for (let attempt = 0; attempt < 5; attempt++) {
    const second = await chromium.connectOverCDP(`http://127.0.0.1:${running.port}`);
    const panels = second
      .contexts()
      .flatMap((context) => context.pages())
      .filter((candidate) => candidate.url().startsWith(panelUrl));
    const marks = await Promise.all(
      panels.map((one) => one.evaluate(() => sessionStorage.getItem('seen by the tests'))),
    );
    const panel = panels[marks.findIndex((mark) => mark === null)];
    if (panel) {
      await panel.evaluate(() => sessionStorage.setItem('seen by the tests', 'yes'));
      return { panel, second };
    }
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
