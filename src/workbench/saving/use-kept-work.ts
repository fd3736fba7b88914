import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Book } from '../book';
import { createWorkStore, type KeptWork, type WorkStore } from './kept-work';
import { keepWork, type Keeper, type Keeping } from './keeper';
import { answerWhatIsOpen, openElsewhere } from './open-elsewhere';

/** Work that is kept on this machine, of the book in front and of others. */
export interface KeptWorks {
  /** Whether the changes of the book in front are kept; undefined as long as there was none to keep. */
  readonly keeping: Keeping | undefined;
  /** Work that was left behind, the latest first. */
  readonly left: readonly KeptWork[];
  /** Keeps the book in front as it is now; whether it is safe to leave it. */
  flush(): Promise<boolean>;
  bytes(work: KeptWork): Promise<Uint8Array | undefined>;
  forget(work: KeptWork): Promise<void>;
  /** Removes everything that is kept. */
  clear(): Promise<void>;
}

/** Keeps the book, and looks for work that was left behind whenever another one comes to front. */
export function useKeptWork(book: Book | undefined): KeptWorks {
  const store = useMemo<WorkStore>(() => createWorkStore(), []);
  const [keepings, setKeepings] = useState<ReadonlyMap<string, Keeping>>(new Map());
  const [left, setLeft] = useState<readonly KeptWork[]>([]);
  const keeper = useRef<Keeper>(undefined);
  const state = useRef<Keeping>(undefined);

  useEffect(() => {
    const stop = answerWhatIsOpen(() => book?.key);
    let current = true;
    void leftBehind(store).then((works) => current && setLeft(works));
    return () => {
      current = false;
      stop();
    };
  }, [store, book]);

  useEffect(() => {
    if (!book) return;
    state.current = undefined;
    const own = keepWork(book, store, (keeping) => {
      state.current = keeping;
      setKeepings((before) => new Map(before).set(book.key, keeping));
    });
    keeper.current = own;
    return () => own.stop();
  }, [store, book]);

  const flush = useCallback(async () => {
    await keeper.current?.flush();
    return state.current === 'kept';
  }, []);
  const clear = useCallback(async () => {
    await keeper.current?.letGo();
    await store.clear();
    setLeft([]);
  }, [store]);
  const bytes = useCallback((work: KeptWork) => store.bytes(work.id), [store]);
  const forget = useCallback(
    async (work: KeptWork) => {
      setLeft((before) => before.filter(({ id }) => id !== work.id));
      await store.remove(work.id);
    },
    [store],
  );
  return { keeping: book && keepings.get(book.key), left, flush, bytes, forget, clear };
}

/** A browser that keeps nothing has nothing left behind. */
async function leftBehind(store: WorkStore): Promise<readonly KeptWork[]> {
  try {
    const works = await store.list();
    if (works.length === 0) return works;
    const open = await openElsewhere();
    return works.filter(({ id }) => !open.has(id));
  } catch {
    return [];
  }
}
