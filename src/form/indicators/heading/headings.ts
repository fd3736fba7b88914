import { OWN_HEADING_END, type CellRef } from '../../../sheet';
import type { Block, Grid } from '../../grid';
import { headingRole, headingUnder, type HeadingRole } from './columns';

/** One column of the heading before roles are settled. */
export interface Heading {
  readonly block: Block;
  readonly groups: readonly Block[];
  readonly role: HeadingRole;
}

/**
 * The heading that a box of a lower row stands under: one merged over more than its column, or, where nothing
 * is merged, the one on the left with blanks behind it.
 */
export function groupOver(grid: Grid, row: number, block: Block): Block | undefined {
  const above = grid.at(row, block.range.left);
  if (above.text.trim() !== '') {
    const beside = grid.beside(above);
    const wider = above.range.left < block.range.left || above.range.right > block.range.right;
    return wider || beside?.text.trim() === '' ? above : undefined;
  }
  const group = grid
    .starting(row)
    .filter(({ range }) => range.left < block.range.left)
    .at(-1);
  const merged = above.range.left !== above.range.right;
  return group && !merged && headingRole(group.label) && group.range.bottom < block.range.top
    ? group
    : undefined;
}

/** Whether the heading is of a column that the product added beside the table. */
export function isOwnHeading(text: string): boolean {
  return text.trim().endsWith(OWN_HEADING_END);
}

/** The lowest filled box of every column of the heading, with what stands above it. */
export function readHeadings(
  grid: Grid,
  top: number,
  bottom: number,
  given?: (cell: CellRef) => HeadingRole | undefined,
): Heading[] {
  const headings: Heading[] = [];
  const right = lastColumn(grid, top, bottom);
  for (let column = grid.left; column <= right;) {
    const path: Block[] = [];
    for (let row = top; row <= bottom; row++) {
      const block = grid.at(row, column);
      const inside = block.range.top >= top && block.range.bottom <= bottom;
      if (inside && block.text.trim() !== '' && path.at(-1)?.cell.row !== block.cell.row) path.push(block);
    }
    const leaf = path.pop();
    if (leaf && isGroup(grid, leaf, bottom)) {
      // A blank column under a group has no heading of its own.
      column++;
      continue;
    }
    const next = leaf ? leaf.range.right + 1 : column + 1;
    const left = leaf && path.length === 0 && leaf.range.top > top ? groupOver(grid, top, leaf) : undefined;
    const groups = left ? [left] : path;
    const role =
      leaf &&
      !isOwnHeading(leaf.text) &&
      (given?.(leaf.cell) ??
        headingUnder(
          groups.map((group) => group.label),
          leaf.label,
        ));
    if (leaf && role) headings.push({ block: leaf, groups, role });
    column = next;
  }
  return headings;
}

/** Whether headings of their own stand below parts of the box. */
function isGroup(grid: Grid, block: Block, bottom: number): boolean {
  const { left, right } = block.range;
  for (let row = block.range.bottom + 1; row <= bottom; row++) {
    if (grid.starting(row).some(({ range }) => range.left >= left && range.left <= right)) return true;
  }
  return false;
}

function lastColumn(grid: Grid, top: number, bottom: number): number {
  let right = grid.left;
  for (let row = top; row <= bottom; row++)
    right = Math.max(right, ...grid.starting(row).map((b) => b.range.right));
  return Math.min(right, grid.right);
}
