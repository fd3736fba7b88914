import { useEffect, useRef, useState } from 'react';
import { readFormulas, type FormulaTable } from '../../app/formulas/formula-view';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';

/** Long enough after an edit for the person to have stopped. */
const PAUSE_MS = 500;

/**
 * The tables of these sheets with what can be computed in them, read again after every edit; null before the first read.
 * It waits for other jobs, and gives way when one is started.
 */
export function useFormulas(
  session: Session,
  { edits, busy }: Pick<SessionState, 'edits' | 'busy'>,
  sheetIds: readonly string[],
): readonly FormulaTable[] | null {
  const [read, setRead] = useState<{ readonly of: string; readonly tables: readonly FormulaTable[] } | null>(
    null,
  );
  const tried = useRef('');
  const of = JSON.stringify(sheetIds);
  const isFree = busy === null;

  useEffect(() => {
    const attempt = `${edits}|${of}`;
    if (!isFree || tried.current === attempt) return;
    const isFirst = read?.of !== of;
    const timer = setTimeout(
      () => {
        tried.current = attempt;
        void session.read(
          async (workbook, { signal }) => {
            // Whatever breaks in starts this anew as soon as it is done.
            signal.addEventListener('abort', () => (tried.current = ''), { once: true });
            const ids = JSON.parse(of) as string[];
            const tables = await readFormulas(workbook, ids, signal);
            if (!signal.aborted) setRead({ of, tables });
          },
          { quiet: !isFirst },
        );
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [session, edits, isFree, of, read?.of]);

  return read?.of === of ? read.tables : null;
}
