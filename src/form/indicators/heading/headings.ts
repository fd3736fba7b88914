import { OWN_HEADING_END, type CellRef } from '../../../sheet';
import type { Block, Grid } from '../../grid';
import { headingRole, headingUnder, NO_ROLE, type HeadingRole } from './columns';

/** One column of the heading before roles are settled. */
export interface Heading {
  readonly block: Block;
  readonly groups: readonly Block[];
  readonly left: number;
  readonly right: number;
  /** Which of the columns under one heading it is, from 0. */
  readonly part: number;
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

/**
 * The lowest filled box of every column of the heading, with what stands above it; each of the columns that the rows
 * below make of it where it is merged over several.
 */
export function readHeadings(
  grid: Grid,
  top: number,
  bottom: number,
  body: readonly number[],
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
    if (!leaf || isGroup(grid, leaf, bottom)) {
      // It has no heading of its own; what it holds may still tell.
      const block = grid.at(bottom, column);
      if (block.text.trim() === '')
        headings.push({
          block,
          groups: leaf ? [leaf] : [],
          left: column,
          right: column,
          part: 0,
          role: NO_ROLE,
        });
      column++;
      continue;
    }
    const left = path.length === 0 && leaf.range.top > top ? groupOver(grid, top, leaf) : undefined;
    const groups = left ? [left] : path;
    if (!isOwnHeading(leaf.text)) {
      const role =
        given?.(leaf.cell) ??
        headingUnder(
          groups.map((group) => group.label),
          leaf.label,
        ) ??
        NO_ROLE;
      headings.push(
        ...columnsUnder(grid, leaf, body).map((span, part) => ({ block: leaf, groups, role, part, ...span })),
      );
    }
    column = leaf.range.right + 1;
  }
  return headings;
}

type Span = Pick<Heading, 'left' | 'right'>;

/** The columns that the rows below make of a heading merged over several: those filled beside each other. */
function columnsUnder(grid: Grid, { range }: Block, body: readonly number[]): Span[] {
  const begins = new Map<number, number>();
  let rows = 0;
  if (range.right > range.left) {
    for (const row of body) {
      const filled = grid
        .starting(row)
        .filter((box) => box.range.left >= range.left && box.range.right <= range.right);
      if (filled.length > 0) rows++;
      // The first filled box of a row is what a heading over blanks means; a category may reach down beside it.
      const first = grid.at(row, range.left);
      const further = first.text.trim() === '' || first.range.top === row ? filled.slice(1) : filled;
      for (const { range: own } of further)
        if (own.left > range.left) begins.set(own.left, (begins.get(own.left) ?? 0) + 1);
    }
  }
  const cuts = [...begins].flatMap(([left, count]) => (count >= 2 && count * 2 >= rows ? [left] : []));
  const lefts = [range.left, ...cuts.sort((a, b) => a - b)];
  return lefts.map((left, i) => ({ left, right: (lefts[i + 1] ?? range.right + 1) - 1 }));
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
