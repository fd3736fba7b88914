/**
 * Work that is not in a file yet, kept by the browser on this machine: the bytes of each workbook with changes, so that a
 * crash or a closed tab loses nothing. Bounded in number, size and age.
 */
import type { FileHandle } from './file-access';

/** What is known of work that is kept. */
export interface KeptWork {
  readonly id: string;
  /** What its file is called. */
  readonly name: string;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  /** The file that it belongs to, where the browser can keep hold of it. */
  readonly handle?: FileHandle;
}

/** Keeps work; every method rejects where the browser keeps nothing. */
export interface WorkStore {
  put(work: KeptWork, bytes: Uint8Array): Promise<void>;
  /** All that is kept and not too old, the latest first. */
  list(): Promise<KeptWork[]>;
  bytes(id: string): Promise<Uint8Array | undefined>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** A larger workbook is not kept: making its bytes again and again would hold the person up. */
export const MOST_BYTES = 20_000_000;
const MOST_WORKBOOKS = 5;
const MOST_AGE = 14 * 24 * 3600 * 1000;

const NAME = 'jixiao-workbench';
const [WORK, BYTES] = ['kept-work', 'kept-bytes'];

/** The store of the browser; `now` gives the time in milliseconds. */
export function createWorkStore(now: () => number = Date.now): WorkStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= openDatabase());

  async function change(work: (stores: { work: IDBObjectStore; bytes: IDBObjectStore }) => void) {
    const transaction = (await database()).transaction([WORK, BYTES], 'readwrite');
    work({ work: transaction.objectStore(WORK), bytes: transaction.objectStore(BYTES) });
    await ended(transaction);
  }

  const removeAll = (ids: readonly string[]) =>
    change(({ work, bytes }) => {
      for (const id of ids) {
        work.delete(id);
        bytes.delete(id);
      }
    });

  async function all(): Promise<KeptWork[]> {
    const store = (await database()).transaction(WORK).objectStore(WORK);
    const found = await answer(store.getAll() as IDBRequest<KeptWork[]>);
    return found.sort((a, b) => b.at - a.at);
  }

  return {
    async put(one, content) {
      const both = (kept: KeptWork) =>
        change(({ work, bytes }) => {
          work.put(kept);
          bytes.put(content, one.id);
        });
      // Not every browser can keep hold of a file, for instance on a page from a folder.
      await both(one).catch(() => both({ ...one, handle: undefined }));
      const tooMany = (await all()).slice(MOST_WORKBOOKS).map(({ id }) => id);
      if (tooMany.length > 0) await removeAll(tooMany);
    },
    async list() {
      const found = await all();
      const isOld = ({ at }: KeptWork) => now() - at > MOST_AGE;
      if (found.some(isOld)) await removeAll(found.filter(isOld).map(({ id }) => id));
      return found.filter((one) => !isOld(one));
    },
    async bytes(id) {
      const store = (await database()).transaction(BYTES).objectStore(BYTES);
      return answer(store.get(id) as IDBRequest<Uint8Array | undefined>);
    },
    remove: (id) => removeAll([id]),
    clear: () =>
      change(({ work, bytes }) => {
        work.clear();
        bytes.clear();
      }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(WORK, { keyPath: 'id' });
    request.result.createObjectStore(BYTES);
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asError(request.error));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(asError(transaction.error));
  });
}

const asError = (cause: DOMException | null): Error => cause ?? new Error('The browser keeps nothing.');
