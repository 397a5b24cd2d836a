import { defineConfig } from 'wxt';

/**
 * The public half of the key that pins the Chromium extension id, so that another folder or a reinstalled build opens
 * the same vault. The private half was never kept: a store signs with its own.
 */
const chromiumIdKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyOmkKTrkNfQaXY86I6CXQgEVPO58IvVyVN0xfsa5CJDf/MZzjhhBflERr0GD4mGU7wYFDIWhbgDg3NwTmquzZWEDZKSc4BH6wqyh7set8MV08Zor5a3QNA4WCVAuKkFHy+kEcU3odPYODXAMtdqm/4nPT3DJ/8BV7ixq3xdim98mbEvxbuMLxlfEda4idDRv/VppmRKwfwMctgPUNhUGF/YzV+kq/Dys/UjaghKtjwK2KULz7suwcQBWwkvKhz95EDlHRcdhv6aFLVXAXRv0dO9eZBslV1B4TbLLCVmsi9uY+6ymgnpqySmlHu+1cc5C8PE6ivxDM2ggEkgJbocvRQIDAQAB';

/** docs/decisions/0003: no source but the package itself, Trusted Types on, and only the policies named here. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html sidelight-workers',
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-svelte'],
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    build: { modulePreload: { polyfill: false }, target: 'es2023' },
  }),
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    short_name: 'Sidelight',
    description: 'A sidebar for your notes and next steps, beside the web system you already use.',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    // Nothing at install: the worker allows one site at a time, in a click.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    action: { default_title: 'Sidelight' },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+S' },
      },
      hide: { suggested_key: { default: 'Alt+Shift+H' }, description: 'Hide now, or come back' },
      lock: { suggested_key: { default: 'Alt+Shift+L' }, description: 'Lock' },
      'add-selection': { suggested_key: { default: 'Alt+Shift+A' }, description: 'Add the selected text' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: chromiumIdKey, minimum_chrome_version: '148' }),
  }),
});
