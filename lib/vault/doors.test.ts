import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeBrowser } from '../../tests/setup/fake-browser.ts';
import { browser } from '../browser.ts';
import { randomBytes, type Bytes } from './bytes.ts';
import { openDoor, passphraseDoor, recoveryDoor, type Door } from './doors.ts';
import { argon2Parameters, type Argon2Parameters } from './passphrase-key.ts';
import { newRecoverySecret, writeRecoveryKey } from './recovery-key.ts';
import { readSessionDoor, writeSessionDoors } from './session-doors.ts';
import { newVaultKey } from './vault-keys.ts';

const asked: Argon2Parameters[] = [];

// The worker is the browser's; its arithmetic is done here, at a cost that a test can pay.
vi.mock('./passphrase-key.ts', () => ({
  argon2Parameters: { memoryKiB: 64, passes: 1, lanes: 1 },
  async keyFromPassphrase(passphrase: string, salt: Bytes, parameters: Argon2Parameters) {
    asked.push(parameters);
    return argon2id({
      password: passphrase.normalize('NFKC'),
      salt,
      memorySize: parameters.memoryKiB,
      iterations: parameters.passes,
      parallelism: parameters.lanes,
      hashLength: 32,
      outputType: 'binary',
    });
  },
}));
vi.mock('../browser.ts', async () => {
  const { fakeBrowser } = await import('../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});

const vaultKey = newVaultKey();
const passphrase = 'quiet river stone lamp';
const wrongPassphrase = { code: 'wrong-passphrase', message: 'wrong-passphrase' };
const wrongRecoveryKey = { code: 'wrong-recovery-key', message: 'wrong-recovery-key' };

beforeEach(() => void asked.splice(0));

describe('the passphrase door', () => {
  test('opens with its passphrase, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }), async (typed) => {
        expect(await openDoor(await passphraseDoor(vaultKey, typed), typed)).toEqual(vaultKey);
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['another case', 'Quiet river stone lamp'],
    ['a space after it', `${passphrase} `],
    ['a letter less', passphrase.slice(1)],
    ['10,000 characters', 'a'.repeat(10_000)],
  ])('refuses %s as wrong, and says no more', async (_, typed) => {
    const error: unknown = await openDoor(await passphraseDoor(vaultKey, passphrase), typed).catch((e: unknown) => e);
    expect(error).toMatchObject(wrongPassphrase);
  });

  test('the same letters open it, composed or decomposed, and wide forms as well', async () => {
    const composed = 'caf\u00e9 r\u00edo \u00c5land 12';
    const door = await passphraseDoor(vaultKey, composed);
    expect(composed.normalize('NFD')).not.toBe(composed);
    expect(await openDoor(door, composed.normalize('NFD'))).toEqual(vaultKey);
    expect(await openDoor(door, composed.replace('12', '\uff11\uff12'))).toEqual(vaultKey);
  });

  test('the parameters that it keeps are the ones it was made with, and it opens with those it keeps', async () => {
    const door = await passphraseDoor(vaultKey, passphrase);
    expect(asked).toEqual([argon2Parameters]);
    if (door.id !== 'passphrase') throw new Error('another door');
    expect(door.parameters).toEqual(argon2Parameters);
    const dearer = { ...door, parameters: { memoryKiB: 128, passes: 2, lanes: 1 } };
    await expect(openDoor(dearer, passphrase)).rejects.toMatchObject(wrongPassphrase);
    expect(asked.at(-1)).toEqual({ memoryKiB: 128, passes: 2, lanes: 1 });
  });

  test('two doors of one passphrase share neither salt nor bytes', async () => {
    const [one, two] = await Promise.all([passphraseDoor(vaultKey, passphrase), passphraseDoor(vaultKey, passphrase)]);
    expect(one.salt).not.toEqual(two.salt);
    expect(one.wrapped.slice(13)).not.toEqual(two.wrapped.slice(13));
  });
});

describe('the recovery door', () => {
  test('opens with the key as it was written', async () => {
    const secret = newRecoverySecret();
    const door = await recoveryDoor(vaultKey, secret);
    expect(await openDoor(door, await writeRecoveryKey(secret))).toEqual(vaultKey);
  });

  test('refuses another key, a misread one and no key at all, each in the same words', async () => {
    const secret = newRecoverySecret();
    const door = await recoveryDoor(vaultKey, secret);
    const written = await writeRecoveryKey(secret);
    const misread = (written[0] === '0' ? '1' : '0') + written.slice(1);
    for (const typed of ['', 'x', passphrase, misread, await writeRecoveryKey(newRecoverySecret())])
      await expect(openDoor(door, typed)).rejects.toMatchObject(wrongRecoveryKey);
  });

  test('the secret itself lies nowhere in the door', async () => {
    const secret = newRecoverySecret();
    const door = await recoveryDoor(vaultKey, secret);
    const text = (bytes: Bytes) => Buffer.from(bytes).toString('latin1');
    for (const part of [door.salt, door.wrapped]) {
      expect(text(part)).not.toContain(text(secret));
      expect(text(part)).not.toContain(text(vaultKey));
    }
  });
});

test('a door taken for the other one does not open', async () => {
  const door = await passphraseDoor(vaultKey, passphrase);
  const disguised: Door = { id: 'recovery', salt: door.salt, wrapped: door.wrapped };
  await expect(openDoor(disguised, await writeRecoveryKey(newRecoverySecret()))).rejects.toMatchObject(
    wrongRecoveryKey,
  );
});

test('a damaged door does not open', async () => {
  const door = await passphraseDoor(vaultKey, passphrase);
  await expect(openDoor({ ...door, wrapped: randomBytes(61) }, passphrase)).rejects.toMatchObject(wrongPassphrase);
});

describe('doors in session memory', () => {
  test('come back as they were and open; with the browser they go', async () => {
    const secret = newRecoverySecret();
    const doors = [await passphraseDoor(vaultKey, passphrase), await recoveryDoor(vaultKey, secret)];
    await writeSessionDoors('real', doors);
    const read = await readSessionDoor('real', 'passphrase');
    expect(read).toEqual(doors[0]);
    expect(await openDoor(read!, passphrase)).toEqual(vaultKey);
    expect(await readSessionDoor('real', 'recovery')).toEqual(doors[1]);
    expect(await readSessionDoor('practice', 'passphrase')).toBeNull();
    (browser as unknown as FakeBrowser).storage.session.forget();
    expect(await readSessionDoor('real', 'passphrase')).toBeNull();
  });
});
