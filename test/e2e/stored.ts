import type { Page } from 'puppeteer';

/** Everything in one object store of the extension, read past the extension's own code. `page` is one of its pages. */
export async function stored<T>(page: Page, storeName: string): Promise<T[]> {
  const text = await page.evaluate(
    name =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('sidelight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains(name)) {
            database.close();
            resolve('[]');
            return;
          }
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
    storeName,
  );
  return JSON.parse(text) as T[];
}

/** Puts one value into an object store, past the extension's own code. */
export async function putStored(page: Page, storeName: string, value: object): Promise<void> {
  await page.evaluate(
    (name, text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidelight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          writing.objectStore(name).put(JSON.parse(text));
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    storeName,
    JSON.stringify(value),
  );
}

/** Records by kind: `{ deal: 205, person: 61, … }`. */
export async function storedKinds(page: Page): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const record of await stored<{ kind: string }>(page, 'records'))
    kinds[record.kind] = (kinds[record.kind] ?? 0) + 1;
  return kinds;
}
