import type { CellRef, Range } from '../sheet';
import type { Box } from './grid';

/** Boxes that nothing was read from, as one block. */
export interface UnreadBlock {
  readonly range: Range;
  readonly cells: readonly CellRef[];
}

/** Boxes of one column, those below each other as one block; `isFree`: nothing was read from a cell between them. */
export function byColumn(
  boxes: readonly Box[],
  isFree: (row: number, column: number) => boolean,
): UnreadBlock[] {
  return joined(boxes, (last, { range }) => {
    if (last.left !== range.left || last.right !== range.right) return false;
    for (let row = last.bottom + 1; row < range.top; row++) if (!isFree(row, range.left)) return false;
    return true;
  });
}

/** Boxes of whole rows, rows that follow each other as one block. */
export function byRow(boxes: readonly Box[]): UnreadBlock[] {
  return joined(boxes, (last, { range }) => range.top <= last.bottom + 1);
}

function joined(boxes: readonly Box[], belongs: (last: Range, box: Box) => boolean): UnreadBlock[] {
  const blocks: { range: Range; cells: CellRef[] }[] = [];
  for (const box of boxes) {
    const block = blocks.findLast(({ range }) => belongs(range, box));
    if (!block) blocks.push({ range: box.range, cells: [box.cell] });
    else {
      block.range = around(block.range, box.range);
      block.cells.push(box.cell);
    }
  }
  return blocks;
}

/** The smallest block that holds both. */
function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
