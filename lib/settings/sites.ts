import * as v from 'valibot';
import { browser } from '../browser.ts';
import type { Adapter } from '../hosts/adapter.ts';

/**
 * The sites on which the worker uses Sidelight, and the adapters that were taught or taken in here. They lie outside the
 * seal (docs/security.md): which case systems an agency uses is no case data, and the sidebar follows them while locked.
 */
export interface Site {
  /** Scheme, host and port, as `URL.origin` writes them. */
  origin: string;
  /** The adapter by which its cases are recognised; null until one was chosen. */
  adapter: string | null;
  /** The worker said that what this adapter reads here is right; without it, an adapter that nobody verified only proposes. */
  confirmed: boolean;
}

const site = v.object({
  origin: v.pipe(v.string(), v.maxLength(300), v.check(isWebOrigin)),
  adapter: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  confirmed: v.boolean(),
});
const sitesKey = 'sites';
const taughtKey = 'taught-adapters';

/** The origin of a web page's address; null for pages of the browser, files and what is no address. */
export function webOriginOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

function isWebOrigin(origin: string): boolean {
  return webOriginOf(origin) === origin;
}

/** All sites; what is stored and no longer valid is left out. */
export async function readSites(): Promise<Site[]> {
  const stored = (await browser.storage.local.get(sitesKey))[sitesKey];
  return (Array.isArray(stored) ? stored : []).flatMap((one) => {
    const parsed = v.safeParse(site, one);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Adds a site, or changes it. Two windows that write at once each keep what the other wrote. */
export async function writeSite(changed: Site): Promise<void> {
  await change(sitesKey, async () => {
    const others = (await readSites()).filter(({ origin }) => origin !== changed.origin);
    return [...others, changed];
  });
}

export async function removeSite(origin: string): Promise<void> {
  await change(sitesKey, async () => (await readSites()).filter((one) => one.origin !== origin));
}

/** Adapters that were taught here or taken in from a file; one that does not pass the file's own checks is left out. */
export async function readTaught(): Promise<Adapter[]> {
  const stored = (await browser.storage.local.get(taughtKey))[taughtKey];
  if (!Array.isArray(stored) || stored.length === 0) return [];
  const { readAdapterFile } = await adapterFile();
  return stored.flatMap((text: unknown) => {
    const read = typeof text === 'string' ? readAdapterFile(text) : null;
    return read?.ok ? [read.adapter] : [];
  });
}

/** Keeps an adapter; one of the same id is replaced. */
export async function writeTaught(adapter: Adapter): Promise<void> {
  await changeTaught(adapter.id, [adapter]);
}

/** Forgets an adapter. A site that used it has none until another is chosen. */
export async function removeTaught(id: string): Promise<void> {
  await changeTaught(id, []);
}

/** Calls back when sites or adapters changed, in whatever window. */
export function watchSites(signal: AbortSignal, changed: () => void): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (sitesKey in changes || taughtKey in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Puts these adapters in place of the one with this id. */
async function changeTaught(id: string, instead: readonly Adapter[]): Promise<void> {
  const { writeAdapterFile } = await adapterFile();
  await change(taughtKey, async () => {
    const others = (await readTaught()).filter((one) => one.id !== id);
    return [...others, ...instead].map(writeAdapterFile);
  });
}

/** The rules of adapter files come in only where one was taught or taken in: most people never have one. */
const adapterFile = () => import('../hosts/adapter-file.ts');

async function change(key: string, next: () => Promise<unknown[]>): Promise<void> {
  await navigator.locks.request(`sidelight:${key}`, async () => browser.storage.local.set({ [key]: await next() }));
}
