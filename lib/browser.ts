/**
 * The only import of webextension-polyfill. On Chromium 148+ and Firefox it hands the native `browser` through; it does
 * not know `sidePanel`, which is reached by feature test.
 */
import browser from 'webextension-polyfill';

export { browser };
export type { Runtime, Storage, Tabs, Windows } from 'webextension-polyfill';

/** Chromium's side panel, or undefined where the browser has a sidebar of its own (Firefox). */
export const sidePanel: typeof chrome.sidePanel | undefined = globalThis.chrome?.sidePanel;
