import { useCallback, useEffect, useState } from 'react';
import type { Range } from '../../sheet';
import type { MemoryWorkbook, ModelSheet } from '../model';
import { rangeOf, selectCell, type Selection } from '../grid/move';

/** The selection on the sheet in front, and the way to change it. The workbook knows only its block. */
export interface SelectionState {
  readonly selection: Selection;
  readonly range: Range;
  select(selection: Selection): void;
}

/** Keeps the selection of each sheet, in step with the workbook: the pane moves it as well. */
export function useSelection(workbook: MemoryWorkbook, sheet: ModelSheet): SelectionState {
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());

  useEffect(
    () =>
      workbook.listen((event) => {
        if (event.kind !== 'selection') return;
        setSelections((before) => {
          const held = before.get(event.sheetId);
          const owner = workbook.sheet(event.sheetId);
          if (held && sameRange(rangeOf(owner, held), event.range)) return before;
          return new Map(before).set(event.sheetId, selectionOf(owner, event.range));
        });
      }),
    [workbook],
  );

  const select = useCallback(
    (selection: Selection) => {
      setSelections((before) => new Map(before).set(sheet.id, selection));
      workbook.select(sheet.id, rangeOf(sheet, selection));
    },
    [workbook, sheet],
  );

  const selection = selections.get(sheet.id) ?? selectionOf(sheet, workbook.selection(sheet.id));
  return { selection, range: rangeOf(sheet, selection), select };
}

function selectionOf(sheet: ModelSheet, range: Range): Selection {
  const { active } = selectCell(sheet, { row: range.top, column: range.left });
  return { active, corner: { row: range.bottom, column: range.right } };
}

function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
