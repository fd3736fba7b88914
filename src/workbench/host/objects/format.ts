import type { Appearance, CellEdit, ModelCell } from '../../model';
import type { HostContext } from '../context';
import { defineClass } from '../object';
import { HostError, type Json } from '../protocol';
import { eachCell, requireUnlocked, type RangeTarget } from './target';

/** Assumed: the digit width of the default font, in pixels, and its padding, as .xlsx defines column widths. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
const DEFAULT_COLUMN_CHARACTERS = 8.43;
const DEFAULT_ROW_POINTS = 15;

/** Wire names of alignments that differ from .xlsx by more than the first letter. */
const ALIGNMENTS = { CenterAcrossSelection: 'centerContinuous' } as const;

export const formatObject = defineClass<RangeTarget>({
  name: 'RangeFormat',
  get: {
    WrapText: uniform((cell) => cell.appearance?.wrap ?? false),
    HorizontalAlignment: uniform((cell) => wireAlignment(cell.appearance?.horizontal ?? 'general')),
    VerticalAlignment: uniform((cell) => wireAlignment(cell.appearance?.vertical ?? 'bottom')),
    // Documented: null when the columns (rows) of the range differ; measured in points.
    ColumnWidth: ({ sheet, range }) =>
      same(range.left, range.right, (column) =>
        pointsOf(sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_CHARACTERS),
      ),
    RowHeight: ({ sheet, range }) =>
      same(range.top, range.bottom, (row) => sheet.rowHeights.get(row) ?? DEFAULT_ROW_POINTS),
  },
  set: {
    WrapText: paint((value) => ({ wrap: Boolean(value) })),
    HorizontalAlignment: paint((value) => ({ horizontal: alignment(value) as Appearance['horizontal'] })),
    VerticalAlignment: paint((value) => ({ vertical: alignment(value) as Appearance['vertical'] })),
    ColumnWidth({ sheet, range }, value, { workbook }) {
      const columns = span(range.left, range.right);
      workbook.changeLayout(sheet.id, { columnWidth: { columns, width: charactersOf(Number(value)) } });
    },
    RowHeight({ sheet, range }, value, { workbook }) {
      workbook.changeLayout(sheet.id, {
        rowHeight: { rows: span(range.top, range.bottom), height: Number(value) },
      });
    },
  },
  objects: {
    Font: (target, host) => fontObject(target, host),
    Fill: (target, host) => fillObject(target, host),
    Protection: (target, host) => protectionObject(target, host),
  },
});

const fontObject = defineClass<RangeTarget>({
  name: 'RangeFont',
  get: {
    Bold: uniform((cell) => cell.appearance?.bold ?? false),
    Italic: uniform((cell) => cell.appearance?.italic ?? false),
    Color: uniform((cell) => cell.appearance?.color ?? '#000000'),
    Size: uniform((cell) => cell.appearance?.fontSize ?? 11),
  },
  set: {
    Bold: paint((value) => ({ bold: Boolean(value) })),
    Italic: paint((value) => ({ italic: Boolean(value) })),
    Color: paint((value) => ({ color: String(value) })),
    Size: paint((value) => ({ fontSize: Number(value) })),
  },
});

const fillObject = defineClass<RangeTarget>({
  name: 'RangeFill',
  get: { Color: uniform((cell) => cell.appearance?.fill ?? '#FFFFFF') },
  set: { Color: paint((value) => ({ fill: String(value) })) },
});

const protectionObject = defineClass<RangeTarget>({
  name: 'FormatProtection',
  get: { Locked: uniform((cell) => cell.locked) },
});

/** Documented: a format that differs between the cells of the range reads as null. */
function uniform(read: (cell: ModelCell) => Json): (target: RangeTarget) => Json {
  return (target) => {
    const values = new Set<Json>();
    eachCell(target, (cell) => values.add(read(cell)));
    return values.size === 1 ? [...values][0] : null;
  };
}

function paint(
  look: (value: Json) => Appearance,
): (target: RangeTarget, value: Json, host: HostContext) => void {
  return (target, value, { workbook }) => {
    requireUnlocked(target);
    const edits: CellEdit[] = [];
    eachCell(target, (cell, row, column) =>
      edits.push({
        sheetId: target.sheet.id,
        row,
        column,
        appearance: { ...cell.appearance, ...look(value) },
      }),
    );
    workbook.apply(edits, { title: '', source: 'pane' });
  };
}

function same(first: number, last: number, read: (index: number) => number): Json {
  const values = new Set(span(first, last).map(read));
  return values.size === 1 ? [...values][0] : null;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function alignment(value: Json): string {
  if (typeof value !== 'string')
    throw new HostError('InvalidArgument', 'An alignment is a name.', 'RangeFormat');
  return (ALIGNMENTS as Record<string, string>)[value] ?? value.charAt(0).toLowerCase() + value.slice(1);
}

function wireAlignment(name: string): string {
  const special = Object.entries(ALIGNMENTS).find(([, own]) => own === name)?.[0];
  return special ?? name.charAt(0).toUpperCase() + name.slice(1);
}

function pointsOf(characters: number): number {
  return Math.trunc(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

function charactersOf(points: number): number {
  return Math.max(0, points / POINTS_PER_PIXEL - PADDING_PIXELS) / DIGIT_PIXELS;
}
