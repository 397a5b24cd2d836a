/** The tables as the browser has them: keys, and indexes by name. */
export async function tablesOf(name: string): Promise<Record<string, unknown>> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const stores = [...db.objectStoreNames].map((store) => db.transaction(store).objectStore(store));
  const tables = stores.map((store) => {
    const indexes = [...store.indexNames].map((index) => store.index(index));
    return [
      store.name,
      { key: store.keyPath, indexes: indexes.map((i) => [i.name, i.keyPath, i.multiEntry, i.unique]) },
    ];
  });
  db.close();
  return Object.fromEntries(tables) as Record<string, unknown>;
}
