import { WorkbookError, type Mark, type MarkSeverity, type Workbook } from '../../sheet';
import type { Severity } from '../../rules/rule';
import { asWorkbookError } from '../host/errors';
import { shownResult, type Problem, type SessionState } from './state';

/** Keeps the marks on the sheets as they are wanted. */
export interface Marking {
  /** Marks these cells and no others, nothing when they are marked already. Resolves when it was tried. */
  show(marks: readonly Mark[]): Promise<void>;
  /** Has the next ones written in any case: the person may have taken marks away, or another file is open. */
  renew(): void;
}

/** `tell` learns after each writing what could not be marked or unmarked; null when nothing was left. */
export function createMarking(workbook: Workbook, tell: (problem: Problem | null) => void): Marking {
  let wanted: readonly Mark[] = [];
  let written: string | null = null;
  let queue = Promise.resolve();

  /** Each writing takes what is wanted by then, so that those that waited behind a slow one cost nothing. */
  async function write(): Promise<void> {
    const marks = wanted;
    const content = JSON.stringify(marks);
    if (content === written) return;
    written = null;
    const retry = () => void show(wanted);
    try {
      const leftOut = await workbook.mark(marks);
      // What is left out is tried again only when it changes or the person asks for it.
      written = content;
      const again = () => {
        renew();
        retry();
      };
      tell(
        leftOut.length === 0
          ? null
          : { error: new WorkbookError('protected', { sheet: leftOut.join('、') }), retry: again },
      );
    } catch (cause) {
      tell({ error: asWorkbookError(cause), retry });
    }
  }

  function show(marks: readonly Mark[]): Promise<void> {
    wanted = marks;
    queue = queue.then(write);
    return queue;
  }

  function renew(): void {
    written = null;
  }

  return { show, renew };
}

const MARK_SEVERITIES: Readonly<Record<Severity, MarkSeverity>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  undetermined: 'note',
};

/**
 * Where the findings of all checked sheets stand, without those set aside. The further cells of a finding, such as what
 * a total adds up, are only pointed out as having to do with it.
 */
export function marksOf({ checks, ignored }: Pick<SessionState, 'checks' | 'ignored'>): Mark[] {
  const findings = shownResult({ shown: [...checks.keys()], checks, ignored })?.findings ?? [];
  return findings.flatMap(({ sheetId, severity, cells }) =>
    cells.map(({ row, column }, index) => ({
      ...{ sheetId, row, column },
      severity: index === 0 ? MARK_SEVERITIES[severity] : 'note',
    })),
  );
}
