import type { Page } from '@playwright/test';

/** Acts on the real store of the browser by hand, from any page of the extension: what damages it, and what holds it open. */

/** Changes rows of a table: each is given to `change` as its source text says, and put back. */
export async function changeRows(page: Page, table: string, change: string): Promise<void> {
  await page.evaluate(
    ({ table: name, change: source }) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('sidelight');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(name, 'readwrite');
          const store = transaction.objectStore(name);
          const all = store.getAll();
          all.onsuccess = () => {
            const rows = all.result as Record<string, unknown>[];
            // Page CSP allows no evaluation of text, so the few changes are named.
            rows.forEach((row, at) => {
              if (source === 'break-passphrase-door' && row.id === 'door:passphrase')
                store.put({ ...row, door: { id: 'passphrase' } });
              if (source === 'break-keys') store.put({ ...row, wrappedKey: new Uint8Array(61) });
              if (source === 'break-summaries') store.put({ ...row, summary: new Uint8Array(61) });
              if (source === 'break-last' && at === rows.length - 1) store.put({ ...row, sealed: new Uint8Array(61) });
              if (source === 'delete-last' && at === rows.length - 1)
                store.delete([row.case as string, row.id as string]);
              if (source === 'delete-one-before-last' && at === rows.length - 2)
                store.delete([row.case as string, row.id as string]);
            });
          };
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    { table, change },
  );
}

/** Throws the store away, as a browser does that is short of room. */
export async function deleteStore(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('sidelight');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** Opens the store at a version of its own, with the tables given when it makes them, and holds it open if asked. */
export async function openStoreAt(
  page: Page,
  version: number,
  how: { tables?: Record<string, string | string[] | null>; hold?: boolean } = {},
): Promise<void> {
  await page.evaluate(
    ({ at, tables, hold }) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('sidelight', at);
        open.onerror = () => reject(open.error);
        open.onupgradeneeded = () => {
          for (const [name, keyPath] of Object.entries(tables ?? {})) open.result.createObjectStore(name, { keyPath });
        };
        open.onsuccess = () => {
          if (hold) (globalThis as { held?: IDBDatabase }).held = open.result;
          else open.result.close();
          resolve();
        };
      }),
    { at: version, ...how },
  );
}

/** Lets go of what {@link openStoreAt} holds. */
export async function releaseStore(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as { held?: IDBDatabase }).held?.close());
}
