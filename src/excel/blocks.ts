import type { CellRef, Range } from '../sheet';

/** The fewest blocks that simple joining finds: neighbours in a row first, then equal stretches in rows below. */
export function blocksOf(cells: readonly CellRef[]): Range[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const stretches: Range[] = [];
  for (const { row, column } of sorted) {
    const last = stretches.at(-1);
    if (last && last.top === row && last.right >= column - 1) {
      stretches[stretches.length - 1] = { ...last, right: column };
    } else stretches.push({ top: row, left: column, bottom: row, right: column });
  }
  const blocks: Range[] = [];
  const open = new Map<string, number>();
  for (const stretch of stretches) {
    const key = `${stretch.left}:${stretch.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : blocks[index];
    if (index !== undefined && above?.bottom === stretch.top - 1)
      blocks[index] = { ...above, bottom: stretch.bottom };
    else open.set(key, blocks.push(stretch) - 1);
  }
  return blocks;
}

/** Cuts a block into bands of whole rows with at most so many cells each (one row at least). */
export function bandsOf(range: Range, maxCells: number): Range[] {
  const rows = Math.max(1, Math.floor(maxCells / (range.right - range.left + 1)));
  const bands: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    bands.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return bands;
}
