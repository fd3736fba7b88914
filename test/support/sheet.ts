import { BLANK, parseRange, Sheet, type Cell, type CellValue, type Snapshot } from '../../src/sheet';

/** A cell as tests write it: a plain value, or with formula and number format. */
export type CellInput = CellValue | { value: CellValue; formula?: string; numberFormat?: string };

export interface SheetInput {
  name?: string;
  merges?: string[];
  protected?: boolean;
  hiddenRows?: number[];
  dateSystem?: 1900 | 1904;
}

/** A Snapshot from rows of values; null leaves a cell blank. `merges` as "A1:C1". */
export function snapshotOf(rows: CellInput[][], input: SheetInput = {}): Snapshot {
  const cells: (Cell | undefined)[][] = rows.map((row) => row.map(toCell));
  let bottom = -1;
  let right = -1;
  let top = Infinity;
  let left = Infinity;
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      top = Math.min(top, r);
      left = Math.min(left, c);
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
    }),
  );
  return {
    sheetId: 'sheet-1',
    sheetName: input.name ?? 'Sheet1',
    visibility: 'visible',
    protected: input.protected ?? false,
    dateSystem: input.dateSystem ?? 1900,
    usedRange: bottom < 0 ? null : { top, left, bottom, right },
    cells,
    merges: (input.merges ?? [])
      .map((text) => parseRange(text)!)
      .sort((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: input.hiddenRows ?? [],
    hiddenColumns: [],
  };
}

/** The same, indexed. */
export function sheetOf(rows: CellInput[][], input?: SheetInput): Sheet {
  return new Sheet(snapshotOf(rows, input));
}

function toCell(input: CellInput): Cell | undefined {
  if (input === null || input === undefined) return undefined;
  if (typeof input === 'object' && 'value' in input) return { ...BLANK, ...input };
  return { ...BLANK, value: input };
}
