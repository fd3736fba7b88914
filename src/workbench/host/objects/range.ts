import { formatRange, isError, MAX_COLUMNS, type CellValue, type Range } from '../../../sheet';
import { parseEntry, type CellEdit, type ModelCell } from '../../model';
import type { HostContext } from '../context';
import { defineClass, missing, targetOf, type HostObject, type Outcome } from '../object';
import { HostError, type Json } from '../protocol';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { columnsOf, eachCell, requireUnlocked, rowsOf, type RangeTarget } from './target';
import { readCellProperties } from './properties';
import { validationObject } from './validation';

/** Documented: above 5 million cells a range gives no values. */
const CELL_LIMIT = 5_000_000;
/** Documented: getMergedAreasOrNullObject fails above 512 merged areas. */
const MERGE_LIMIT = 512;

export const rangeObject: (target: RangeTarget, host: HostContext) => HostObject = defineClass<RangeTarget>({
  name: 'Range',
  get: {
    Address: ({ sheet, range }) => `${quoted(sheet.name)}!${formatRange(range)}`,
    RowIndex: ({ range }) => range.top,
    ColumnIndex: ({ range }) => range.left,
    RowCount: ({ range }) => rowsOf(range),
    ColumnCount: ({ range }) => columnsOf(range),
    CellCount: ({ range }) => rowsOf(range) * columnsOf(range),
    Values: (target, host) => calculated(host, () => matrix(target, (cell) => wireValue(cell.value))),
    ValueTypes: (target, host) => calculated(host, () => matrix(target, (cell) => valueType(cell.value))),
    // Documented: the formula, or the value where there is none.
    Formulas: (target, host) =>
      calculated(host, () => matrix(target, (cell) => cell.formula ?? wireValue(cell.value))),
    NumberFormat: (target) => matrix(target, (cell) => cell.numberFormat),
    // Documented: true when all are hidden, false when none is, null when some are.
    RowHidden: ({ sheet, range }) => allOrNone(range.top, range.bottom, sheet.hiddenRows),
    ColumnHidden: ({ sheet, range }) => allOrNone(range.left, range.right, sheet.hiddenColumns),
    Hyperlink: (target) => {
      const reference = target.sheet.cell(target.range.top, target.range.left).appearance?.link;
      return reference === undefined ? null : { documentReference: reference };
    },
  },
  set: {
    Values: (target, value, host) => enter(target, value, host),
    Formulas: (target, value, host) => enter(target, value, host),
    NumberFormat(target, value, host) {
      requireUnlocked(target);
      change(target, host, value, (format) => ({ numberFormat: String(format) }));
    },
    Hyperlink(target, value, host) {
      requireUnlocked(target);
      const { documentReference, textToDisplay } = value as {
        documentReference?: string;
        textToDisplay?: string;
      };
      if (documentReference === undefined) {
        throw new HostError(
          'ApiNotFound',
          'The embedded host has links within the workbook only.',
          'Range.hyperlink',
        );
      }
      // Assumed: the cell takes the look of a link, and the text to display becomes its value.
      change(
        target,
        host,
        null,
        (_value, cell) => ({
          ...(textToDisplay === undefined ? {} : { value: textToDisplay, formula: null }),
          appearance: { ...cell.appearance, link: documentReference, color: '#0563C1', underline: true },
        }),
        true,
      );
    },
  },
  objects: {
    Format: (target, host) => formatObject(target, host),
    ConditionalFormats: (target, host) => conditionalFormatsObject([target], host),
    DataValidation: (target, host) => validationObject([target], host),
  },
  methods: {
    GetRow: ({ sheet, range }, [row], host) => {
      const index = range.top + Number(row);
      return rangeObject({ sheet, range: { ...range, top: index, bottom: index } }, host);
    },
    GetEntireRow: ({ sheet, range }, _args, host) =>
      rangeObject({ sheet, range: { ...range, left: 0, right: MAX_COLUMNS - 1 } }, host),
    // Documented: gives the blank space; what comes takes the formats of the row above.
    Insert(target, [shift], host) {
      requireUnlocked(target);
      requireWholeRows(target, shift === 'Down', 'Range.insert');
      const { sheet, range } = target;
      host.workbook.insertRows({ sheetId: sheet.id, at: range.top, count: rowsOf(range), merges: [] });
      return rangeObject(target, host);
    },
    Delete(target, [shift], host) {
      requireUnlocked(target);
      requireWholeRows(target, shift === 'Up', 'Range.delete');
      const { sheet, range } = target;
      host.workbook.removeRows({ sheetId: sheet.id, at: range.top, count: rowsOf(range) });
      return null;
    },
    // Documented: only the upper-left cell keeps what it holds. Assumed: merges inside of it become one with it.
    Merge({ sheet, range }, [across], host) {
      if (across) throw missing('Range.merge of each row');
      host.workbook.mergeCells(sheet.id, [range]);
      return null;
    },
    GetBoundingRect({ sheet, range }, [other], host) {
      const { range: second } = targetOf<RangeTarget>(other, 'Range');
      return rangeObject({ sheet, range: bounding(range, second) }, host);
    },
    GetMergedAreasOrNullObject: (target, _args, host) => mergedAreas(target, host),
    GetUsedRangeOrNullObject({ sheet, range }, [valuesOnly], host) {
      const used = sheet.usedRange(!valuesOnly, range);
      return used && rangeObject({ sheet, range: used }, host);
    },
    GetRowProperties: ({ sheet, range }, [wanted]) =>
      lines(range.top, range.bottom, wanted as Json, 'rowHidden', (row) => sheet.hiddenRows.has(row)),
    GetColumnProperties: ({ sheet, range }, [wanted]) =>
      lines(range.left, range.right, wanted as Json, 'columnHidden', (column) =>
        sheet.hiddenColumns.has(column),
      ),
    GetCellProperties: (target, [wanted]) => readCellProperties(target, wanted as Json),
    Select({ sheet, range }, _args, { workbook }) {
      // Assumed: a range of a hidden sheet cannot be selected.
      if (sheet.visibility !== 'visible')
        throw new HostError('InvalidOperation', 'The sheet is hidden.', 'Range.select');
      workbook.select(sheet.id, range);
      return null;
    },
    CopyFrom(target, [source, kind], host) {
      copyFormats(target, targetOf<RangeTarget>(source ?? null, 'Range'), String(kind), host);
      return null;
    },
    Clear(target, [applyTo], host) {
      if (applyTo === 'Formats') {
        clearFormats(target, host);
        return null;
      }
      // Documented: without argument, contents and formats.
      if (applyTo !== null && applyTo !== undefined && applyTo !== 'All') {
        throw new HostError(
          'ApiNotFound',
          'The embedded host clears everything or nothing.',
          `Range.clear(${String(applyTo)})`,
        );
      }
      clear(target, host);
      return null;
    },
    _ValidateArraySize({ range }, [rows, columns]) {
      requireSize(range, Number(rows), Number(columns));
      return null;
    },
  },
});

/** Blocks of one sheet. */
export const areasObject = defineClass<readonly RangeTarget[]>({
  name: 'RangeAreas',
  get: { AreaCount: (areas) => areas.length },
  objects: {
    Areas: (areas, host) => areaCollection(areas, host),
    ConditionalFormats: (areas, host) => conditionalFormatsObject(areas, host),
    DataValidation: (areas, host) => validationObject(areas, host),
  },
});

const areaCollection = defineClass<readonly RangeTarget[]>({
  name: 'RangeCollection',
  items: (areas, host) => areas.map((area) => rangeObject(area, host)),
});

/** Documented: only merges whose top-left cell lies in the range, and at most 512 of them. */
function mergedAreas({ sheet, range }: RangeTarget, host: HostContext): Outcome {
  const merges = sheet.merges.filter(
    ({ top, left }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right,
  );
  if (merges.length > MERGE_LIMIT) {
    throw new HostError(
      'GeneralException',
      'There are too many merged areas.',
      'Range.getMergedAreasOrNullObject',
    );
  }
  return merges.length === 0
    ? null
    : areasObject(
        merges.map((merge) => ({ sheet, range: merge })),
        host,
      );
}

/**
 * Writes values or formulas. Documented: null leaves a cell as it is, one value goes into every cell, a text is read as
 * if typed. Assumed: in a cell formatted as text, numbers and formulas become text too.
 */
function enter(target: RangeTarget, value: Json, host: HostContext): void {
  requireUnlocked(target);
  change(target, host, value, (input, cell) => {
    if (typeof input !== 'string' && cell.numberFormat !== '@')
      return { value: input as CellValue, formula: null };
    const { numberFormat, ...content } = parseEntry(
      String(input),
      cell.numberFormat,
      host.workbook.dateSystem,
    );
    return numberFormat && cell.numberFormat === 'General' ? { ...content, numberFormat } : content;
  });
}

/** Applies one edit a cell from a matrix or one value; null in it leaves the cell alone. */
function change(
  { sheet, range }: RangeTarget,
  host: HostContext,
  value: Json,
  edit: (input: Json, cell: ModelCell) => Omit<CellEdit, 'sheetId' | 'row' | 'column'>,
  all = false,
): void {
  const rows = Array.isArray(value) ? (value as readonly (readonly Json[])[]) : undefined;
  if (rows) requireSize(range, rows.length, rows[0]?.length ?? 0);
  const edits: CellEdit[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const input = rows ? rows[row - range.top]?.[column - range.left] : value;
      if ((input === null || input === undefined) && !all) continue;
      edits.push({ sheetId: sheet.id, row, column, ...edit(input, sheet.cell(row, column)) });
    }
  }
  host.workbook.apply(edits, { title: '', source: 'pane' });
}

/** Documented: formats of the same size are copied cell by cell. */
function copyFormats(
  target: RangeTarget,
  source: RangeTarget,
  kind: string,
  { workbook }: HostContext,
): void {
  requireUnlocked(target);
  if (kind !== 'Formats')
    throw new HostError('ApiNotFound', 'The embedded host copies formats only.', `Range.copyFrom(${kind})`);
  requireSize(target.range, rowsOf(source.range), columnsOf(source.range));
  const [down, right] = [source.range.top - target.range.top, source.range.left - target.range.left];
  eachCell(target, (_cell, row, column) => {
    const looks = { row: row + down, column: column + right };
    workbook.applyLooks(target.sheet.id, { row, column }, looks);
    const { numberFormat } = source.sheet.cell(looks.row, looks.column);
    workbook.apply([{ sheetId: target.sheet.id, row, column, numberFormat }], { title: '', source: 'pane' });
  });
}

function requireWholeRows({ range }: RangeTarget, isUpright: boolean, member: string): void {
  if (!isUpright || range.left !== 0 || range.right !== MAX_COLUMNS - 1)
    throw missing(`${member} of anything but whole rows`);
}

function clearFormats(target: RangeTarget, { workbook }: HostContext): void {
  requireUnlocked(target);
  eachCell(target, (_cell, row, column) => {
    workbook.applyLooks(target.sheet.id, { row, column }, null);
    workbook.apply([{ sheetId: target.sheet.id, row, column, numberFormat: 'General' }], {
      title: '',
      source: 'pane',
    });
  });
}

function clear(target: RangeTarget, host: HostContext): void {
  const { sheet, range } = target;
  requireUnlocked(target);
  const edits: CellEdit[] = [];
  sheet.forEachCell((_cell, row, column) => {
    const inside = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
    if (inside)
      edits.push({ sheetId: sheet.id, row, column, value: null, numberFormat: 'General', appearance: {} });
  });
  host.workbook.apply(edits, { title: '', source: 'pane' });
  host.workbook.changeLayout(sheet.id, {
    merges: sheet.merges.filter(
      ({ top, left }) => top < range.top || top > range.bottom || left < range.left || left > range.right,
    ),
  });
}

/** Values after the engine has caught up, so that a read behind a write in one request sees the results. */
async function calculated(host: HostContext, read: () => Json): Promise<Json> {
  await host.workbook.settled();
  return read();
}

function matrix({ sheet, range }: RangeTarget, read: (cell: ModelCell) => Json): Json {
  // Documented: no error, but null.
  if (rowsOf(range) * columnsOf(range) > CELL_LIMIT) return null;
  const rows: Json[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const values: Json[] = [];
    for (let column = range.left; column <= range.right; column++) values.push(read(sheet.cell(row, column)));
    rows.push(values);
  }
  return rows;
}

/** Documented: a blank is "", an error is its text. */
function wireValue(value: CellValue): Json {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

function allOrNone(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= last).length;
  return count === 0 ? false : count === last - first + 1 || null;
}

function lines(
  first: number,
  last: number,
  wanted: Json,
  name: string,
  hidden: (index: number) => boolean,
): Json {
  for (const asked of Object.keys(wanted ?? {})) {
    if (asked !== name)
      throw new HostError('ApiNotFound', `The embedded host has no property ${asked} here.`, asked);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => ({ [name]: hidden(first + index) }));
}

function requireSize(range: Range, rows: number, columns: number): void {
  if (rowsOf(range) === rows && columnsOf(range) === columns) return;
  throw new HostError('InvalidArgument', 'The array does not match the size of the range.', 'Range.values');
}

function bounding(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
