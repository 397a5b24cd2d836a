import { armor } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import { decryptFile, encryptFile, encryptTo, identityIn, isRecipient, newAgePair, opensBy } from './age-file.ts';
import { answerAge, decrypt, encrypt } from './age-work.ts';
import { utf8, type Bytes } from './bytes.ts';

// The worker is the browser's; what it does is done here.
vi.mock('./trusted-worker.ts', () => ({
  workOnce: (_: string, work: Parameters<typeof answerAge>[0]) => answerAge(work),
}));

const words = utf8('What is in the file.');
const passphrase = 'quiet river stone lamp';
const pair = await newAgePair();
const other = await newAgePair();
/** A cost that a test can pay. */
const low = 4;
const byPassphrase = await encrypt(words, { passphrase }, low);
const byRecipient = await encryptTo([pair.recipient, other.recipient], words);
const armored = (file: Bytes) => utf8(armor.encode(file));

describe('a file', () => {
  test('opens with its passphrase', async () => {
    expect(await decryptFile(byPassphrase, { passphrase })).toEqual(words);
  });

  test('opens with the identity of any of its recipients', async () => {
    for (const { identity } of [pair, other]) expect(await decryptFile(byRecipient, { identity })).toEqual(words);
  });

  test('opens armoured too, with spaces around it and lines that end as on Windows', async () => {
    expect(await decrypt(armored(byRecipient), pair)).toEqual(words);
    const windows = utf8(`\r\n${armor.encode(byRecipient).replaceAll('\n', '\r\n')}\r\n`);
    expect(await decrypt(windows, pair)).toEqual(words);
  });

  test('made at full cost opens too', { timeout: 120_000 }, async () => {
    const full = await encryptFile(words, { passphrase });
    expect(new TextDecoder().decode(full.slice(0, 200))).toMatch(/\n-> scrypt \S+ 18\n/);
    expect(await decryptFile(full, { passphrase })).toEqual(words);
  });
});

describe('another key is told apart from damage', () => {
  test.each<[string, Bytes, Parameters<typeof decrypt>[1]]>([
    ['another passphrase', byPassphrase, { passphrase: 'quiet river stone lamb' }],
    ['no passphrase', byPassphrase, { passphrase: '' }],
    ['a passphrase for a file to a recipient', byRecipient, { passphrase }],
    ['an identity for a file with a passphrase', byPassphrase, { identity: pair.identity }],
    ['words for an identity', byRecipient, { identity: 'words' }],
    ['an identity with a letter changed', byRecipient, { identity: `${pair.identity.slice(0, -1)}Q` }],
  ])('%s', async (_, file, key) => {
    await expect(decrypt(file, key)).rejects.toMatchObject({ code: 'backup-wrong-key' });
  });

  test.each<[string, (file: Bytes) => Bytes]>([
    ['cut by a byte', (file) => file.slice(0, -1)],
    ['longer by a byte', (file) => new Uint8Array([...file, 0])],
    ['its last byte changed', (file) => file.with(file.length - 1, file.at(-1)! ^ 1)],
    ['cut in its first lines', (file) => file.slice(0, 60)],
    ['armoured and cut', (file) => armored(file).slice(0, -40)],
  ])('%s', async (_, damage) => {
    await expect(decrypt(damage(byRecipient), pair)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test.each([
    ['nothing', ''],
    ['words', 'words'],
    ['another version', 'age-encryption.org/v2\n-> x y\n'],
    ['a picture', '\u0089PNG\r\n'],
  ])('what is no age file: %s', async (_, text) => {
    await expect(decrypt(utf8(text), pair)).rejects.toMatchObject({ code: 'backup-foreign' });
  });

  test('and comes through the worker as the same code', async () => {
    await expect(decryptFile(byPassphrase, { passphrase: 'x' })).rejects.toMatchObject({ code: 'backup-wrong-key' });
  });
});

test('what opens a file is seen in its first lines', () => {
  expect(opensBy(byPassphrase)).toBe('passphrase');
  expect(opensBy(byRecipient)).toBe('identity');
  expect(opensBy(armored(byPassphrase))).toBe('passphrase');
  expect(opensBy(armored(byRecipient))).toBe('identity');
  for (const text of ['', 'words', '-----BEGIN AGE ENCRYPTED FILE-----', '-----BEGIN AGE ENCRYPTED FILE-----\n!!!'])
    expect(opensBy(utf8(text))).toBeNull();
});

test('a recipient is one only with its checksum', async () => {
  expect(await isRecipient(pair.recipient)).toBe(true);
  for (const text of ['', 'age1', pair.identity, `${pair.recipient.slice(0, -1)}q`, pair.recipient.toUpperCase()])
    expect(await isRecipient(text)).toBe(text === pair.recipient);
});

test('an identity is found in a key file, however it is pasted', () => {
  const file = `# created: 2026-11-22\n# public key: ${pair.recipient}\n${pair.identity}\n`;
  for (const text of [
    file,
    pair.identity,
    `  ${pair.identity.toLowerCase()} `,
    file.replaceAll('\n', '\r\n'),
    file.replaceAll('\n', ''),
  ])
    expect(identityIn(text)).toBe(pair.identity);
  for (const text of ['', pair.recipient, pair.identity.slice(1), `${pair.identity}A`])
    expect(identityIn(text)).toBeNull();
});
