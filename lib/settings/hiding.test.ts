import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../../tests/setup/fake-browser.ts';
import { browser } from '../browser.ts';
import { hiddenSince, hideEverywhere, showEverywhere, wasHidden, watchHiding } from './hiding.ts';
import { readInterfaceState, writeInterfaceState } from './interface-state.ts';
import { readMirror, writeMirror } from './mirror.ts';

vi.mock('../browser.ts', async () => {
  const { fakeBrowser } = await import('../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});

/** The extension's own localStorage, as far as the mirror uses it. */
function fakeLocalStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

const { session } = (browser as unknown as FakeBrowser).storage;
let ending: AbortController;
beforeEach(() => {
  session.forget();
  ending = new AbortController();
  vi.stubGlobal('localStorage', fakeLocalStorage());
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A browser that gives no localStorage: the getter itself throws, as in Firefox with site data blocked. */
function withoutLocalStorage(): void {
  const refuse = () => {
    throw new DOMException('', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}

describe('hiding', () => {
  test('lasts from the moment it began until it is shown', async () => {
    expect(await hiddenSince()).toBeNull();
    await hideEverywhere(5_000);
    expect(await hiddenSince()).toBe(5_000);
    await showEverywhere();
    expect(await hiddenSince()).toBeNull();
  });

  test.each([['text'], [null], [{}]])('what is stored unreadably (%j) counts as hidden for ever', async (stored) => {
    await session.set({ 'hidden-since': stored });
    expect(await hiddenSince()).toBe(0);
  });

  test('every window hears of it, and the next first paint knows', async () => {
    const heard: boolean[] = [];
    await new Promise<void>((resolve) => {
      watchHiding(ending.signal, (hidden) => {
        heard.push(hidden);
        resolve();
      });
    });
    expect(wasHidden()).toBe(false);
    await hideEverywhere();
    expect(wasHidden()).toBe(true);
    await showEverywhere();
    expect(wasHidden()).toBe(false);
    expect(heard).toEqual([false, true, false]);
    ending.abort();
    await hideEverywhere();
    expect(heard).toHaveLength(3);
  });

  test('a mirror left by a browser that closed while hidden is made true again', async () => {
    writeMirror('hidden-since', 'yes');
    expect(wasHidden()).toBe(true);
    await new Promise<void>((resolve) => watchHiding(ending.signal, () => resolve()));
    expect(wasHidden()).toBe(false);
  });
});

describe('the mirror', () => {
  test('keeps, gives and forgets', () => {
    writeMirror('a', '1');
    expect(readMirror('a')).toBe('1');
    writeMirror('a', null);
    expect(readMirror('a')).toBeNull();
  });

  test('a browser without localStorage starts afresh each time, and throws nowhere', () => {
    withoutLocalStorage();
    expect(() => writeMirror('a', '1')).not.toThrow();
    expect(() => writeMirror('a', null)).not.toThrow();
    expect(readMirror('a')).toBeNull();
    expect(wasHidden()).toBe(false);
    expect(readInterfaceState().tab).toBe('guidance');
  });
});

describe('interface state', () => {
  const blank = { tab: 'guidance', open: {}, scroll: {} };

  test('comes back as it was left', () => {
    const state = { tab: 'notes', open: { notes: null, indicators: 'I3' }, scroll: { notes: 120 } };
    writeInterfaceState(state);
    expect(readInterfaceState()).toEqual(state);
  });

  test.each(['', 'x', 'null', '5', '[]', '{}', '{"tab":5}', '{"tab":"notes"}', '{"tab":"notes","open":5,"scroll":{}}'])(
    'what an older version left (%j) counts as nothing',
    (stored) => {
      writeMirror('interface', stored);
      expect(readInterfaceState()).toEqual(blank);
    },
  );
});
