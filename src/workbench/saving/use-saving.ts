import { useCallback, useRef, useState } from 'react';
import type { Book } from '../book';
import { saveBook, type SaveOutcome } from './save';

/** How far saving the book in front is. */
export type SaveState = 'idle' | 'saving' | 'downloaded' | 'saved';

/** Saving the book in front. */
export interface Saving {
  readonly state: SaveState;
  /** Saves into its file, or into another one; gives what came of it, undefined while another saving is under way. */
  save(elsewhere: boolean): Promise<SaveOutcome | undefined>;
  /** The person has the file that was downloaded. */
  confirmDownload(): void;
}

export function useSaving(book: Book | undefined): Saving {
  const [of, setOf] = useState<{ readonly book: Book | undefined; readonly state: SaveState }>();
  const busy = useRef(false);

  const save = useCallback(
    async (elsewhere: boolean) => {
      if (!book || busy.current) return undefined;
      busy.current = true;
      setOf({ book, state: 'saving' });
      let state: SaveState = 'idle';
      try {
        const outcome = await saveBook(book, elsewhere, askOverwrite);
        if (outcome.kind === 'saved' || outcome.kind === 'downloaded') state = outcome.kind;
        return outcome;
      } finally {
        busy.current = false;
        setOf({ book, state });
      }
    },
    [book],
  );
  const confirmDownload = useCallback(() => {
    book?.workbook.markWritten();
    setOf({ book, state: 'saved' });
  }, [book]);
  return { state: of?.book === book ? (of?.state ?? 'idle') : 'idle', save, confirmDownload };
}

function askOverwrite(name: string): boolean {
  return window.confirm(
    `「${name}」打开以后在别处改过。现在保存会盖掉那边的改动，确定吗？要两份都留，请点「取消」，再用「另存」。`,
  );
}
