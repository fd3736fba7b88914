import { useCallback, useEffect, useMemo, useState } from 'react';
import { MAX_COLUMNS, MAX_ROWS, type CellRef } from '../../sheet';
import type { MemoryWorkbook, ModelSheet } from '../model';
import { extentOf, layoutOf, type Extent, type SheetDefaults, type SheetLayout } from './layout';

/** Blank lines shown past a cell that somebody went to. */
const SPARE = 20;

/**
 * The layout of the sheet, anew when something changed that can move its cells. `reach` makes the grid large
 * enough for a cell far out; lines are only ever added while the sheet is in front.
 */
export function useLayout(
  workbook: MemoryWorkbook,
  sheet: ModelSheet,
  defaults: SheetDefaults,
  version: number,
  scale: number,
): { readonly layout: SheetLayout; reach(cell: CellRef): void } {
  const [far, setFar] = useState<{ sheet: ModelSheet; extent: Extent }>();
  // Heights that rows have grown to, kept as long as their cells stay the same.
  const grown = useMemo(() => ({ sheet, heights: new Map<number, number>() }), [sheet]);

  useEffect(
    () =>
      workbook.listen((event) => {
        if (!('sheetId' in event) || event.sheetId !== sheet.id) return;
        if (event.kind === 'cells') for (const { row } of event.cells) grown.heights.delete(row);
        if (event.kind === 'layout') grown.heights.clear();
      }),
    [workbook, sheet, grown],
  );

  const layout = useMemo(() => {
    const near = extentOf(sheet);
    const wanted = far?.sheet === sheet ? far.extent : near;
    const extent = {
      rows: Math.max(near.rows, wanted.rows),
      columns: Math.max(near.columns, wanted.columns),
    };
    return layoutOf(sheet, defaults, extent, grown.heights, scale);
    // The version stands for the contents of the sheet, which change in place.
  }, [sheet, defaults, grown, far, version, scale]);

  const reach = useCallback(
    (cell: CellRef) => {
      if (cell.row === MAX_ROWS - 1 || cell.column === MAX_COLUMNS - 1) return;
      setFar((held) => {
        const rows = Math.min(MAX_ROWS, cell.row + SPARE);
        const columns = Math.min(MAX_COLUMNS, cell.column + SPARE);
        const extent = held?.sheet === sheet ? held.extent : { rows: 0, columns: 0 };
        if (rows <= extent.rows && columns <= extent.columns) return held;
        return {
          sheet,
          extent: { rows: Math.max(rows, extent.rows), columns: Math.max(columns, extent.columns) },
        };
      });
    },
    [sheet],
  );
  return { layout, reach };
}
