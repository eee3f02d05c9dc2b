/// <reference types="chrome" />
/** Everything the extension has stored, as text, read inside its own origin. */

/** Runs in the extension: the three storage areas and every object store of every database. Self-contained. */
export async function readInside(): Promise<Record<string, string>> {
  const stores: Record<string, string> = {};
  for (const area of ['local', 'sync', 'session'] as const) {
    const content = await chrome.storage[area].get(null).catch(() => ({}));
    stores[`storage.${area}`] = JSON.stringify(content);
  }
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Bytes are shown as the text they may be: a token in a buffer is a token.
  const shown = (_key: string, value: unknown) => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    return bytes instanceof Uint8Array ? new TextDecoder('latin1').decode(bytes) : bytes;
  };
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = await settled(database.transaction(store).objectStore(store).getAll());
      stores[`IndexedDB ${name}/${store}`] = JSON.stringify(rows, shown);
    }
    database.close();
  }
  return stores;
}
