import { displayText, MAX_COLUMNS, MAX_ROWS } from '../../sheet';
import type { Appearance, ModelSheet } from '../model';
import { makeAxis, type Axis } from './axis';
import { lineCount, lineHeight } from './measure';

/** What holds for the lines and cells of a sheet that say nothing of their own. Widths are characters, heights points. */
export interface SheetDefaults {
  readonly gridlines: boolean;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** How wide a digit of the workbook's standard font is, in pixels. */
  readonly digitWidth: number;
  /** The look of cells that have none of their own. */
  readonly appearance: Appearance;
}

export const PLAIN_DEFAULTS: SheetDefaults = {
  gridlines: true,
  columnWidth: 9.140625,
  rowHeight: 15,
  digitWidth: 7,
  appearance: {},
};

/** Where everything on a sheet stands, in pixels on screen. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The look of cells that have none of their own. */
  readonly plain: Appearance;
  /** 1 at 100 %. */
  readonly scale: number;
}

/** How many rows and columns the grid shows. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export const CELL_PADDING = 3;
const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_FONT_SIZE = 11;
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
const LEAST: Extent = { rows: 60, columns: 20 };
/** Far-away cells that are only formatted do not stretch the grid. */
const MOST_FORMATTED_ROWS = 2000;
const LEAST_FITTING_SCALE = 0.7;

/** Room for all content, the formatted cells near it, and some blank cells more. */
export function extentOf(sheet: ModelSheet): Extent {
  const used = sheet.usedRange();
  const formatted = sheet.usedRange(true);
  const rows = Math.max(
    used?.bottom ?? 0,
    Math.min(formatted?.bottom ?? 0, (used?.bottom ?? 0) + MOST_FORMATTED_ROWS),
  );
  const columns = Math.max(
    used?.right ?? 0,
    Math.min(formatted?.right ?? 0, (used?.right ?? 0) + SPARE_COLUMNS * 4),
  );
  return {
    rows: Math.min(MAX_ROWS, Math.max(rows + SPARE_ROWS, LEAST.rows)),
    columns: Math.min(MAX_COLUMNS, Math.max(columns + SPARE_COLUMNS, LEAST.columns)),
  };
}

/** Font size in pixels. */
export function fontPixels(points: number | undefined): number {
  return (points ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
}

/**
 * Lays the sheet out. Rows without a height of their own grow with their wrapped texts; `grown` remembers how far (at
 * 100 %), so that only rows missing there are measured.
 */
export function layoutOf(
  sheet: ModelSheet,
  defaults: SheetDefaults,
  extent: Extent,
  grown: Map<number, number>,
  scale: number,
): SheetLayout {
  const least = Math.round(defaults.rowHeight * PIXELS_PER_POINT);
  const inMerges = mergedCells(sheet);
  const widths = Array.from({ length: extent.columns }, (_, column) => columnPixels(sheet, defaults, column));
  const rowPixels = (row: number): number => {
    if (sheet.hiddenRows.has(row)) return 0;
    const points = sheet.rowHeights.get(row);
    if (points !== undefined) return points * PIXELS_PER_POINT;
    let height = grown.get(row);
    if (height === undefined) {
      height = Math.max(least, grownHeight(sheet, row, widths, inMerges, defaults));
      grown.set(row, height);
    }
    return height;
  };
  return {
    rows: makeAxis(extent.rows, (row) => Math.round(rowPixels(row) * scale)),
    columns: makeAxis(extent.columns, (column) => Math.round(widths[column]! * scale)),
    plain: defaults.appearance,
    scale,
  };
}

/** The scale at which the filled columns fit into `room` pixels, within what can still be read. */
export function fittingScale(sheet: ModelSheet, defaults: SheetDefaults, room: number): number {
  const right = sheet.usedRange()?.right ?? -1;
  let width = 0;
  for (let column = 0; column <= right; column++) width += columnPixels(sheet, defaults, column);
  return Math.min(1, Math.max(LEAST_FITTING_SCALE, Math.floor((room / Math.max(width, 1)) * 20) / 20));
}

/** ECMA-376 part 1, 18.3.1.13: from characters of the standard font to pixels; 0 when hidden. */
function columnPixels(sheet: ModelSheet, defaults: SheetDefaults, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  const { digitWidth } = defaults;
  const width = sheet.columnWidths.get(column) ?? defaults.columnWidth;
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

/** As in Excel, merged cells do not make a row grow. */
function mergedCells(sheet: ModelSheet): (row: number, column: number) => boolean {
  const byRow = new Map<number, { left: number; right: number }[]>();
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + MOST_FORMATTED_ROWS); row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.some(({ left, right }) => column >= left && column <= right) ?? false;
}

function grownHeight(
  sheet: ModelSheet,
  row: number,
  widths: readonly number[],
  inMerge: (row: number, column: number) => boolean,
  defaults: SheetDefaults,
): number {
  let height = 0;
  for (let column = 0; column < widths.length; column++) {
    const cell = sheet.cell(row, column);
    if (cell.value === null) continue;
    const { fontSize, wrap } = cell.appearance ?? defaults.appearance;
    const size = fontPixels(fontSize);
    let lines = 1;
    if (wrap && !inMerge(row, column)) {
      const width = widths[column]! - 2 * CELL_PADDING;
      if (width > 0) lines = lineCount(displayText(cell, sheet.dateSystem), size, width);
    }
    height = Math.max(height, lines * lineHeight(size) + 2);
  }
  return height;
}
