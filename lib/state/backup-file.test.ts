import { beforeEach, describe, expect, test, vi } from 'vitest';
import { content } from '../../tests/unit/make-backup.ts';
import { answerAge, decrypt, type AgeWork } from '../vault/age-work.ts';
import { makeBackupFile, openBackupFile } from './backup-file.ts';
import { BackupMaking, type BackupSource } from './backup-making.svelte.ts';

const asked: AgeWork[] = [];
let damage: (answer: Awaited<ReturnType<typeof answerAge>>) => void = () => undefined;

// The worker is the browser's; what it does is done here. What it answers can be damaged on its way.
vi.mock('../vault/trusted-worker.ts', () => ({
  async workOnce(_: string, work: AgeWork) {
    asked.push(work);
    const answer = await answerAge(work);
    if (work.act === 'encrypt') damage(answer);
    return answer;
  },
}));

vi.mock('../browser.ts', async () => {
  const { fakeBrowser } = await import('../../tests/setup/fake-browser.ts');
  return { browser: fakeBrowser() };
});

const mine = await answerAge({ act: 'pair' }).then((answer) => ('pair' in answer ? answer.pair : null));
const lock = { recipients: [mine!.recipient] };

beforeEach(() => {
  asked.length = 0;
  damage = () => undefined;
});

/** Changes the last byte of the file, as a bad memory would. */
const flip: typeof damage = (answer) => {
  if ('bytes' in answer) answer.bytes[answer.bytes.length - 1]! ^= 1;
};

describe('a file', () => {
  test('to a recipient is read back by a recipient of its own, whose identity is in no file', async () => {
    const made = await makeBackupFile(content(), lock);
    expect(made.content).toEqual(content());
    const [, encrypted, opened] = asked;
    expect(encrypted).toMatchObject({ act: 'encrypt', lock: { recipients: [mine!.recipient, expect.any(String)] } });
    expect(opened).toMatchObject({ act: 'decrypt', key: { identity: expect.not.stringContaining(mine!.identity) } });
    expect(await decrypt(made.bytes, { identity: mine!.identity })).toHaveLength(
      (encrypted as { bytes: Uint8Array }).bytes.length,
    );
  });

  test('that does not read back as it went in is not made', async () => {
    damage = flip;
    await expect(makeBackupFile(content(), lock)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('that opens as something else is not made', async () => {
    vi.spyOn(await import('../vault/age-file.ts'), 'decryptFile').mockResolvedValueOnce(new Uint8Array([1, 2, 3]));
    await expect(makeBackupFile(content(), lock)).rejects.toMatchObject({ code: 'unexpected' });
  });

  test('is opened by a pasted key file; words that hold no key are a wrong key', async () => {
    const { bytes } = await makeBackupFile(content(), lock);
    expect(await openBackupFile(bytes, 'identity', `# key\n${mine!.identity}\n`)).toEqual(content());
    await expect(openBackupFile(bytes, 'identity', 'words')).rejects.toMatchObject({ code: 'backup-wrong-key' });
  });
});

describe('making one', () => {
  const checked = vi.fn();
  const source: BackupSource = {
    count: () => Promise.resolve({ cases: 2, entries: 4, drafts: 1, erased: 1 }),
    read: (from) => Promise.resolve({ content: content(from), saw: { cases: 2, state: 'nine' } }),
    writeChecked: (backup) => Promise.resolve(void checked(backup)),
  };
  const fileOf = (making: BackupMaking, change = 0) => {
    const bytes = making.bytes!.slice();
    bytes[99]! ^= change;
    return new Blob([bytes]);
  };

  beforeEach(() => checked.mockClear());

  test('is not checked before the saved file is the very one that was made, and only then remembered', async () => {
    const making = new BackupMaking(source, 'J. Alvarez');
    await making.make(lock);
    expect([making.step, making.error]).toEqual(['made', null]);
    expect(making.report).toMatchObject({ cases: 2, entries: 4, unreadable: ['entry f0'], missing: 0 });
    expect(making.report!.gaps).toMatchObject([{ id: 'case-2', missing: 0, unreadable: 1 }]);
    await making.check(fileOf(making, 1));
    expect([making.step, making.isOther]).toEqual(['made', true]);
    await making.check(new Blob([]));
    expect([making.step, making.isOther]).toEqual(['made', true]);
    expect(checked).not.toHaveBeenCalled();
    await making.check(fileOf(making));
    expect([making.step, making.isOther]).toEqual(['checked', false]);
    expect(checked).toHaveBeenCalledWith({ at: expect.any(Number), saw: { cases: 2, state: 'nine' } });
  });

  test('that fails makes nothing and says why', async () => {
    damage = flip;
    const making = new BackupMaking(source, '');
    await making.make(lock);
    expect([making.step, making.error, making.bytes]).toEqual(['choose', 'backup-damaged', null]);
  });

  test('a name of a file says when, and nothing else', async () => {
    const making = new BackupMaking(source, 'J. Alvarez');
    await making.make(lock);
    expect(making.fileName).toMatch(/^backup-\d{4}-\d\d-\d\d\.age$/);
  });
});
