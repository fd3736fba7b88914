import type { Cell, Range, Snapshot } from '../../src/sheet';

type Cells = Snapshot['cells'];

/** The sheet with a blank row above `at`; merges across it grow. */
export function insertRow(sheet: Snapshot, at: number): Snapshot {
  const cells: (Cells[number] | undefined)[] = [];
  sheet.cells.forEach((row, r) => (cells[r < at ? r : r + 1] = row));
  return rebuilt(sheet, cells, (m) => ({
    ...m,
    top: m.top < at ? m.top : m.top + 1,
    bottom: m.bottom < at ? m.bottom : m.bottom + 1,
  }));
}

/** The sheet with a blank column left of `at`; merges across it grow. */
export function insertColumn(sheet: Snapshot, at: number): Snapshot {
  const cells = sheet.cells.map((row) => {
    const moved: (Cell | undefined)[] = [];
    row?.forEach((cell, c) => (moved[c < at ? c : c + 1] = cell));
    return moved;
  });
  return rebuilt(sheet, cells, (m) => ({
    ...m,
    left: m.left < at ? m.left : m.left + 1,
    right: m.right < at ? m.right : m.right + 1,
  }));
}

/** The sheet moved down and right. */
export function shift(sheet: Snapshot, rows: number, columns: number): Snapshot {
  const cells: (Cell | undefined)[][] = [];
  sheet.cells.forEach((row, r) => {
    const moved: (Cell | undefined)[] = (cells[r + rows] = []);
    row?.forEach((cell, c) => (moved[c + columns] = cell));
  });
  return rebuilt(sheet, cells, (m) => ({
    top: m.top + rows,
    bottom: m.bottom + rows,
    left: m.left + columns,
    right: m.right + columns,
  }));
}

/** Both sheets on one: the second below, or right of, the first. */
export function join(first: Snapshot, second: Snapshot): Snapshot {
  const cells: (Cell | undefined)[][] = [];
  for (const sheet of [first, second]) {
    sheet.cells.forEach((row, r) => {
      const to = (cells[r] ??= []);
      row?.forEach((cell, c) => (to[c] = cell ?? to[c]));
    });
  }
  return rebuilt({ ...first, merges: [...first.merges, ...second.merges] }, cells, (m) => m);
}

/** Every cell as `change` makes it. */
export function mapCells(sheet: Snapshot, change: (cell: Cell) => Cell): Snapshot {
  return rebuilt(
    sheet,
    sheet.cells.map((row) => row?.map((cell) => cell && change(cell))),
    (m) => m,
  );
}

function rebuilt(
  sheet: Snapshot,
  cells: (readonly (Cell | undefined)[] | undefined)[],
  move: (merge: Range) => Range,
): Snapshot {
  let used: Range | null = null;
  cells.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell) return;
      used = used
        ? {
            top: Math.min(used.top, r),
            left: Math.min(used.left, c),
            bottom: Math.max(used.bottom, r),
            right: Math.max(used.right, c),
          }
        : { top: r, left: c, bottom: r, right: c };
    }),
  );
  const merges = sheet.merges.map(move).sort((a, b) => a.top - b.top || a.left - b.left);
  return { ...sheet, cells, merges, usedRange: used, hiddenRows: [], hiddenColumns: [] };
}
