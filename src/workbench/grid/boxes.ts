import { displayText, type Range } from '../../sheet';
import type { Appearance, BorderSide, ModelCell, ModelSheet } from '../model';
import { isHidden, lengthOf, startOf } from './axis';
import { CELL_PADDING, fontPixels, type SheetLayout } from './layout';
import { textWidth } from './measure';

/** A cell, or a merged block, as it is drawn. */
export interface Box {
  readonly row: number;
  readonly column: number;
  /** The block it covers: itself, or its merge. */
  readonly area: Range;
  /** Pixels from the sheet's top-left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the text may run over blank cells on the right, in pixels from x. */
  readonly textWidth: number;
  readonly text: string;
  /** In pixels on screen. */
  readonly fontSize: number;
  /** Left and right of the text, in pixels. */
  readonly padding: number;
  readonly appearance: Appearance;
  /** The colour that a conditional format lays over it. */
  readonly highlight: string | undefined;
  readonly borders: Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', BorderSide>>>;
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

/** How far left of the window a text may begin that still runs into it. */
const LONGEST_RUN = 12;

/** All that is to be drawn for the block `window` of the sheet, row by row. Blank cells without a look are left out. */
export function boxesIn(sheet: ModelSheet, layout: SheetLayout, window: Range): Box[] {
  const boxes: Box[] = [];
  const merges = sheet.merges.filter(
    (merge) =>
      merge.top <= window.bottom &&
      merge.bottom >= window.top &&
      merge.left <= window.right &&
      merge.right >= window.left,
  );
  const covered = new Set<number>();
  for (const merge of merges) {
    boxes.push(boxOf(sheet, layout, merge));
    const bottom = Math.min(merge.bottom, window.bottom);
    const right = Math.min(merge.right, window.right);
    for (let row = Math.max(merge.top, window.top); row <= bottom; row++) {
      for (let column = Math.max(merge.left, window.left); column <= right; column++)
        covered.add(row * 16_384 + column);
    }
  }
  const first = Math.max(0, window.left - LONGEST_RUN);
  for (let row = window.top; row <= window.bottom; row++) {
    if (isHidden(layout.rows, row)) continue;
    for (let column = first; column <= window.right; column++) {
      if (isHidden(layout.columns, column) || covered.has(row * 16_384 + column)) continue;
      const cell = sheet.cell(row, column);
      if (column < window.left) {
        if (typeof cell.value !== 'string' || cell.appearance?.wrap || sheet.mergeAt(row, column)) continue;
      } else if (cell.value === null && !hasLook(sheet, row, column)) continue;
      boxes.push(boxOf(sheet, layout, { top: row, left: column, bottom: row, right: column }));
    }
  }
  return boxes.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The box of one block, for instance of the active cell. */
export function boxOf(sheet: ModelSheet, layout: SheetLayout, area: Range): Box {
  const cell = sheet.cell(area.top, area.left);
  const appearance = cell.appearance ?? layout.plain;
  const width = lengthOf(layout.columns, area.left, area.right);
  const full = displayText(cell, sheet.dateSystem);
  const align = alignOf(cell, appearance);
  const size = fontPixels(appearance.fontSize) * layout.scale;
  const needed = appearance.wrap ? 0 : textWidth(full, size) + 2 * CELL_PADDING;
  const numeric = typeof cell.value === 'number';
  return {
    row: area.top,
    column: area.left,
    area,
    x: startOf(layout.columns, area.left),
    y: startOf(layout.rows, area.top),
    width,
    height: lengthOf(layout.rows, area.top, area.bottom),
    textWidth: numeric || align !== 'left' ? width : runWidth(sheet, layout, area, width, needed),
    // A number cut off would be read as another number.
    text: numeric && !appearance.wrap && needed > width + CELL_PADDING ? hashes(width, size) : full,
    fontSize: size,
    padding: CELL_PADDING * layout.scale,
    appearance,
    highlight: sheet.highlightAt(area.top, area.left),
    borders: bordersOf(sheet, area),
    align,
  };
}

function hasLook(sheet: ModelSheet, row: number, column: number): boolean {
  return (
    sheet.cell(row, column).appearance?.fill !== undefined ||
    sheet.highlightAt(row, column) !== undefined ||
    Object.keys(bordersOf(sheet, at(row, column))).length > 0
  );
}

function at(row: number, column: number): Range {
  return { top: row, left: column, bottom: row, right: column };
}

/** The edges of a block: its own, else the facing edge of the neighbour. */
function bordersOf(sheet: ModelSheet, area: Range): Box['borders'] {
  const edge = (row: number, column: number, side: 'top' | 'right' | 'bottom' | 'left') =>
    row < 0 || column < 0 ? undefined : sheet.cell(row, column).appearance?.borders?.[side];
  const borders: { top?: BorderSide; right?: BorderSide; bottom?: BorderSide; left?: BorderSide } = {};
  const top = edge(area.top, area.left, 'top') ?? edge(area.top - 1, area.left, 'bottom');
  const left = edge(area.top, area.left, 'left') ?? edge(area.top, area.left - 1, 'right');
  const bottom = edge(area.bottom, area.left, 'bottom') ?? edge(area.bottom + 1, area.left, 'top');
  const right = edge(area.top, area.right, 'right') ?? edge(area.top, area.right + 1, 'left');
  if (top) borders.top = top;
  if (left) borders.left = left;
  if (bottom) borders.bottom = bottom;
  if (right) borders.right = right;
  return borders;
}

function alignOf(cell: ModelCell, appearance: Appearance): Box['align'] {
  switch (appearance.horizontal) {
    case 'left':
    case 'fill':
      return 'left';
    case 'right':
      return 'right';
    case 'center':
    case 'centerContinuous':
      return 'center';
    case 'justify':
    case 'distributed':
      return 'justify';
    default:
      if (typeof cell.value === 'number') return 'right';
      return typeof cell.value === 'string' || cell.value === null ? 'left' : 'center';
  }
}

/** A text that does not fit runs on over the blank cells beside it. */
function runWidth(
  sheet: ModelSheet,
  layout: SheetLayout,
  area: Range,
  width: number,
  needed: number,
): number {
  let room = width;
  if (area.left !== area.right || area.top !== area.bottom) return room;
  for (let column = area.right + 1; room < needed && column < layout.columns.count; column++) {
    if (sheet.cell(area.top, column).value !== null || sheet.mergeAt(area.top, column)) break;
    room += lengthOf(layout.columns, column);
  }
  return room;
}

function hashes(width: number, size: number): string {
  return '#'.repeat(Math.max(1, Math.floor((width - 2 * CELL_PADDING) / (size * 0.6))));
}
