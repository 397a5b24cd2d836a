import { vi } from 'vitest';

interface Failing {
  _execRequestAsync(of: { source: IDBObjectStore; operation: () => never }): IDBRequest;
}

/** Makes rows unreadable as Chromium does whose file of a large value is gone: that get fails, and every getAll of the table. */
export function loseRow(table: string, key: IDBValidKey): void {
  const { get, getAll } = IDBObjectStore.prototype;
  const fail = (store: IDBObjectStore) =>
    (store.transaction as unknown as Failing)._execRequestAsync({
      source: store,
      operation: () => {
        throw new DOMException('Data lost due to missing file.', 'NotReadableError');
      },
    });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, asked) {
    const isLost = this.name === table && JSON.stringify(asked) === JSON.stringify(key);
    return isLost ? fail(this) : get.call(this, asked);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...how) {
    return this.name === table ? fail(this) : getAll.apply(this, how);
  });
}
