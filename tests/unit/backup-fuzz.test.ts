// The store takes what is there when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/packets/backup-payload.ts';
import { RestoreStore } from '../../lib/storage/restore-store.ts';
import { decrypt, encrypt } from '../../lib/vault/age-work.ts';
import { cheap, pair, passphrase, payload, refuseAll, rounds } from './fuzz-restore.ts';
import { digest } from './make-backup.ts';
import { newStore } from './make-store.ts';

describe('damaged files are refused, each with its code, and nothing of them is taken in', { timeout: 300_000 }, () => {
  test(`${rounds} to a recipient`, async () => {
    const file = await encrypt(payload, { recipients: [pair.recipient] });
    const seen = await refuseAll(file, { identity: pair.identity }, rounds);
    for (const code of ['backup-foreign', 'backup-wrong-key', 'backup-damaged'])
      expect(seen[code], code).toBeGreaterThan(0);
  });

  test('60 with a passphrase', async () => {
    await refuseAll(await encrypt(payload, { passphrase }, cheap), { passphrase }, 60);
  });
});

test('the file that was damaged is taken in whole', async () => {
  const file = await encrypt(payload, { recipients: [pair.recipient] });
  const other = await newStore();
  const backup = await readBackup(await decrypt(file, { identity: pair.identity }), digest);
  expect(await new RestoreStore(other.db, other.keys).restore(backup, new Set())).toMatchObject({ newEntries: 4 });
});
