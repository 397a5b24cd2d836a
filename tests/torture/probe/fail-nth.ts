/** How an operation of IndexedDB fails. */
export const failings = [
  /** The call throws: no room. */
  'throws',
  /** The call is taken, and its transaction aborted. */
  'aborts',
  /** The request fails for want of room, and its transaction with it: what Firefox does on a full disk. */
  'full in the middle',
  /** Everything in its transaction succeeds, and then there is no room to complete it: what Chromium does. */
  'full at the end',
] as const;
export type Failing = (typeof failings)[number];

export interface Counting {
  /** Operations so far. */
  seen(): number;
  /** Takes the watch off again. */
  restore(): void;
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

const requests = ['add', 'put', 'delete', 'clear', 'get', 'getKey', 'getAll', 'getAllKeys', 'getAllRecords', 'count'];
const cursors = ['openCursor', 'openKeyCursor'];

/** Counts every operation of the store in this page from now on, and makes the nth of them fail. */
export function failNth(nth: number, how: Failing): Counting {
  let seen = 0;
  const undo: (() => void)[] = [];
  const wrap = (prototype: object, names: readonly string[], requestOf: (self: never, result: never) => unknown) => {
    const methods = prototype as Record<string, Method | undefined>;
    for (const name of names) {
      const whole = methods[name];
      // Not every browser has each of them.
      if (!whole) continue;
      methods[name] = function (...given) {
        if (++seen !== nth) return whole.apply(this, given);
        if (how === 'throws') throw full();
        const result = whole.apply(this, given);
        const failing = requestOf(this as never, result as never);
        if (failing) fail(failing as IDBRequest | IDBTransaction, how);
        return result;
      };
      undo.push(() => (methods[name] = whole));
    }
  };
  wrap(IDBObjectStore.prototype, [...requests, ...cursors], (_, request: IDBRequest) => request);
  wrap(IDBIndex.prototype, [...requests, ...cursors], (_, request: IDBRequest) => request);
  wrap(IDBCursor.prototype, ['continue', 'update', 'delete'], (cursor: IDBCursor) => cursor.request);
  wrap(IDBDatabase.prototype, ['transaction'], (_, transaction: IDBTransaction) => transaction);
  // These two have no transaction: they throw, or go well.
  wrap(IDBFactory.prototype, ['open', 'databases'], () => null);
  return { seen: () => seen, restore: () => undo.forEach((act) => act()) };
}

function full(): DOMException {
  return new DOMException('', 'QuotaExceededError');
}

function fail(failing: IDBRequest | IDBTransaction, how: Failing): void {
  const transaction = failing instanceof IDBTransaction ? failing : failing.transaction!;
  if (how === 'full at the end') failAtTheEnd(transaction);
  else if (how === 'aborts') transaction.abort();
  else if (failing instanceof IDBRequest) failInTheMiddle(failing);
}

/** What would be the request's success is its error. */
function failInTheMiddle(request: IDBRequest): void {
  const transaction = request.transaction!;
  // Asked for early, the end would come before the failure.
  transaction.commit = () => undefined;
  const turn = (event: Event) => {
    if (event.target !== request) return;
    event.stopImmediatePropagation();
    transaction.removeEventListener('success', turn, true);
    Object.defineProperty(request, 'error', { get: full });
    sayFull(transaction);
    request.dispatchEvent(new Event('error', { bubbles: true, cancelable: true }));
    transaction.abort();
  };
  transaction.addEventListener('success', turn, true);
}

/** Lets everything in it succeed; when nobody asks for more, it is aborted where it would be complete. */
function failAtTheEnd(transaction: IDBTransaction): void {
  // What only reads needs no room.
  if (transaction.mode === 'readonly') return;
  const store = transaction.objectStore(transaction.objectStoreNames[0]!);
  const count = () => store.count();
  let ours: IDBRequest | null = null;
  /** Something else came since our last question. */
  let isAsked = true;
  // Asked for early, the end would come before ours.
  transaction.commit = () => undefined;
  const ask = () => {
    isAsked = false;
    ours = count();
    ours.addEventListener('success', () => {
      if (isAsked) return ask();
      sayFull(transaction);
      transaction.abort();
    });
  };
  transaction.addEventListener('success', ({ target }) => (isAsked ||= target !== ours), true);
  ask();
}

/** No page can make a transaction end with that error, so it is put on it. */
function sayFull(transaction: IDBTransaction): void {
  Object.defineProperty(transaction, 'error', { get: full });
}
