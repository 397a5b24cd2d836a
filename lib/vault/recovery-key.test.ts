import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes } from './bytes.ts';
import { newRecoverySecret, readRecoveryKey, writeRecoveryKey } from './recovery-key.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((value) => Uint8Array.from(value) as Bytes);
/** Fixed, so that what a misread gives is the same in every run. */
const secret = Uint8Array.from({ length: 20 }, (_, at) => (at * 37 + 11) % 256) as Bytes;
const written = await writeRecoveryKey(secret);
const symbols = written.replaceAll('-', '');

test('what is written reads back, whatever the secret', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, async (value) => {
      expect(await readRecoveryKey(await writeRecoveryKey(value))).toEqual(value);
    }),
    { numRuns: 60 },
  );
});

test('secrets of only zeros and only ones read back too', async () => {
  for (const byte of [0, 255]) {
    const value = new Uint8Array(20).fill(byte) as Bytes;
    expect(await readRecoveryKey(await writeRecoveryKey(value))).toEqual(value);
  }
});

test('it is 34 symbols in groups of five, none of them I, L, O or U', async () => {
  expect(written).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(newRecoverySecret()).toHaveLength(20);
});

describe('as a person types it', () => {
  const withLookalikes = symbols.replace(/1/g, 'I').replace(/0/g, 'O');
  test.each([
    ['lower case', written.toLowerCase()],
    ['no dashes', symbols],
    ['spaces for dashes', written.replaceAll('-', ' ')],
    ['spaces around it', `  ${written}\n`],
    ['a dash after every symbol', [...symbols].join('-')],
    ['tabs and no-break spaces', written.replaceAll('-', '\t\u00a0')],
    ['I for 1 and O for 0', withLookalikes],
    ['l for 1 and o for 0', withLookalikes.replace(/I/g, 'L').toLowerCase()],
  ])('it is read with %s', async (_, typed) => {
    expect(await readRecoveryKey(typed)).toEqual(secret);
  });

  test('the lookalikes occur in the sample', () => {
    expect(withLookalikes).toMatch(/I/);
    expect(withLookalikes).toMatch(/O/);
  });
});

describe('what cannot be the key is refused', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['a symbol too few', symbols.slice(1)],
    ['a symbol too many', `${symbols}0`],
    ['a letter that is never used', `U${symbols.slice(1)}`],
    ['a sign', `${symbols.slice(0, 33)}!`],
    ['letters of another script', 'Ж'.repeat(34)],
    ['half characters', '\ud800'.repeat(34)],
    ['10,000 characters', 'A'.repeat(10_000)],
    ['bits beyond the secret', symbols.slice(0, 33) + alphabet[alphabet.indexOf(symbols[33]!) | 1]!],
  ])('%s', async (_, typed) => {
    expect(await readRecoveryKey(typed)).toBeNull();
  });
});

test('no misread symbol gives the secret, and all but one in a hundred are refused at once', async () => {
  const misread = [...symbols].flatMap((right, at) =>
    [...alphabet]
      .filter((wrong) => wrong !== right)
      .map((wrong) => symbols.slice(0, at) + wrong + symbols.slice(at + 1)),
  );
  const read = await Promise.all(misread.map(readRecoveryKey));
  // The check is 8 bits of a hash: about one misread in 256 passes it, and then opens no door (doors.test.ts).
  const passed = read.filter((value) => value !== null);
  expect(misread).toHaveLength(34 * 31);
  expect(passed.length).toBeLessThan(misread.length / 100);
  for (const value of passed) expect(value).not.toEqual(secret);
});

test('two neighbours changed about are refused', async () => {
  for (let at = 0; at < 33; at++) {
    const [one, two] = [symbols[at]!, symbols[at + 1]!];
    if (one === two) continue;
    const swapped = symbols.slice(0, at) + two + one + symbols.slice(at + 2);
    expect(await readRecoveryKey(swapped), `symbols ${at} and ${at + 1}`).toBeNull();
  }
});
