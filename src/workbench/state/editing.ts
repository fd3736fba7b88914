import { useCallback, useMemo, useState } from 'react';
import type { CellRef } from '../../sheet';
import { entryText, type MemoryWorkbook } from '../model';

/**
 * A cell being edited. While "typing", arrow keys finish the entry, as after starting to type on a cell;
 * while "editing", they move in the text, as after F2.
 */
export interface Draft {
  readonly sheetId: string;
  readonly cell: CellRef;
  readonly text: string;
  readonly mode: 'typing' | 'editing';
  readonly place: 'cell' | 'bar';
}

/** The one draft of the workbench, shared by grid and formula bar. */
export interface Editing {
  readonly draft: Draft | undefined;
  begin(cell: CellRef, how: Pick<Draft, 'mode' | 'place'>, text?: string): void;
  change(text: string): void;
  setMode(mode: Draft['mode']): void;
  /** Enters the draft; false when the cell did not take it, for instance because it is locked. */
  commit(): boolean;
  cancel(): void;
}

/** `report` is told what went wrong when an entry is refused. */
export function useEditing(
  workbook: MemoryWorkbook,
  sheetId: string,
  report: (error: unknown) => void,
): Editing {
  const [draft, setDraft] = useState<Draft>();

  const begin = useCallback<Editing['begin']>(
    (cell, how, text) => {
      const present = workbook.sheet(sheetId).cell(cell.row, cell.column);
      setDraft({ sheetId, cell, text: text ?? entryText(present), ...how });
    },
    [workbook, sheetId],
  );
  const change = useCallback((text: string) => setDraft((held) => held && { ...held, text }), []);
  const setMode = useCallback((mode: Draft['mode']) => setDraft((held) => held && { ...held, mode }), []);
  const cancel = useCallback(() => setDraft(undefined), []);
  const commit = useCallback(() => {
    setDraft(undefined);
    if (!draft) return true;
    const present = workbook.sheet(draft.sheetId).cell(draft.cell.row, draft.cell.column);
    if (draft.text === entryText(present)) return true;
    try {
      workbook.enter(draft.sheetId, draft.cell, draft.text);
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }, [workbook, draft, report]);

  return useMemo(
    () => ({ draft, begin, change, setMode, commit, cancel }),
    [draft, begin, change, setMode, commit, cancel],
  );
}
