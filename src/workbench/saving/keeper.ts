import { savedBytes, type Book } from '../book';
import { MOST_BYTES, type WorkStore } from './kept-work';

/** Long enough after a change for the person to have stopped, in milliseconds. */
const PAUSE = 1000;

/** Whether what is not in the file yet is kept on this machine. */
export type Keeping = 'kept' | 'too-large' | 'impossible';

/** Keeps what an open workbook has and its file has not, under the key of the book. */
export interface Keeper {
  /** Keeps what is there now; resolves when that is done or cannot be. */
  flush(): Promise<void>;
  /** Keeps nothing before the next change; resolves when nothing is being kept any more. */
  letGo(): Promise<void>;
  stop(): void;
}

/**
 * Keeps the workbook after each pause in changing it, and lets go of what was kept once the file has everything. `tell`
 * hears when keeping begins or ceases to work.
 */
export function keepWork(book: Book, store: WorkStore, tell: (keeping: Keeping) => void): Keeper {
  const { workbook, key: id } = book;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue = Promise.resolve();
  let isDue = workbook.isChanged;

  async function keep(): Promise<void> {
    if (!isDue) return;
    isDue = false;
    try {
      await workbook.settled();
      if (!workbook.isChanged) return await store.remove(id);
      if (book.bytes.length > MOST_BYTES) return tell('too-large');
      const { name, place } = book;
      await store.put({ id, name, at: Date.now(), handle: place?.handle }, savedBytes(book));
      tell('kept');
    } catch {
      tell('impossible');
    }
  }
  function flush(): Promise<void> {
    clearTimeout(timer);
    queue = queue.then(keep);
    return queue;
  }
  function changed(): void {
    isDue = true;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE);
  }
  const onHidden = () => document.visibilityState === 'hidden' && void flush();

  const stopListening = workbook.listen(({ kind }) => {
    if (kind !== 'selection' && kind !== 'activated' && kind !== 'calculation-failed') changed();
  });
  // The last moment at which a page that is closed or put away can still do something.
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('beforeunload', onClosing);
  if (isDue) changed();

  function onClosing(): void {
    void flush();
  }

  return {
    flush,
    letGo() {
      clearTimeout(timer);
      isDue = false;
      return queue;
    },
    stop() {
      clearTimeout(timer);
      stopListening();
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onClosing);
    },
  };
}
