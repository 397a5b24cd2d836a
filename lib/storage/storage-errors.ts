import { SidelightError, type ErrorCode } from '../errors.ts';

/** Names of DOMExceptions and Dexie errors, by what a person can do. Dexie keeps the cause in `inner`. */
const codes: Record<string, ErrorCode> = {
  QuotaExceededError: 'storage-full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'storage-full',
  AbortError: 'storage-interrupted',
  VersionError: 'newer-data',
  MissingAPIError: 'storage-unavailable',
  InvalidStateError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  NotAllowedError: 'storage-unavailable',
  UnknownError: 'storage-damaged',
  DataError: 'storage-damaged',
  NotFoundError: 'storage-damaged',
  NotReadableError: 'storage-damaged',
};

/** What a failed storage operation means. Quota is looked for through every cause (dexie#776), since it alone is curable by the person. */
export function asStorageError(error: unknown): SidelightError {
  if (error instanceof SidelightError) return error;
  const names = namesThrough(error);
  if (names.some((name) => codes[name] === 'storage-full') || saysNoRoom(error))
    return new SidelightError('storage-full', error);
  for (const name of names) {
    const code = codes[name];
    if (code) return new SidelightError(code, error);
  }
  // Closed under our hands: a newer window took the store over.
  if (names.includes('DatabaseClosedError')) return new SidelightError('newer-data', error);
  return new SidelightError('unexpected', error);
}

/** Chromium names a disk without room in words only: `UnknownError: … FILE_ERROR_NO_SPACE`. */
function saysNoRoom(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; typeof current === 'object' && current !== null && depth < 8; depth++) {
    const { message, inner, cause } = current as Record<'message' | 'inner' | 'cause', unknown>;
    if (typeof message === 'string' && /NO_SPACE|ENOSPC/.test(message)) return true;
    current = inner ?? cause;
  }
  return false;
}

/** Names from the outside in. An error of many writes at once has its causes in `failures`; the first one says it. */
function namesThrough(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && names.length < 8) {
    const { name, inner, cause, failures } = current as Record<'name' | 'inner' | 'cause' | 'failures', unknown>;
    if (typeof name === 'string') names.push(name);
    current = inner ?? cause ?? (Array.isArray(failures) ? failures[0] : undefined);
  }
  return names;
}

/** A store that may have been closed by the browser. */
interface Reopenable {
  isOpen(): boolean;
  openAgain(): Promise<void>;
}

/** Runs a storage operation; whatever it throws comes out as one of our codes. Given its store, opens that again first. */
export async function storing<T>(operation: () => Promise<T>, store?: Reopenable): Promise<T> {
  try {
    if (store?.isOpen() === false) await store.openAgain();
    return await operation();
  } catch (error) {
    throw asStorageError(error);
  }
}

/** What was read, or undefined when it is damaged; any other failure is thrown. */
export async function unlessDamaged<T>(reading: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (asStorageError(error).code === 'storage-damaged') return undefined;
    throw error;
  }
}
