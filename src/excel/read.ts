import {
  WorkbookError,
  type Cell,
  type Range,
  type ReadScope,
  type SheetVisibility,
  type Snapshot,
} from '../sheet';
import { bandsOf } from './blocks';
import { CELL_PROPERTIES, cellAt, rangeOf } from './cells';
import { officeCode, toWorkbookError } from './errors';
import type { ReadMemory } from './memory';
import { run } from './run';

/** Above this, Excel gives null instead of values. */
const MAX_CELLS = 5_000_000;
/** Cells asked for in one sync. Excel on the web answers with at most 5 MB; a usual table stays below that. */
const CELLS_PER_SYNC = 60_000;
const SHEET_PROPERTIES = 'id,name,visibility,protection/protected';
const EXTENT_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** A sheet under way: what is known before its cells are, and what has been read of them. */
interface Reading {
  readonly sheet: Excel.Worksheet;
  /** The block that may hold something. */
  readonly extent: Range;
  /** Whether all rows and columns of it are hidden, or none; null when some are. */
  readonly hidden: { readonly rows: boolean | null; readonly columns: boolean | null };
  readonly cells: (Cell | undefined)[][];
  readonly hiddenRows: number[];
  readonly hiddenColumns: Set<number>;
  /** Whether the merges are known from an earlier read. */
  readonly known: boolean;
  merges: readonly Range[];
}

/** Rows of a sheet that are asked for in one go. */
interface Band {
  readonly reading: Reading;
  readonly range: Range;
}

/**
 * Reads sheets in at most three syncs: which sheets there are, how far they are used (together with the first for
 * one sheet), and then cells, hidden lines and merges. It takes more only when a sheet has more merges or more
 * cells than Excel gives in one answer.
 */
export function readSnapshots(
  scope: ReadScope,
  memory: ReadMemory,
  signal?: AbortSignal,
): Promise<Snapshot[]> {
  return run(async (context) => {
    const { readings, dateSystem } = await outline(context, scope, memory, signal);
    const { version } = memory;
    const unknown = readings.filter(({ known }) => !known);
    const batches = batchesOf(readings.flatMap(bandsOfReading));
    for (const [index, batch] of batches.entries()) {
      const isLast = index === batches.length - 1;
      await readBatch(context, batch, isLast ? unknown : [], signal);
    }
    for (const { sheet, extent, merges } of unknown) memory.keepMerges(sheet.id, extent, merges, version);
    return readings.map((reading) => snapshotOf(reading, dateSystem));
  });
}

/** The sheets in question and how far they are used. */
async function outline(
  context: Excel.RequestContext,
  scope: ReadScope,
  memory: ReadMemory,
  signal: AbortSignal | undefined,
): Promise<{ readings: Reading[]; dateSystem: 1900 | 1904 }> {
  const { worksheets } = context.workbook;
  // The one way to tell the date system with the members that there are: day 0 is in 1900 or in 1904.
  const firstYear = memory.dateSystem ? undefined : context.workbook.functions.year(0).load('value');
  let sheets: Excel.Worksheet[];
  if (scope === 'all') {
    worksheets.load(`items/${SHEET_PROPERTIES.replaceAll(',', ',items/')}`);
    await sync(context, signal);
    sheets = worksheets.items;
  } else {
    const sheet = scope === 'active' ? worksheets.getActiveWorksheet() : worksheets.getItem(scope.sheetId);
    sheets = [sheet.load(SHEET_PROPERTIES)];
  }
  const used = sheets.map((sheet) => sheet.getUsedRange(true).load(EXTENT_PROPERTIES));
  await sync(context, signal);
  memory.dateSystem ??= firstYear?.value === 1904 ? 1904 : 1900;
  return {
    readings: sheets.map((sheet, index) => {
      const { rowHidden, columnHidden } = used[index]!;
      const extent = extentOf(used[index]!);
      const known = memory.merges(sheet.id, extent);
      return {
        sheet,
        extent,
        // null: some are.
        hidden: { rows: rowHidden, columns: columnHidden },
        cells: [],
        hiddenRows: [],
        hiddenColumns: new Set(),
        known: known !== undefined,
        merges: known ?? [],
      };
    }),
    dateSystem: memory.dateSystem,
  };
}

function extentOf(used: Excel.Range): Range {
  if (used.rowCount * used.columnCount > MAX_CELLS)
    throw new WorkbookError('too-large', { limit: '500 万个单元格', act: 'read' });
  return {
    top: used.rowIndex,
    left: used.columnIndex,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
}

function bandsOfReading(reading: Reading): Band[] {
  return bandsOf(reading.extent, CELLS_PER_SYNC).map((range) => ({ reading, range }));
}

/** Puts bands together as long as they fit into one sync. */
function batchesOf(bands: readonly Band[]): Band[][] {
  const batches: Band[][] = [];
  let room = 0;
  for (const band of bands) {
    const size = sizeOf(band.range);
    if (size > room || batches.length === 0) {
      batches.push([]);
      room = CELLS_PER_SYNC;
    }
    batches.at(-1)!.push(band);
    room -= size;
  }
  return batches;
}

/**
 * Reads the bands, and the merges of these sheets, in one sync. The merges are asked for last, because on a desktop
 * this takes Ctrl+Z away. When it does not work at once, in smaller pieces.
 */
async function readBatch(
  context: Excel.RequestContext,
  bands: readonly Band[],
  mergesOf: readonly Reading[],
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    const asked = bands.map((band) => ask(band));
    const merges = mergesOf.map((reading) => askMerges(reading.sheet, anchored(reading.extent)));
    await sync(context, signal);
    asked.forEach(take);
    mergesOf.forEach((reading, index) => (reading.merges = mergesFrom(merges[index]!)));
  } catch (error) {
    if (officeCode(error) === 'ResponsePayloadSizeLimitExceeded') {
      const [first, second] = halves(bands);
      await readBatch(context, first, [], signal);
      await readBatch(context, second, mergesOf, signal);
    } else if (mergesOf.length > 0 && toWorkbookError(error).code === 'unknown') {
      await readBatch(context, bands, [], signal);
      for (const reading of mergesOf) {
        reading.merges = await readMerges(context, reading.sheet, anchored(reading.extent), signal);
      }
    } else throw error;
  }
}

/** Two halves of a list of bands, or of the only band's rows. Throws "too-large" when one row is left. */
function halves(bands: readonly Band[]): [Band[], Band[]] {
  if (bands.length > 1) {
    const middle = bands.length >> 1;
    return [bands.slice(0, middle), bands.slice(middle)];
  }
  const { reading, range } = bands[0]!;
  if (range.top === range.bottom) throw new WorkbookError('too-large', { limit: '每行 5 MB', act: 'read' });
  const middle = (range.top + range.bottom) >> 1;
  return [
    [{ reading, range: { ...range, bottom: middle } }],
    [{ reading, range: { ...range, top: middle + 1 } }],
  ];
}

interface Asked extends Band {
  readonly content: Excel.Range;
  /** Only where some lines are hidden: asking for it counts as writing. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
}

function ask(band: Band): Asked {
  const { sheet, hidden } = band.reading;
  const content = rangeOf(sheet, band.range).load(CELL_PROPERTIES);
  return {
    ...band,
    content,
    rows: hidden.rows === false ? undefined : content.getRowProperties({ rowHidden: true }),
    columns: hidden.columns === false ? undefined : content.getColumnProperties({ columnHidden: true }),
  };
}

function take({ reading, range, content, rows, columns }: Asked): void {
  // Excel's way of saying that there are too many cells.
  if ((content.values as unknown) === null)
    throw new WorkbookError('too-large', { limit: '500 万个单元格', act: 'read' });
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = range.left; column <= range.right; column++) {
      const cell = cellAt(content, row - range.top, column - range.left);
      if (cell) cells[column] = cell;
    }
    if (cells.length > 0) reading.cells[row] = cells;
  }
  rows?.value.forEach(({ rowHidden }, index) => {
    if (rowHidden) reading.hiddenRows.push(range.top + index);
  });
  columns?.value.forEach(({ columnHidden }, index) => {
    if (columnHidden) reading.hiddenColumns.add(range.left + index);
  });
}

/** Merges whose top-left cell lies in the range; above 512 Excel refuses, then the two halves are asked for. */
async function readMerges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: Range,
  signal: AbortSignal | undefined,
): Promise<readonly Range[]> {
  try {
    const merges = askMerges(sheet, range);
    await sync(context, signal);
    return mergesFrom(merges);
  } catch (error) {
    if (toWorkbookError(error).code !== 'unknown' || sizeOf(range) === 1) throw error;
    const byRow = range.bottom > range.top;
    const middle = byRow ? (range.top + range.bottom) >> 1 : (range.left + range.right) >> 1;
    const first = byRow ? { ...range, bottom: middle } : { ...range, right: middle };
    const second = byRow ? { ...range, top: middle + 1 } : { ...range, left: middle + 1 };
    return [
      ...(await readMerges(context, sheet, first, signal)),
      ...(await readMerges(context, sheet, second, signal)),
    ];
  }
}

function askMerges(sheet: Excel.Worksheet, range: Range): Excel.RangeAreas {
  const areas = rangeOf(sheet, range).getMergedAreasOrNullObject();
  return areas.load(
    'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
  );
}

function mergesFrom(merged: Excel.RangeAreas): Range[] {
  return merged.isNullObject ? [] : merged.areas.items.map(extentOf);
}

/** Merges are found by their top-left cell, which may lie above and left of the first cell that holds something. */
function anchored({ bottom, right }: Range): Range {
  return { top: 0, left: 0, bottom, right };
}

function snapshotOf(reading: Reading, dateSystem: 1900 | 1904): Snapshot {
  const { sheet, cells } = reading;
  const used = usedRangeOf(cells);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    protected: sheet.protection.protected,
    dateSystem,
    usedRange: used,
    cells,
    merges: used
      ? reading.merges
          .filter((merge) => merge.top <= used.bottom && merge.left <= used.right)
          .sort((a, b) => a.top - b.top || a.left - b.left)
      : [],
    hiddenRows: used ? reading.hiddenRows.filter((row) => row >= used.top && row <= used.bottom) : [],
    hiddenColumns: used
      ? [...reading.hiddenColumns]
          .filter((column) => column >= used.left && column <= used.right)
          .sort((a, b) => a - b)
      : [],
  };
}

function usedRangeOf(cells: Reading['cells']): Range | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  cells.forEach((row, index) => {
    top = Math.min(top, index);
    bottom = index;
    left = Math.min(
      left,
      row.findIndex((cell) => cell !== undefined),
    );
    right = Math.max(right, row.length - 1);
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

function sizeOf(range: Range): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

async function sync(context: Excel.RequestContext, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) throw new WorkbookError('cancelled');
  await context.sync();
  if (signal?.aborted) throw new WorkbookError('cancelled');
}
