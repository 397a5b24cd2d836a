import 'fake-indexeddb/auto';
import { argon2id } from 'hash-wasm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../../tests/setup/fake-browser.ts';
import { fakeLocks } from '../../tests/setup/fake-locks.ts';
import { browser } from '../browser.ts';
import type { Bytes } from '../vault/bytes.ts';
import { openDoor, passphraseDoorOf, type PassphraseDoor } from '../vault/doors.ts';
import type { Argon2Parameters } from '../vault/passphrase-key.ts';
import { readSession, removeSession } from '../vault/session.ts';
import { Recording } from './recording.svelte.ts';
import { VaultGate } from './vault-gate.svelte.ts';

/** What a passphrase costs now, and what is to happen while it is being turned into a key. */
const argon2 = vi.hoisted(() => ({ meanwhile: async (): Promise<void> => undefined, isBroken: false }));

vi.mock('../browser.ts', async () => {
  const { fakeBrowser } = await import('../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});
// The worker is the browser's; its arithmetic is done here, at a cost that a test can pay.
vi.mock('../vault/passphrase-key.ts', () => ({
  argon2Parameters: { memoryKiB: 64, passes: 2, lanes: 1 },
  async keyFromPassphrase(password: string, salt: Bytes, { memoryKiB, passes, lanes }: Argon2Parameters) {
    if (argon2.isBroken) throw new Error('no memory');
    const work = { password, salt, memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32 };
    const key = await argon2id({ ...work, outputType: 'binary' });
    await argon2.meanwhile();
    return key;
  },
}));
// Windows are the browser's too, and no case is opened here.
vi.mock('./last-case.ts', () => ({ readLastCase: async () => null, writeLastCase: async () => undefined }));

const { session, local } = (browser as unknown as FakeBrowser).storage;
const passphrase = 'quiet river stone lamp';
const ours = { memoryKiB: 64, passes: 2, lanes: 1 };
const setUp = { keeping: 'until-erased', eraseAfterDays: 90, name: 'J. Alvarez', passphrase } as const;
const minute = 60_000;

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
});
const leaving: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(leaving.splice(0).map((leave) => leave()));
  vi.useRealTimers();
  vi.restoreAllMocks();
  argon2.meanwhile = async () => undefined;
  argon2.isBroken = false;
  session.forget();
  local.forget();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
});

async function newWindow(): Promise<VaultGate> {
  const gate = new VaultGate('real');
  await gate.start();
  return gate;
}

/** A vault that was set up, in a window that is locked. */
async function lockedVault(): Promise<VaultGate> {
  const first = await newWindow();
  await first.setUp(setUp);
  await first.lock();
  first.close();
  return newWindow();
}

describe('a lock that comes while unlocking is under way wins', () => {
  test('while the passphrase is being turned into a key', async () => {
    const gate = await lockedVault();
    argon2.meanwhile = () => removeSession('real');
    await expect(gate.unlock('passphrase', passphrase)).rejects.toMatchObject({ code: 'locked' });
    expect(gate.status).toBe('locked');
    expect(gate.vault).toBeNull();
    expect(await readSession('real')).toBeNull();
    argon2.meanwhile = async () => undefined;
    await gate.unlock('passphrase', passphrase);
    expect(gate.status).toBe('open');
    gate.close();
  });

  test('after the key was handed to all windows, before this one went in', async () => {
    const gate = await lockedVault();
    browser.storage.onChanged.addListener(function lockAtOnce(changes) {
      if (!changes['open-vault:real']?.newValue) return;
      browser.storage.onChanged.removeListener(lockAtOnce);
      void session.remove('open-vault:real');
    });
    await expect(gate.unlock('passphrase', passphrase)).rejects.toMatchObject({ code: 'locked' });
    expect(gate.status).toBe('locked');
    expect(gate.vault).toBeNull();
    gate.close();
  });

  test('while a window starts', async () => {
    const first = await newWindow();
    await first.setUp(setUp);
    const second = new VaultGate('real');
    const starting = second.start();
    await removeSession('real');
    await starting;
    expect(second.status).toBe('locked');
    expect(second.vault).toBeNull();
    first.close();
    second.close();
  });

  test('during set-up: the vault is made, the recovery key is shown, and it stays locked', async () => {
    const gate = await newWindow();
    argon2.meanwhile = () => removeSession('real');
    expect(await gate.setUp(setUp)).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{4}$/);
    expect(gate.status).toBe('locked');
    argon2.meanwhile = async () => undefined;
    await gate.unlock('passphrase', passphrase);
    expect(gate.status).toBe('open');
    gate.close();
  });
});

describe('a second window that nobody uses', () => {
  test('does not lock the one in use: it hears that the deadline was put off', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const locked = vi.fn();
    const [used, idle] = [new Recording('real', locked), new Recording('real', locked)];
    leaving.push(
      () => used.end(),
      () => idle.end(),
    );
    await used.start();
    await used.gate.setUp(setUp);
    await idle.start();
    expect([idle.gate.status, idle.gate.trouble]).toEqual(['open', null]);
    for (let passed = 0; passed < 60; passed++) {
      vi.setSystemTime(Date.now() + minute);
      await used.gate.session.stayOpen();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(locked).not.toHaveBeenCalled();
    expect([used.gate.status, idle.gate.status]).toEqual(['open', 'open']);
    vi.setSystemTime(Date.now() + 16 * minute);
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => expect(locked).toHaveBeenCalledTimes(2));
    expect(await readSession('real')).toBeNull();
  });
});

describe('a passphrase door of another cost', () => {
  /** The vault with a door of that cost in place of its own; locked. */
  async function vaultWith(parameters: Argon2Parameters): Promise<VaultGate> {
    const gate = await newWindow();
    await gate.setUp(setUp);
    await gate.doors.keeper.keep(await passphraseDoorOf((await gate.session.read())!, passphrase, parameters));
    await gate.lock();
    gate.close();
    return newWindow();
  }
  const doorOf = async (gate: VaultGate): Promise<PassphraseDoor> => (await gate.doors.keeper.find('passphrase'))!;

  test.each([
    ['less memory', { ...ours, memoryKiB: 8 }],
    ['fewer passes', { ...ours, passes: 1 }],
  ])('with %s is made anew with ours, after the vault is open', async (_, weak) => {
    const gate = await vaultWith(weak);
    await gate.unlock('passphrase', passphrase);
    await vi.waitFor(async () => expect((await doorOf(gate)).parameters).toEqual(ours));
    expect(await openDoor(await doorOf(gate), passphrase)).toEqual(await gate.session.read());
    gate.close();
  });

  test('that is stronger is left as it is', async () => {
    const strong = { memoryKiB: 128, passes: 3, lanes: 1 };
    const gate = await vaultWith(strong);
    const before = await doorOf(gate);
    await gate.doors.raise(before, passphrase, (await gate.doors.open('passphrase', passphrase)).vaultKey);
    expect(await doorOf(gate)).toEqual(before);
    gate.close();
  });

  test('is kept when making it anew fails, and made at the next unlock', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const weak = { ...ours, memoryKiB: 8 };
    const gate = await vaultWith(weak);
    argon2.meanwhile = async () => void (argon2.isBroken = true);
    await gate.unlock('passphrase', passphrase);
    await vi.waitFor(() => expect(warned).toHaveBeenCalled());
    expect(gate.status).toBe('open');
    expect((await doorOf(gate)).parameters).toEqual(weak);
    argon2.meanwhile = async () => undefined;
    argon2.isBroken = false;
    await gate.lock();
    gate.close();
    const again = await newWindow();
    await again.unlock('passphrase', passphrase);
    await vi.waitFor(async () => expect((await doorOf(again)).parameters).toEqual(ours));
    again.close();
  });

  test('never brings back a passphrase that was changed meanwhile', async () => {
    const gate = await vaultWith({ ...ours, memoryKiB: 8 });
    const before = await doorOf(gate);
    const { vaultKey } = await gate.doors.open('passphrase', passphrase);
    await gate.doors.keeper.keep(await passphraseDoorOf(vaultKey, 'another long passphrase', ours));
    await gate.doors.raise(before, passphrase, vaultKey);
    await expect(openDoor(await doorOf(gate), passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(await openDoor(await doorOf(gate), 'another long passphrase')).toEqual(vaultKey);
    gate.close();
  });
});
