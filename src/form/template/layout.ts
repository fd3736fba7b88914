import { isSameCell, type Cell, type CellRef, type Range, type Sheet } from '../../sheet';
import { headingRole, type HeadingRole } from '../indicators/heading/columns';
import type { HeadingText } from '../model/form';
import { Grid, type Block } from '../grid';
import { headingKey, SAME_LAYOUT, type TableLayout } from './template';

/** The rows of a heading that belongs to a layout of the template. */
export interface LayoutMatch {
  readonly layout: TableLayout;
  readonly top: number;
  readonly bottom: number;
}

/** A heading has at most so many rows. */
const MAX_ROWS = 4;

/**
 * Tells rows that may hold headings of the layouts: one of them stands there as written. A look at the plain
 * cells, since most rows of a sheet are passed over.
 */
export function headingFinder(
  layouts: readonly TableLayout[],
): (cells: ReadonlyArray<Cell | undefined>) => boolean {
  const squeeze = (text: string): string => text.replace(/\s+/g, '');
  const written = new Set(layouts.flatMap((layout) => layout.header.map(squeeze)));
  if (written.size === 0) return () => false;
  return (cells) =>
    cells.some(
      (cell) =>
        typeof cell?.value === 'string' && cell.value.length < 200 && written.has(squeeze(cell.value)),
    );
}

/** The layout whose heading begins in this row; of several the one that is met best. */
export function matchLayout(grid: Grid, row: number): LayoutMatch | undefined {
  let best: (LayoutMatch & { share: number }) | undefined;
  for (const layout of grid.layouts) {
    const match = coveredFrom(grid, row, layout);
    if (match && match.share >= (best?.share ?? SAME_LAYOUT)) best = match;
  }
  return best;
}

/** The rows from this one on that hold headings of the layout, and the share of all that they hold. */
function coveredFrom(
  grid: Grid,
  row: number,
  layout: TableLayout,
): (LayoutMatch & { share: number }) | undefined {
  const open = layout.header.map(headingKey);
  let bottom = -1;
  let next = row;
  for (let rows = 0; rows < MAX_ROWS && next <= grid.bottom; rows++) {
    const blocks = grid.starting(next);
    const left = [...open];
    const hits = blocks.filter((block) => {
      const at = left.indexOf(headingKey(block.text));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    if (hits.length === 0 || hits.length * 2 < blocks.length) break;
    open.splice(0, open.length, ...left);
    // A taller box is the label of the part beside the whole table.
    bottom = Math.min(...hits.map(({ range }) => range.bottom));
    next = grid.filledFrom(next + 1);
  }
  return bottom < 0 ? undefined : { layout, top: row, bottom, share: 1 - open.length / layout.header.length };
}

/** What the layout says of these headings, by their cells. */
export function givenColumns(
  layout: TableLayout,
  headings: readonly HeadingText[],
): (cell: CellRef) => HeadingRole | undefined {
  return (cell) => {
    const heading = headings.find((item) => isSameCell(item.cell, cell));
    if (!heading) return undefined;
    const key = headingKey(heading.text);
    const term = layout.terms.findLast(
      (item) =>
        item.part === 'column' &&
        headingKey(item.label) === key &&
        (item.nth === undefined || item.nth === heading.nth),
    );
    return term?.part === 'column' ? { column: term.role ?? 'other', confidence: 1, given: true } : undefined;
  };
}

/** All boxes of the heading rows, row by row, each with its place among equal ones. */
export function headingTexts(grid: Grid, top: number, bottom: number): HeadingText[] {
  const counts = new Map<string, number>();
  const found: HeadingText[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const block of grid.starting(row)) {
      const key = headingKey(block.text);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      found.push(toHeadingText(block, nth));
    }
  }
  return found;
}

function toHeadingText({ text, cell, range, label }: Block, nth: number): HeadingText {
  const column = headingRole(label)?.column;
  return {
    text,
    cell,
    left: range.left,
    right: range.right,
    nth,
    column: column === undefined || column === 'other' || column === 'unknown' ? null : column,
  };
}

/**
 * The headings in rows that a person points at, for a table that was not found by itself; each with the column
 * that it means when read alone.
 */
export function headingsIn(sheet: Sheet, rows: Pick<Range, 'top' | 'bottom'>): HeadingText[] {
  const used = sheet.snapshot.usedRange;
  if (!used) return [];
  const grid = new Grid(sheet, used.left, used.right);
  return headingTexts(grid, Math.max(rows.top, used.top), Math.min(rows.bottom, used.bottom));
}
