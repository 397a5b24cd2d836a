import { describe, expect, test, vi } from 'vitest';
import { newAgePair } from '../vault/age-file.ts';
import { answerAge, type AgeWork } from '../vault/age-work.ts';
import { lockFrom } from './backup-lock.ts';

// The worker is the browser's; what it does is done here.
vi.mock('../vault/trusted-worker.ts', () => ({ workOnce: (_: string, work: AgeWork) => answerAge(work) }));

const [one, two] = [(await newAgePair()).recipient, (await newAgePair()).recipient];

describe('a file to public keys', () => {
  test.each([
    ['one', one, [one]],
    ['one in capitals, with spaces around', ` ${one.toUpperCase()} `, [one]],
    ['two, with a comma', `${one}, ${two}`, [one, two]],
    ['two, line by line', `${one}\n${two}\n`, [one, two]],
    ['the same twice', `${one} ${one}`, [one]],
  ])('%s', async (_, typed, recipients) => {
    expect(await lockFrom('recipient', typed)).toEqual({ recipients });
  });

  test.each([
    ['nothing', ''],
    ['a separator only', ' , '],
    ['a word', 'riverbend'],
    ['a good one and a wrong one', `${one} ${two.slice(0, -1)}`],
  ])('is not made to %s', async (_, typed) => {
    expect(await lockFrom('recipient', typed)).toBeNull();
  });
});

test('a passphrase is as long as it has to be, and is taken as typed', async () => {
  expect(await lockFrom('passphrase', 'eleven char')).toBeNull();
  expect(await lockFrom('passphrase', ' quiet, river ')).toEqual({ passphrase: ' quiet, river ' });
});
