import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readLiveTables, type FileForms, type LiveTables } from '../../app/compare/compare-view';
import type { Sources } from '../autofill/sources/sources';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';

/** Long enough after an edit for the person to have stopped. */
const PAUSE_MS = 500;

/**
 * The tables of the workbook, read again after every edit; null before the first read. It waits for other jobs, and gives
 * way when one is started. What the person decides is shown before the workbook keeps it.
 */
export function useLiveTables(
  session: Session,
  { edits, busy }: Pick<SessionState, 'edits' | 'busy'>,
): readonly [LiveTables | null, (tables: LiveTables) => void] {
  const [read, setRead] = useState<LiveTables | null>(null);
  const tried = useRef(-1);
  const isFree = busy === null;
  const isFirst = read === null;

  useEffect(() => {
    if (!isFree || tried.current === edits) return;
    const timer = setTimeout(
      () => {
        tried.current = edits;
        void session.read(
          async (workbook, { signal }) => {
            // Whatever breaks in starts this anew as soon as it is done.
            signal.addEventListener('abort', () => (tried.current = -1), { once: true });
            const tables = await readLiveTables(workbook, signal);
            if (!signal.aborted) setRead(tables);
          },
          { quiet: !isFirst },
        );
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [session, edits, isFree, isFirst]);

  return [read, setRead];
}

const NONE: readonly FileForms[] = [];

/** The tables of the files that were picked; null when they could not be asked for. */
export function useFileForms(sources: Sources): readonly FileForms[] | null {
  const { version } = useSyncExternalStore(sources.subscribe, sources.state);
  const [forms, setForms] = useState<readonly FileForms[] | null>(NONE);

  useEffect(() => {
    let isCurrent = true;
    const tell = (found: readonly FileForms[] | null) => {
      if (isCurrent) setForms(found);
    };
    sources.store.forms().then(tell, () => tell(null));
    return () => {
      isCurrent = false;
    };
  }, [sources, version]);

  return forms;
}
