import { patternOf, PERFORMANCE_TITLES } from '../../lexicon';
import type { CellRef, Sheet } from '../../sheet';
import { Grid, type Block } from '../grid';
import { headingRole } from '../indicators/heading/columns';
import { bodyRows, weighContent } from '../indicators/heading/content';
import { readHeadings } from '../indicators/heading/headings';
import { isCategory } from '../labels/labels';
import type { HeadingText } from '../model/form';
import { headingTexts } from '../template/layout';
import { readTitle } from './title';

/** A sheet that is plainly such a table although it could not be read as one. */
export interface Suspect {
  /** The title that says so. */
  readonly title: { readonly text: string; readonly cell: CellRef };
  /** The row that most likely holds the headings of the indicators; null when no row looks like it. */
  readonly headingRow: number | null;
  /** Its headings with the best guess of what each column is, by its words and by what it holds. */
  readonly headings: readonly HeadingText[];
}

const PERFORMANCE = patternOf(PERFORMANCE_TITLES);

/** So far down a title may stand, and so many rows are looked at. */
const ROWS = 200;

/** So many categories, or known headings in a row, are no chance. */
const ENOUGH = 2;

/**
 * What a sheet without any recognised table may be: a title that speaks of performance, with categories of indicators
 * or known headings below. Null where nothing of the kind stands there. Ask it only when `recognise` gives nothing.
 */
export function suspect(sheet: Sheet): Suspect | null {
  const used = sheet.snapshot.usedRange;
  if (!used) return null;
  const grid = new Grid(sheet, used.left, used.right);
  const bottom = Math.min(grid.bottom, grid.top + ROWS);
  let title: Block | undefined;
  let firstCategory: number | undefined;
  let categories = 0;
  let headingRow: number | null = null;
  let most = ENOUGH - 1;
  for (let row = grid.top; row <= bottom; row++) {
    const boxes = grid.starting(row);
    title ??= boxes.find((box) => PERFORMANCE.test(box.label.plain) && readTitle(grid, box));
    if (!title) continue;
    const known = boxes.filter(({ label }) => headingRole(label) !== undefined).length;
    if (known > most) [headingRow, most] = [row, known];
    const here = boxes.filter(({ label }) => isCategory(label)).length;
    if (here > 0 && row > title.range.bottom) firstCategory ??= row;
    categories += here;
  }
  if (!title || (categories < ENOUGH && headingRow === null)) return null;
  const over = firstCategory === undefined ? null : grid.filledFrom(firstCategory - 1, -1);
  // Above the first category stand the headings, whatever they are called.
  if (headingRow === null && over !== null && over > title.range.bottom) headingRow = over;
  return {
    title: { text: title.text, cell: title.cell },
    headingRow,
    headings: headingRow === null ? [] : guessed(grid, headingRow),
  };
}

/** The headings of a row with what each column most likely is. */
function guessed(grid: Grid, row: number): HeadingText[] {
  const body = bodyRows(grid, row);
  const weighed = weighContent(grid, readHeadings(grid, row, row, body), body);
  return headingTexts(grid, row, row).map((heading) => {
    const role = weighed.find(({ left }) => left === heading.left)?.role.column;
    return { ...heading, column: role === undefined || role === 'other' || role === 'unknown' ? null : role };
  });
}
