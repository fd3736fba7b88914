import { readAppearance, type SheetAppearance, type WorkbookAppearance } from '../xlsx/appearance/appearance';
import { withDataXml } from '../xlsx/patch/data-part';
import { ownSheetIds, putOwnSheet, type OwnCell } from '../xlsx/patch/own-sheet';
import { patchWorkbook } from '../xlsx/patch/patch';
import { isDataPart, OWN_SHEET_KEY, WorkbookError, type FileWarning } from '../sheet';
import {
  asXlsx,
  identify,
  insertRows,
  insertSheet,
  mergeCells,
  openParts,
  readSheet,
  removeSheet,
  shiftWorkbook,
  type WorkbookParts,
} from '../xlsx';
import { pictureOf } from '../xlsx/read/read';
import { childOf, childrenOf } from '../xlsx/xml/xml';
import type { DefinedName } from './engine';
import { PLAIN_DEFAULTS, type SheetDefaults } from './grid/layout';
import { MemoryWorkbook, type FileStep, type ModelSheet } from './model';
import type { FileHandle } from './saving/file-access';
import { sheetSource } from './sheet-source';

/** A workbook that is open, with the file that it came from. */
export interface Book {
  /** Tells books apart, also two of one name and those of another window. */
  readonly key: string;
  /** What its file is called. */
  name: string;
  /** The file as opened or last saved; saving changes only the cells that changed since. */
  bytes: Uint8Array;
  /** The file that it is saved in; null until there is one. */
  place: Place | null;
  readonly workbook: MemoryWorkbook;
  /** What a person should know of the file although it was read. */
  readonly warnings: readonly FileWarning[];
  /** By sheet id. */
  readonly defaults: ReadonlyMap<string, SheetDefaults>;
  /** Names that its formulas may use. */
  readonly names: readonly DefinedName[];
  /** Ids that the file has for sheets that came since it was opened. */
  readonly fileIds: Map<string, string>;
}

/** A file of the person's, with the time it was written last as far as is known here, in milliseconds. */
export interface Place {
  readonly handle: FileHandle;
  readonly written: number | null;
}

/** What is known of a workbook beside the bytes of its file. */
export interface Opening {
  /** The file that the bytes are from. */
  readonly place?: Place | null;
  /** Under which it was kept; a new one when absent. */
  readonly key?: string;
}

/**
 * Opens a workbook file: .xlsx, and .xls made an .xlsx, which is no longer what stands in its place. Rejects with
 * WorkbookError for the person.
 */
export async function openBook(
  given: Uint8Array,
  givenName: string,
  { place = null, key = newKey() }: Opening = {},
): Promise<Book> {
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
    sheets.map(({ entry, snapshot }) => sheetSource(parts, entry, snapshot, appearance)),
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
    place: bytes === given ? place : null,
    workbook,
    warnings: [...warnings, ...more],
    names: namesOf(parts),
    fileIds: new Map(),
    defaults: new Map(
      parts.workbook.sheets.map(({ id }) => [id, defaultsOf(appearance.sheets.get(id), appearance)]),
    ),
  };
}

function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
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

/** The file with all that was changed, sheets of the product's own and its documents. Throws WorkbookError. */
export function savedBytes({
  bytes,
  workbook,
  fileIds,
}: Pick<Book, 'bytes' | 'workbook' | 'fileIds'>): Uint8Array {
  const stepped = workbook.fileSteps().reduce((file, step) => afterStep(file, step, fileIds), bytes);
  const withSheets = workbook.rewrittenSheets.reduce(
    (file, sheet) =>
      putOwnSheet(file, { name: sheet.name, cells: cellsOf(sheet), columnWidths: sheet.columnWidths }),
    stepped,
  );
  return withDataXml(withSheets, [...workbook.xmlParts.values()].find(isDataPart) ?? null);
}

/** The file after one step; notes which id the file has for a sheet that comes. */
function afterStep(bytes: Uint8Array, step: FileStep, fileIds: Map<string, string>): Uint8Array {
  const named = <T extends { readonly sheetId: string }>(one: T): T => ({
    ...one,
    sheetId: fileIds.get(one.sheetId) ?? one.sheetId,
  });
  switch (step.kind) {
    case 'cells': {
      const { changes, settings, ...plan } = step.plan;
      const own = {
        ...plan,
        changes: changes.map(named),
        ...(settings && { settings: settings.map(named) }),
      };
      return patchWorkbook(bytes, own).bytes;
    }
    case 'sheet': {
      const inserted = insertSheet(bytes, step.file, step.name);
      fileIds.set(step.sheetId, inserted.sheetId);
      return inserted.bytes;
    }
    case 'sheet-gone':
      return removeSheet(bytes, named(step).sheetId);
    case 'merges':
      return mergeCells(bytes, named(step).sheetId, step.merges);
    case 'rows':
      return insertRows(bytes, named(step.rows));
    case 'rows-gone': {
      const { at, count, sheetId } = named(step.rows);
      return shiftWorkbook(bytes, { sheetId, axis: 'row', at, count: -count, like: null });
    }
  }
}

function cellsOf(sheet: ModelSheet): OwnCell[] {
  const cells: OwnCell[] = [];
  sheet.forEachCell(({ value, formula, numberFormat, appearance }, row, column) =>
    cells.push({ row, column, value, formula, numberFormat, look: appearance }),
  );
  return cells;
}
