import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomBytes, utf8, type Bytes } from './bytes.ts';
import { binding, openBytes, openJson, sealBytes, sealJson } from './cipher.ts';

const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', randomBytes(32), 'AES-GCM', false, ['encrypt', 'decrypt']);
const key = await newKey();
const here = binding('entry', 'case-1', 'entry-1');
const unreadable = { code: 'record-unreadable', message: 'record-unreadable' };
const bytes = fc.uint8Array({ maxLength: 300 }).map((value) => Uint8Array.from(value) as Bytes);

describe('what was sealed opens again', () => {
  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (plain) => {
        expect(await openBytes(key, await sealBytes(key, plain, here), here)).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  test('anything that JSON can say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const opened = await openJson(key, await sealJson(key, value, here), here);
        expect(opened).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 40 },
    );
  });

  test('no bytes at all, and a megabyte', async () => {
    for (const length of [0, 1, 1_000_000]) {
      const plain = new Uint8Array(length).fill(7) as Bytes;
      expect((await openBytes(key, await sealBytes(key, plain, here), here)).length).toBe(length);
    }
  });
});

describe('what was tampered with does not open', () => {
  const plain = utf8('seen at the motel');

  test('a record with any one byte changed', async () => {
    const sealed = await sealBytes(key, plain, here);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at]! ^= 1 << (at % 8);
      await expect(openBytes(key, changed, here), `byte ${at}`).rejects.toMatchObject(unreadable);
    }
  });

  test('a record cut at any length, or with a byte more', async () => {
    const sealed = await sealBytes(key, plain, here);
    for (let length = 0; length < sealed.length; length++)
      await expect(openBytes(key, sealed.slice(0, length), here), `${length} bytes`).rejects.toMatchObject(unreadable);
    await expect(openBytes(key, new Uint8Array([...sealed, 0]), here)).rejects.toMatchObject(unreadable);
  });

  test('a record of a newer format', async () => {
    const sealed = await sealBytes(key, plain, here);
    for (const format of [0, 2, 255]) {
      sealed[0] = format;
      await expect(openBytes(key, sealed, here)).rejects.toMatchObject(unreadable);
    }
  });

  test('sealed bytes that are no JSON or no text', async () => {
    for (const wrong of [utf8(''), utf8('{"a":'), new Uint8Array([0xff, 0xfe]) as Bytes])
      await expect(openJson(key, await sealBytes(key, wrong, here), here)).rejects.toMatchObject(unreadable);
  });
});

describe('a record opens only where it belongs', () => {
  test.each([
    ['another entry', binding('entry', 'case-1', 'entry-2')],
    ['another case', binding('entry', 'case-2', 'entry-1')],
    ['another kind', binding('draft', 'case-1', 'entry-1')],
    ['one id less', binding('entry', 'case-1')],
    ['the same letters, cut elsewhere', binding('entry', 'case-1e', 'ntry-1')],
    ['nothing', utf8('')],
  ])('not as %s', async (_, elsewhere) => {
    const sealed = await sealBytes(key, utf8('x'), here);
    await expect(openBytes(key, sealed, elsewhere)).rejects.toMatchObject(unreadable);
  });

  test('nor with another key', async () => {
    const sealed = await sealBytes(key, utf8('x'), here);
    await expect(openBytes(await newKey(), sealed, here)).rejects.toMatchObject(unreadable);
  });
});

test('two seals of one text share nothing that shows it', async () => {
  const [one, two] = await Promise.all([sealJson(key, 'same', here), sealJson(key, 'same', here)]);
  expect(one.slice(1, 13)).not.toEqual(two.slice(1, 13));
  expect(one.slice(13)).not.toEqual(two.slice(13));
});

test('the sealed form is a byte of format, a nonce of 12, the text and a tag of 16', async () => {
  const sealed = await sealBytes(key, utf8('abc'), here);
  expect(sealed[0]).toBe(1);
  expect(sealed.length).toBe(1 + 12 + 3 + 16);
});
