import 'fake-indexeddb/auto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/packets/backup-payload.ts';
import { RestoreStore } from '../../lib/storage/restore-store.ts';
import { decrypt, encrypt } from '../../lib/vault/age-work.ts';
import type { Bytes } from '../../lib/vault/bytes.ts';
import { age, ageAsking } from '../setup/age-command.ts';
import { content, digest } from './make-backup.ts';
import { newStore } from './make-store.ts';

/** Made up for these tests. */
const identity = 'AGE-SECRET-KEY-1PHDDF4NMVV3H6EERRSLFVY5S2NQULLRTYPXL7DL3VQYNQ5SGG2TQ0JGPY8';
const passphrase = 'quiet river stone lamp';

let folder = '';
const at = (name: string) => join(folder, name);
const payload = await writeBackup(content(), digest);
const read = async (name: string): Promise<Bytes> => new Uint8Array(await readFile(at(name)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-age-'));
  await writeFile(at('payload'), payload);
  await writeFile(at('key'), `${identity}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a restore makes of a file that the command made. */
async function restored(file: Bytes, key: Parameters<typeof decrypt>[1]): Promise<void> {
  const { db, keys } = await newStore();
  const backup = await readBackup(await decrypt(file, key), digest);
  const counts = await new RestoreStore(db, keys).restore(backup, new Set());
  expect(counts).toMatchObject({ newCases: 2, newEntries: 4, drafts: 1 });
  expect(await db.entries.count()).toBe(4);
}

// The command makes passphrase files at full cost only, which takes a busy machine a while.
describe('the age command opens ours, byte for byte', { timeout: 120_000 }, () => {
  test('with a passphrase', async () => {
    await writeFile(at('ours.age'), await encrypt(payload, { passphrase }, 10));
    ageAsking(passphrase, '-d', '-o', at('out-1'), at('ours.age'));
    expect(await read('out-1')).toEqual(payload);
  });

  test('to a recipient, with one more beside it', async () => {
    const { recipient } = await pair();
    const other = 'age13506z8grqj0cs8as8tc692svj4e9q7ph8u45ghd0h8cqu9yspynq8d7lcd';
    await writeFile(at('ours-key.age'), await encrypt(payload, { recipients: [recipient, other] }));
    age('-d', '-i', at('key'), '-o', at('out-2'), at('ours-key.age'));
    expect(await read('out-2')).toEqual(payload);
  });
});

describe('ours is restored from what the age command made', { timeout: 120_000 }, () => {
  test('with a passphrase', async () => {
    ageAsking(passphrase, '-p', '-o', at('theirs.age'), at('payload'));
    await restored(await read('theirs.age'), { passphrase });
  });

  test.each([
    ['to a recipient', []],
    ['to a recipient, as text', ['-a']],
  ])('%s', async (_, how) => {
    const out = at(`theirs-key${how.join('')}.age`);
    age(...how, '-r', (await pair()).recipient, '-o', out, at('payload'));
    await restored(new Uint8Array(await readFile(out)), { identity });
  });
});

async function pair(): Promise<{ recipient: string }> {
  const { identityToRecipient } = await import('age-encryption');
  return { recipient: await identityToRecipient(identity) };
}
