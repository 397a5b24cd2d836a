import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Debian's Firefox; a test tool's own download is not used. */
const firefoxPath = process.env['SIDELIGHT_FIREFOX'] ?? '/usr/bin/firefox-esr';
const builtForFirefox = resolve('.output/firefox-mv3');
const geckoId = 'sidelight@sidelight.example';
/** Firefox makes up an address for each installation; a test has to know it. */
const uuid = '5e1a1a1a-0000-4000-8000-000000000001';

export interface RunningFirefox {
  browser: Browser;
  profile: string;
}

export function buildForFirefox(): void {
  if (existsSync(join(builtForFirefox, 'manifest.json'))) return;
  execFileSync('npx', ['wxt', 'build', '-b', 'firefox'], { stdio: 'ignore' });
}

/**
 * Firefox with the built extension, in a new profile or one that was used before. An extension that a test installs goes
 * when Firefox ends, and would take its data with it; the two preferences keep them, as they stay for an installed one.
 */
export async function launchFirefox(profile?: string): Promise<RunningFirefox> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'sidelight-firefox-')));
  await driverLetGo(folder);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    userDataDir: folder,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(builtForFirefox);
  return { browser, profile: folder };
}

/** When Firefox has ended, the driver puts the profile's preference files back, and says nothing when it is done. */
async function driverLetGo(profile: string): Promise<void> {
  while (readdirSync(profile).some((name) => name.endsWith('.puppeteer')))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Opens one of the extension's pages in a tab. Nothing is waited for: Firefox tells no driver when such a page is loaded. */
export async function openPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 800 });
  await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
  return page;
}

/** The process ends at once, with nothing said to it. */
export async function kill(browser: Browser): Promise<void> {
  const process = browser.process()!;
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await ended;
}
