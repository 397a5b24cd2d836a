import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { asStorageError } from '../../lib/storage/storage-errors.ts';

test('a full disk that stops many entries at once is called a full disk', () => {
  // Dexie gives such an error no `inner`: its causes are in `failures`.
  const full = new DOMException('', 'QuotaExceededError');
  const error = new Dexie.BulkError('entries.bulkAdd(): 2 of 2 operations failed', { 0: full, 1: full });
  expect(asStorageError(error).code).toBe('storage-full');
});
