import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { readFilling, type FillState, type FillTable, type SlotProposals } from '../../app/fill/fill-view';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';
import type { Sources, SourcesState } from './sources/sources';

/** Long enough after an edit for the person to have stopped. */
const PAUSE_MS = 500;

/** What can be filled and what the sources say of it. */
export interface FillingView {
  /** null before the first reading. */
  readonly state: FillState | null;
  readonly sources: SourcesState;
  /** What the sources offer for the values of the tables; null before they were first compared. */
  readonly offers: readonly SlotProposals[] | null;
  readonly isComparing: boolean;
  /** The sources could not be compared. */
  readonly hasFailed: boolean;
  /** Compares anew. */
  readonly retry: () => void;
  /** What the workbook says now, read again if anything was edited since; null when another job broke in. */
  readonly current: () => Promise<FillState | null>;
}

/**
 * The tables of these sheets, read again after every edit, and what the sources at hand offer for them. Reading waits for
 * other jobs, and gives way when one is started.
 */
export function useFilling(
  session: Session,
  { edits, busy }: Pick<SessionState, 'edits' | 'busy'>,
  sheetIds: readonly string[],
  sources: Sources,
): FillingView {
  const known = useSyncExternalStore(sources.subscribe, sources.state);
  const [read, setRead] = useState<Read | null>(null);
  const latest = useRef<Read | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [tries, setTries] = useState(0);
  const tried = useRef('');
  const of = JSON.stringify(sheetIds);
  const isFree = busy === null;
  const state = read?.of === of ? read.state : null;

  const reread = useCallback(
    async (isQuiet: boolean): Promise<FillState | null> => {
      const { edits } = session.state();
      tried.current = `${edits}|${of}`;
      const done = await session.read(
        async (workbook, { signal }) => {
          // Whatever breaks in starts this anew as soon as it is done.
          signal.addEventListener('abort', () => (tried.current = ''), { once: true });
          const state = await readFilling(workbook, JSON.parse(of) as string[], signal);
          // The workbook's own lists are sources too; what is told of them has to fit what is shown.
          await sources.setAnswers(state.answers).catch(() => undefined);
          await sources.setWorkbook(state.snapshots).catch(() => undefined);
          if (signal.aborted) return;
          latest.current = { of, edits, state };
          setRead(latest.current);
        },
        { quiet: isQuiet },
      );
      return done ? (latest.current?.state ?? null) : null;
    },
    [session, of, sources],
  );

  const current = useCallback(async () => {
    await whenFree(session);
    const known = latest.current;
    if (known?.of === of && known.edits === session.state().edits) return known.state;
    // Once more when an edit broke in.
    return (await reread(true)) ?? reread(true);
  }, [session, of, reread]);

  useEffect(() => {
    if (!isFree || tried.current === `${edits}|${of}`) return;
    const isFirst = read?.of !== of;
    const timer = setTimeout(() => void reread(!isFirst), isFirst ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [edits, isFree, of, read?.of, reread]);

  useEffect(() => {
    if (!state) return;
    let isCurrent = true;
    const tell = (result: Compared['result']) => {
      if (isCurrent) setCompared({ state, version: known.version, tries, result });
    };
    sources.store.propose(slotsOf(state.tables), state.recipes).then(tell, () => tell(null));
    return () => {
      isCurrent = false;
    };
  }, [state, known.version, tries, sources.store]);

  const isUpToDate =
    compared !== null &&
    compared.state === state &&
    compared.version === known.version &&
    compared.tries === tries;
  return {
    state,
    sources: known,
    // What was found last stays in its place until it is known what is found now.
    offers: useMemo(() => (state && compared?.result) ?? null, [state, compared]),
    isComparing: state !== null && !isUpToDate,
    hasFailed: isUpToDate && compared.result === null,
    retry: () => setTries((count) => count + 1),
    current,
  };
}

/** Resolves when no job is under way: nothing that the person waits for is broken off. */
function whenFree(session: Session): Promise<void> {
  return new Promise((resolve) => {
    if (session.state().busy === null) {
      resolve();
      return;
    }
    const stop = session.subscribe(() => {
      if (session.state().busy !== null) return;
      stop();
      resolve();
    });
  });
}

/** What was read of these sheets after so many edits. */
interface Read {
  readonly of: string;
  readonly edits: number;
  readonly state: FillState;
}

interface Compared {
  readonly state: FillState;
  readonly version: number;
  readonly tries: number;
  /** null: it did not work. */
  readonly result: readonly SlotProposals[] | null;
}

export function slotsOf(tables: readonly FillTable[]): FillTable['slots'] {
  return tables.flatMap(({ slots }) => slots);
}
