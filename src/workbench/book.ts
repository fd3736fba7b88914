import { readAppearance, type SheetAppearance, type WorkbookAppearance } from '../xlsx/appearance/appearance';
import { withDataXml } from '../xlsx/patch/data-part';
import { ownSheetIds, putOwnSheet, type OwnCell } from '../xlsx/patch/own-sheet';
import { patchWorkbook } from '../xlsx/patch/patch';
import { isDataPart, OWN_SHEET_KEY, WorkbookError, type FileWarning, type Snapshot } from '../sheet';
import { asXlsx, identify, openParts, readSheet, type WorkbookParts } from '../xlsx';
import { pictureOf } from '../xlsx/read/read';
import type { SheetEntry } from '../xlsx/read/workbook';
import { childOf, childrenOf } from '../xlsx/xml/xml';
import type { DefinedName } from './engine';
import { PLAIN_DEFAULTS, type SheetDefaults } from './grid/layout';
import { MemoryWorkbook, type CellFormat, type ModelSheet, type SheetSource } from './model';

/** A workbook that is open, with the file that it came from. */
export interface Book {
  /** Tells books apart, also two of one name. */
  readonly key: number;
  readonly name: string;
  /** The file as opened or last saved; saving changes only the cells that changed since. */
  bytes: Uint8Array;
  readonly workbook: MemoryWorkbook;
  /** What a person should know of the file although it was read. */
  readonly warnings: readonly FileWarning[];
  /** By sheet id. */
  readonly defaults: ReadonlyMap<string, SheetDefaults>;
  /** Names that its formulas may use. */
  readonly names: readonly DefinedName[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let opened = 0;

/** Opens a workbook file: .xlsx, and .xls made an .xlsx. Rejects with WorkbookError for the person. */
export async function openBook(given: Uint8Array, givenName: string): Promise<Book> {
  const key = ++opened;
  const { bytes, warnings } = await asXlsx(given);
  const kind = identify(bytes);
  if (kind !== 'xlsx') throw new WorkbookError(kind === 'xlsb' ? 'not-a-workbook' : kind);
  const name = bytes === given ? givenName : givenName.replace(/\.xls$/i, '.xlsx');
  const parts = openParts(bytes);
  // Some workbooks hold charts only; there is nothing to show of them.
  if (parts.workbook.sheets.length === 0) throw new WorkbookError('not-a-workbook');
  const appearance = readAppearance(parts);
  const sheets = parts.workbook.sheets.map((entry) => ({ entry, ...readSheet(parts, entry) }));
  const workbook = new MemoryWorkbook(
    sheets.map(({ entry, snapshot }) => sourceOf(parts, entry, snapshot, appearance)),
    parts.workbook.activeSheetId,
  );
  const { warnings: more, dataXml } = pictureOf(parts, sheets);
  if (dataXml !== null) workbook.xmlParts.set('data', dataXml);
  for (const id of ownSheetIds(parts)) workbook.sheet(id).properties.set(OWN_SHEET_KEY, '1');
  workbook.markSaved();
  return {
    key,
    name,
    bytes,
    workbook,
    warnings: [...warnings, ...more],
    names: namesOf(parts),
    defaults: new Map(
      parts.workbook.sheets.map(({ id }) => [id, defaultsOf(appearance.sheets.get(id), appearance)]),
    ),
  };
}

function sourceOf(
  parts: WorkbookParts,
  entry: SheetEntry,
  snapshot: Snapshot,
  appearance: WorkbookAppearance,
): SheetSource {
  const look = appearance.sheets.get(entry.id);
  if (!look) return { snapshot };
  const { columnWidths, rowHeights, hiddenRows, hiddenColumns } = look;
  const formats = formatsOf(look, appearance, parts);
  return { snapshot, formats, columnWidths, rowHeights, hiddenRows, hiddenColumns };
}

function namesOf({ pack, workbook }: WorkbookParts): DefinedName[] {
  const root = pack.tree(workbook.part);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet');
  return childrenOf(childOf(root, 'definedNames'), 'definedName').flatMap(({ attributes, text }) => {
    const { name, localSheetId } = attributes;
    // Names such as _xlnm.Print_Area are not for formulas.
    if (!name || name.startsWith('_xlnm.')) return [];
    const sheetId =
      localSheetId === undefined ? undefined : sheets[Number(localSheetId)]?.attributes['sheetId'];
    return [{ name, refersTo: text, sheetId }];
  });
}

function defaultsOf(look: SheetAppearance | undefined, { looks }: WorkbookAppearance): SheetDefaults {
  const appearance = looks[0] ?? PLAIN_DEFAULTS.appearance;
  return {
    gridlines: look?.gridlines ?? PLAIN_DEFAULTS.gridlines,
    columnWidth: look?.defaultColumnWidth ?? PLAIN_DEFAULTS.columnWidth,
    rowHeight: look?.defaultRowHeight ?? PLAIN_DEFAULTS.rowHeight,
    // Excel's own measure: the usual fonts have digits of 7 pixels at 11 points and 8 at 12.
    digitWidth: (appearance.fontSize ?? 11) >= 12 ? 8 : 7,
    appearance,
  };
}

function* formatsOf(
  look: SheetAppearance,
  { looks }: WorkbookAppearance,
  { styles }: WorkbookParts,
): Generator<CellFormat> {
  for (const [row, numbers] of look.styles.entries()) {
    if (!numbers) continue;
    for (const [column, number] of numbers.entries()) {
      if (number === undefined) continue;
      yield {
        row,
        column,
        numberFormat: styles.numberFormats[number] ?? 'General',
        locked: styles.locked[number] ?? true,
        appearance: looks[number],
      };
    }
  }
}

/**
 * Hands the workbook to the person as a download: the file as it was, with what was changed since. From then on it
 * counts as saved. Throws WorkbookError when the file cannot be written.
 */
export async function saveBook(book: Book): Promise<void> {
  await book.workbook.settled();
  book.bytes = savedBytes(book);
  book.workbook.markSaved();
  const address = URL.createObjectURL(new Blob([book.bytes.slice().buffer], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = book.name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The file with changed cells, sheets of the product's own and its documents. Throws WorkbookError. */
export function savedBytes({ bytes, workbook }: Pick<Book, 'bytes' | 'workbook'>): Uint8Array {
  const patched = patchWorkbook(bytes, workbook.changes()).bytes;
  const withSheets = workbook.rewrittenSheets.reduce(
    (file, sheet) =>
      putOwnSheet(file, { name: sheet.name, cells: cellsOf(sheet), columnWidths: sheet.columnWidths }),
    patched,
  );
  return withDataXml(withSheets, [...workbook.xmlParts.values()].find(isDataPart) ?? null);
}

function cellsOf(sheet: ModelSheet): OwnCell[] {
  const cells: OwnCell[] = [];
  sheet.forEachCell(({ value, formula, numberFormat, appearance }, row, column) =>
    cells.push({ row, column, value, formula, numberFormat, look: appearance }),
  );
  return cells;
}
