import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A file as the rules see it: where it is, what it imports, what it says. */
interface SourceFile {
  path: string;
  imports: string[];
  text: string;
}

/** The folder says what a file may know: each room and the rooms that it may import from, besides itself. */
const pure = ['lib/guide', 'lib/hosts', 'lib/ledger', 'lib/packets', 'lib/training', 'lib/errors.ts'];
const mayImport: Record<string, string[]> = {
  'lib/guide': [],
  'lib/hosts': ['lib/errors.ts'],
  'lib/ledger': [],
  'lib/packets': ['lib/ledger', 'lib/errors.ts'],
  'lib/training': [],
  'lib/errors.ts': [],
  'lib/browser.ts': [],
  'lib/text': ['lib/guide', 'lib/hosts', 'lib/training'],
  'lib/vault': [...pure, 'lib/browser.ts'],
  'lib/storage': [...pure, 'lib/vault'],
  'lib/settings': [...pure, 'lib/browser.ts'],
  'lib/messages': [...pure, 'lib/browser.ts'],
  'lib/state': [...pure, 'lib/text', 'lib/vault', 'lib/storage', 'lib/messages', 'lib/settings', 'lib/browser.ts'],
  components: [...pure, 'lib/text', 'lib/settings', 'lib/state'],
  entrypoints: [...pure, 'lib/text', 'lib/messages', 'lib/settings', 'lib/state', 'components'],
};

/** What only one room may use. */
const onlyIn: { what: RegExp; room: string; because: string }[] = [
  { what: /from 'webextension-polyfill'/, room: 'lib/browser.ts', because: 'one import of the polyfill' },
  { what: /from 'dexie'/, room: 'lib/storage', because: 'one user of the store' },
  { what: /crypto\.subtle/, room: 'lib/vault', because: 'one user of cryptography' },
  {
    what: /\bruntime\.(?:sendMessage|onMessage|connect|onConnect)/,
    room: 'lib/messages',
    because: 'one user of messaging',
  },
  { what: /from 'hash-wasm'/, room: 'lib/vault', because: 'one user of cryptography' },
  { what: /from 'age-encryption'/, room: 'lib/vault', because: 'one user of cryptography' },
];

/** What none may do. */
const never: { what: RegExp; because: string }[] = [
  { what: /\{@html/, because: 'host text is text' },
  {
    what: /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/,
    because: 'no request, ever',
  },
  { what: /catch\s*(?:\([^)]*\))?\s*\{\s*\}/, because: 'an empty catch hides a loss' },
  { what: /\bconsole\.(?:log|debug|info)\b/, because: 'nothing of a case goes to the console' },
];

const longestFile = 250;
const rooms = Object.keys(mayImport).sort((a, b) => b.length - a.length);

function roomOf(path: string): string | undefined {
  return rooms.find((room) => path === room || path.startsWith(`${room}/`));
}

/** Every breach of the rules, as sentences. */
function breachesIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (!room) return [`${file.path} lies in no known folder`];
    const wrongImports = file.imports
      .map((path) => ({ path, room: roomOf(path) }))
      .filter((target) => target.room !== room && !mayImport[room]!.includes(target.room ?? ''))
      .map((target) => `${file.path} may not import ${target.path}`);
    const misplaced = onlyIn
      .filter((rule) => rule.room !== room && rule.what.test(file.text))
      .map((rule) => `${file.path}: ${rule.because}`);
    const forbidden = never.filter((rule) => rule.what.test(file.text)).map((rule) => `${file.path}: ${rule.because}`);
    const isText = file.path.startsWith('lib/text/') || file.path.startsWith('lib/guide/');
    const isLong = !isText && file.text.split('\n').length > longestFile;
    return [...wrongImports, ...misplaced, ...forbidden, ...(isLong ? [`${file.path} is too long`] : [])];
  });
}

/** Chains of imports that come back to where they began, type imports left out. */
function cyclesIn(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

function sourceFiles(): SourceFile[] {
  return ['entrypoints', 'components', 'lib'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|svelte)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => read(join(top, name))),
  );
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const statements = [
    ...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g),
    ...text.matchAll(/^\s*import '(\.[^']+)'/gm),
  ];
  const isType = (at: number) =>
    /^\s*(?:import|export) type\b/.test(text.slice(text.lastIndexOf('\n', at) + 1, at + 1));
  const imports = statements
    .filter((match) => !isType(match.index))
    .map((match) => relative('.', normalize(join(dirname(path), match[1]!.replace(/\?.*$/, '')))))
    .filter((target) => /\.(?:ts|svelte)$/.test(target));
  return { path, imports, text };
}

describe('the folder says what a file may know', () => {
  test('no file breaks a rule', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(breachesIn(files)).toEqual([]);
  });

  test('no import comes back to where it began', () => {
    expect(cyclesIn(sourceFiles())).toEqual([]);
  });

  test('the top level holds only what the design names', () => {
    const known = ['entrypoints', 'components', 'lib', 'public', 'tests', 'docs', 'scripts', 'wxt.config.ts'];
    const more = ['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
    const ignored = ['node_modules', 'test-results'];
    const found = readdirSync('.').filter(
      (name) => !name.startsWith('.') && ![...known, ...more, ...ignored].includes(name),
    );
    expect(found).toEqual([]);
  });

  const bad = (path: string, text: string, imports: string[] = []): SourceFile => ({ path, text, imports });
  test.each([
    ['a component that opens the store', bad('components/x.svelte', "import { Dexie } from 'dexie'")],
    ['a component that imports storage', bad('components/x.svelte', '', ['lib/storage/database.ts'])],
    ['a pure folder that knows the vault', bad('lib/ledger/x.ts', '', ['lib/vault/cipher.ts'])],
    ['storage that knows the state', bad('lib/storage/x.ts', '', ['lib/state/rooms.ts'])],
    ['cryptography out of its room', bad('lib/state/x.ts', 'crypto.subtle.digest()')],
    ['the polyfill out of its room', bad('lib/state/x.ts', "import b from 'webextension-polyfill'")],
    ['a request', bad('lib/state/x.ts', "fetch('x')")],
    ['a message from elsewhere', bad('lib/state/x.ts', 'browser.runtime.sendMessage({})')],
    ['raw markup', bad('components/x.svelte', '{@html x}')],
    ['an empty catch', bad('lib/state/x.ts', 'try { a() } catch {}')],
    ['talk on the console', bad('lib/state/x.ts', 'console.log(note)')],
    ['a file that is too long', bad('lib/state/x.ts', '\n'.repeat(300))],
    ['a file in no known folder', bad('other/x.ts', '')],
  ])('the rule fires: %s', (_, file) => {
    expect(breachesIn([file])).toHaveLength(1);
  });

  test('a cycle is found', () => {
    const files = [bad('lib/state/a.ts', '', ['lib/state/b.ts']), bad('lib/state/b.ts', '', ['lib/state/a.ts'])];
    expect(cyclesIn(files)).toHaveLength(1);
  });
});
