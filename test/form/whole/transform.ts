import type { Cell, Range, Snapshot } from '../../../src/sheet';

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

/**
 * The row as so many rows: cells of as many lines are divided and their list numbers dropped, others repeated;
 * merges across it grow.
 */
export function divideRow(sheet: Snapshot, row: number, lines: number): Snapshot {
  let divided = sheet;
  for (let more = 1; more < lines; more++) divided = insertRow(divided, row + 1);
  const merged = (column: number): boolean =>
    divided.merges.some((m) => m.top <= row && m.bottom > row && m.left <= column && m.right >= column);
  const cells = [...divided.cells];
  for (let line = 0; line < lines; line++) {
    cells[row + line] = sheet.cells[row]?.map((cell, column) => {
      if (!cell || merged(column)) return line === 0 ? cell : undefined;
      const parts = linesIn(cell);
      return parts.length === lines ? { ...cell, value: parts[line]! } : cell;
    });
  }
  return rebuilt(divided, cells, (m) => m);
}

function linesIn({ value }: Cell): string[] {
  const lines = typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : [];
  const numbered = lines.every((line, i) => line.startsWith(`${i + 1}.`));
  return numbered ? lines.map((line) => line.replace(/^\d+\./, '')) : lines;
}

/** Every cell as `change` makes it. */
export function mapCells(
  sheet: Snapshot,
  change: (cell: Cell, row: number, column: number) => Cell,
): Snapshot {
  return rebuilt(
    sheet,
    sheet.cells.map((row, r) => row?.map((cell, c) => cell && change(cell, r, c))),
    (m) => m,
  );
}

/** The sheet with these values in addition; what stands there already gives way. */
export function withValues(
  sheet: Snapshot,
  values: readonly (readonly [row: number, column: number, value: string | number])[],
): Snapshot {
  const cells = sheet.cells.map((row) => (row ? [...row] : undefined));
  for (const [row, column, value] of values)
    (cells[row] ??= [])[column] = { value, formula: null, numberFormat: 'General' };
  return rebuilt(sheet, cells, (m) => m);
}

/** The sheet with other cells, its merges moved along. */
export function rebuilt(
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
