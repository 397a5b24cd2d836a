import { Decrypter, generateX25519Identity, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import { agencyDoor } from './agency-door.ts';
import { encryptTo, isRecipient } from './age-file.ts';
import { answerAge, type AgeWork } from './age-work.ts';
import { utf8, type Bytes } from './bytes.ts';
import { openDoor, recoveryDoor } from './doors.ts';
import { newRecoverySecret, writeRecoveryKey } from './recovery-key.ts';
import { newVaultKey } from './vault-keys.ts';

// The worker for passphrases is the browser's, and no passphrase is used here.
vi.mock('./passphrase-key.ts', () => ({ argon2Parameters: {} }));

// A worker is the browser's; here its work is done at once.
vi.mock('./trusted-worker.ts', () => ({ workOnce: (_: string, work: AgeWork) => answerAge(work) }));

const vaultKey = newVaultKey();
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const wrong = { code: 'wrong-recovery-key' };

async function openLetter(letter: Bytes, by = identity): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(by);
  return decrypter.decrypt(letter, 'text');
}

describe('the agency door', () => {
  test('opens with the key in its letter, as the letter has it', async () => {
    const door = await agencyDoor(vaultKey, recipient);
    expect(door.recipient).toBe(recipient);
    const key = await openLetter(door.letter);
    expect(key).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{4}\n$/);
    expect(await openDoor(door, key)).toEqual(vaultKey);
  });

  test('its letter opens for nobody else, and shows neither the key nor the vault key', async () => {
    const door = await agencyDoor(vaultKey, recipient);
    await expect(openLetter(door.letter, await generateX25519Identity())).rejects.toThrow();
    const text = Buffer.from(door.letter).toString('latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
    expect(text).not.toContain((await openLetter(door.letter)).trim());
    expect(text).not.toContain(Buffer.from(vaultKey).toString('latin1'));
  });

  test('made anew, the old letter opens it no more', async () => {
    const old = await openLetter((await agencyDoor(vaultKey, recipient)).letter);
    const door = await agencyDoor(vaultKey, recipient);
    await expect(openDoor(door, old)).rejects.toMatchObject(wrong);
  });

  test('is no recovery door: neither opens by what the other has', async () => {
    const secret = newRecoverySecret();
    const [own, agency] = [await recoveryDoor(vaultKey, secret), await agencyDoor(vaultKey, recipient)];
    await expect(openDoor(agency, await writeRecoveryKey(secret))).rejects.toMatchObject(wrong);
    await expect(openDoor(own, await openLetter(agency.letter))).rejects.toMatchObject(wrong);
    const disguised = { id: 'recovery' as const, salt: agency.salt, wrapped: agency.wrapped };
    await expect(openDoor(disguised, await openLetter(agency.letter))).rejects.toMatchObject(wrong);
  });

  test('is not made for what is no recipient', async () => {
    await expect(agencyDoor(vaultKey, 'age1x')).rejects.toThrow();
  });
});

describe('a recipient', () => {
  test('is what age makes', async () => {
    for (let times = 0; times < 20; times++)
      expect(await isRecipient(await identityToRecipient(await generateX25519Identity()))).toBe(true);
  });

  test('with any one letter changed is none', async () => {
    for (let at = 4; at < recipient.length; at++) {
      const changed = recipient.slice(0, at) + (recipient[at] === 'q' ? 'p' : 'q') + recipient.slice(at + 1);
      expect(await isRecipient(changed), `letter ${at}`).toBe(false);
    }
  });

  test.each([
    ['nothing', ''],
    ['a space after it', `${recipient} `],
    ['upper case', recipient.toUpperCase()],
    ['an identity', identity],
    ['a letter too few', recipient.slice(0, -1)],
    ['two of them', `${recipient}${recipient}`],
    ['another kind of key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI'],
    // Bech32 of the point zero, whose secret everybody knows.
    ['a point that gives no secret', 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'],
    ['10,000 characters', `age1${'q'.repeat(10_000)}`],
  ])('is not %s', async (_, text) => {
    expect(await isRecipient(text)).toBe(false);
  });

  test('of the kind after quantum computers is not taken yet', async () => {
    expect(await isRecipient(await identityToRecipient(await generateHybridIdentity()))).toBe(false);
  });

  test('reads what was encrypted to several', async () => {
    const other = await generateX25519Identity();
    const file = await encryptTo([recipient, await identityToRecipient(other)], utf8('text'));
    expect(await openLetter(file)).toBe('text');
    expect(await openLetter(file, other)).toBe('text');
  });
});
