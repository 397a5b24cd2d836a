import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { extensionId } from '../setup/browser.ts';

interface Manifest {
  name: string;
  short_name: string;
  description: string;
  key?: string;
  permissions: string[];
  action?: { default_title?: string };
  side_panel?: { default_path: string };
  sidebar_action?: { open_at_install?: boolean; default_title?: string };
  commands: Record<string, { suggested_key?: Record<string, string>; description?: string }>;
  content_security_policy: Record<string, string>;
  browser_specific_settings?: { gecko: Record<string, unknown> };
  [key: string]: unknown;
}

const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
type Target = keyof typeof builds;
const targets = Object.keys(builds) as Target[];

beforeAll(() => {
  for (const target of targets) {
    if (isBuilt(`.output/${builds[target]}/manifest.json`)) continue;
    execFileSync('npx', ['wxt', 'build', ...(target === 'firefox' ? ['-b', 'firefox'] : [])], { stdio: 'ignore' });
  }
}, 120_000);

/** A build made before its settings were changed says nothing of them. */
function isBuilt(manifest: string): boolean {
  return existsSync(manifest) && statSync(manifest).mtimeMs > statSync('wxt.config.ts').mtimeMs;
}

const manifestOf = (target: Target): Manifest =>
  JSON.parse(readFileSync(`.output/${builds[target]}/manifest.json`, 'utf8')) as Manifest;

/** The permissions that the README gives a reason for: the first cell of each row under "Permissions". */
function permissionsInReadme(readme: string): string[] {
  const [, section] = readme.split(/^#+ Permissions\b.*$/m);
  if (section === undefined) throw new Error('README.md has no heading "Permissions"');
  const [rows] = section.split(/^#/m);
  return [...rows!.matchAll(/^\| `([^`]+)`/gm)].map(([, permission]) => permission!);
}

describe.each(targets)('the manifest for %s', (target) => {
  test('asks for no site at install, and for no tab; a site can be allowed later, one at a time', () => {
    const manifest = manifestOf(target);
    for (const key of ['host_permissions', 'content_scripts', 'externally_connectable'])
      expect(manifest, key).not.toHaveProperty(key);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.permissions.filter((permission) => /[:/*]/.test(permission))).toEqual([]);
  });

  test('lets nothing in or out by its content policy', () => {
    expect(manifestOf(target).content_security_policy).toEqual({
      extension_pages: [
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
      ].join('; '),
    });
  });

  test('suggests at most four shortcuts, since Chromium loads no more, and no two alike', () => {
    const keys = Object.values(manifestOf(target).commands).flatMap(({ suggested_key: key }) => (key ? [key] : []));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys.map((key) => key['default'])).size).toBe(keys.length);
  });

  test('says nothing of what it is for, wherever the browser may show it', () => {
    const { name, short_name, description, action, sidebar_action, commands } = manifestOf(target);
    const said = [name, short_name, description, action?.default_title, sidebar_action?.default_title];
    for (const words of [...said, ...Object.values(commands).map((command) => command.description)])
      expect(words ?? '').not.toMatch(/traffick|exploit|abus|child|victim|missing|report|sex|NCMEC/i);
  });

  test('stays out of private windows', () => {
    expect(manifestOf(target)).toMatchObject({ manifest_version: 3, incognito: 'not_allowed' });
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(manifestOf(target)['version']).toBe(version);
  });
});

test('the permissions are the ones that the README gives reasons for, no more and no fewer', () => {
  const asked = new Set(targets.flatMap((target) => manifestOf(target).permissions));
  const optional = targets.flatMap((target) => (manifestOf(target)['optional_permissions'] ?? []) as string[]);
  const explained = permissionsInReadme(readFileSync('README.md', 'utf8'));
  expect(explained.toSorted()).toEqual([...new Set([...asked, ...optional])].toSorted());
});

test('permissions are read from the README’s table', () => {
  const readme =
    '# X\n| `no` | y |\n## Permissions\n\n| what | why |\n| --- | --- |\n| `idle` | a |\n| `storage` | b |\n\n## Z\n| `no` | y |\n';
  expect(permissionsInReadme(readme)).toEqual(['idle', 'storage']);
  expect(() => permissionsInReadme('# X\n')).toThrow('no heading');
});

describe('the id stays, wherever the build lies', () => {
  test('in Chromium by the pinned key', () => {
    const { key } = manifestOf('chromium');
    const digest = createHash('sha256').update(Buffer.from(key!, 'base64')).digest('hex').slice(0, 32);
    const id = [...digest].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
    expect(id).toBe(extensionId);
    expect(manifestOf('firefox')).not.toHaveProperty('key');
  });

  test('in Firefox by its own, with nothing collected', () => {
    expect(manifestOf('firefox').browser_specific_settings!.gecko).toEqual({
      id: 'sidelight@sidelight.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    });
    expect(manifestOf('chromium')['minimum_chrome_version']).toBe('148');
  });
});

test('Firefox does not open the sidebar by itself on install', () => {
  expect(manifestOf('firefox').sidebar_action).toMatchObject({ open_at_install: false });
  expect(manifestOf('chromium').side_panel).toEqual({ default_path: 'sidepanel.html' });
});
