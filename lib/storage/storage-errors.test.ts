import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { SidelightError } from '../errors.ts';
import { asStorageError, storing } from './storage-errors.ts';

const named = (name: string) => new DOMException('', name);
const inside = (name: string, inner: unknown) => Object.assign(new Error(), { name, inner });

describe('what a failed storage operation means', () => {
  test.each([
    ['QuotaExceededError', named('QuotaExceededError'), 'storage-full'],
    ['a quota error of Dexie', new Dexie.QuotaExceededError(), 'storage-full'],
    ['a full disk in Firefox', named('NS_ERROR_FILE_NO_DEVICE_SPACE'), 'storage-full'],
    ['a quota inside an abort', inside('AbortError', named('QuotaExceededError')), 'storage-full'],
    ['a quota two deep', inside('BulkError', inside('AbortError', named('QuotaExceededError'))), 'storage-full'],
    ['a quota inside an unknown error', inside('UnknownError', named('QuotaExceededError')), 'storage-full'],
    ['a quota as the cause', new Error('', { cause: named('QuotaExceededError') }), 'storage-full'],
    ['VersionError', new Dexie.VersionError(''), 'newer-data'],
    ['MissingAPIError', new Dexie.MissingAPIError(''), 'storage-unavailable'],
    [
      'no API inside a closed database',
      inside('DatabaseClosedError', new Dexie.MissingAPIError('')),
      'storage-unavailable',
    ],
    ['InvalidStateError', named('InvalidStateError'), 'storage-unavailable'],
    ['SecurityError', named('SecurityError'), 'storage-unavailable'],
    ['NotAllowedError', named('NotAllowedError'), 'storage-unavailable'],
    ['UnknownError', named('UnknownError'), 'storage-damaged'],
    ['UnknownError inside an OpenFailedError', inside('OpenFailedError', named('UnknownError')), 'storage-damaged'],
    ['DataError', named('DataError'), 'storage-damaged'],
    ['NotFoundError', named('NotFoundError'), 'storage-damaged'],
    ['NotReadableError', named('NotReadableError'), 'storage-damaged'],
    ['an error of no known name', new TypeError('x'), 'unexpected'],
    ['text', 'x', 'unexpected'],
    ['nothing', undefined, 'unexpected'],
    ['null', null, 'unexpected'],
  ])('%s', (_, error, code) => {
    expect(asStorageError(error)).toMatchObject({ code, message: code });
  });

  test('one of our own codes passes as it is', () => {
    const ours = new SidelightError('changed-elsewhere');
    expect(asStorageError(ours)).toBe(ours);
  });

  test('errors that hold each other end', () => {
    const circle = inside('Error', null);
    circle.inner = circle;
    expect(asStorageError(circle).code).toBe('unexpected');
  });

  test('the words of the browser go into no message', () => {
    expect(asStorageError(new DOMException('RB-2041', 'UnknownError')).message).toBe('storage-damaged');
  });
});

test('what an operation gives or throws comes out of storing, thrown things by their code', async () => {
  expect(await storing(async () => 5)).toBe(5);
  await expect(storing(() => Promise.reject(named('QuotaExceededError')))).rejects.toMatchObject({
    code: 'storage-full',
  });
});
