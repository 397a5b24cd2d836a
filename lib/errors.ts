/**
 * Everything that can go wrong for a person, told apart by what they can do about it. `lib/text` has the sentence and
 * the next step for each code; nothing that a person typed ever goes into an error.
 */
export const errorCodes = [
  /** The browser gives no IndexedDB (blocked by a setting or a policy). Nothing can be kept here. */
  'storage-unavailable',
  /** The disk or the browser's allowance is full. Free room, then retry. */
  'storage-full',
  /** The browser gave a write up without saying why; most often the disk is full. Free room, then retry. */
  'storage-interrupted',
  /** The store opens no more, or a record in it cannot be read. Restart, then export what can be read. */
  'storage-damaged',
  /** Another window holds the old version of the store open. Close it, then retry. */
  'storage-blocked',
  /** The data were written by a newer Sidelight. Update; until then nothing is written. */
  'newer-data',
  /** The vault is locked. Unlock, then retry. */
  'locked',
  'wrong-passphrase',
  'wrong-recovery-key',
  /** Tried wrongly several times; wait, then try again. Nothing is ever wiped. */
  'wait-before-trying',
  /** A sealed record does not open with its key: changed, cut or of another case. */
  'record-unreadable',
  /** A draft was changed in another window meanwhile; both texts are kept. */
  'changed-elsewhere',
  /** The case was erased, here or in another window. */
  'case-erased',
  /** Records were kept here, and the browser has thrown the store away. Restore a backup. */
  'store-gone',
  /** The file is no backup of ours: another kind of file, or the age file of something else. */
  'backup-foreign',
  /** The file opens for another passphrase or key. */
  'backup-wrong-key',
  /** The file was cut or changed. Nothing of it is taken in. */
  'backup-damaged',
  /** The file was made by a newer Sidelight. */
  'backup-newer',
  /** Not foreseen: a bug. */
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The one error class that crosses a boundary. Its message is its code: no free text, no case data. */
export class SidelightError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'SidelightError';
    this.code = code;
  }
}

/** The code of anything thrown; what nobody foresaw is `unexpected`. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof SidelightError ? error.code : 'unexpected';
}
