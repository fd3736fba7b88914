import { readAppearance, type SheetAppearance, type WorkbookAppearance } from '../xlsx/appearance';
import { patchWorkbook } from '../xlsx/patch';
import { openParts, readSheet, type WorkbookParts } from '../xlsx/read';
import { PLAIN_DEFAULTS, type SheetDefaults } from './grid/layout';
import { MemoryWorkbook, type CellFormat } from './model';

/** A workbook that is open, with the file that it came from. */
export interface Book {
  /** Tells books apart, also two of one name. */
  readonly key: number;
  readonly name: string;
  /** The file as opened or last saved; saving changes only the cells that changed since. */
  bytes: Uint8Array;
  readonly workbook: MemoryWorkbook;
  /** By sheet id. */
  readonly defaults: ReadonlyMap<string, SheetDefaults>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let opened = 0;

/** Opens a workbook file. Throws WorkbookError with a message for the person. */
export function openBook(bytes: Uint8Array, name: string): Book {
  const parts = openParts(bytes);
  const appearance = readAppearance(parts);
  const sources = parts.workbook.sheets.map((entry) => {
    const look = appearance.sheets.get(entry.id);
    return {
      snapshot: readSheet(parts, entry),
      formats: look && formatsOf(look, appearance, parts),
      columnWidths: look?.columnWidths,
      rowHeights: look?.rowHeights,
      hiddenRows: look?.hiddenRows,
      hiddenColumns: look?.hiddenColumns,
    };
  });
  return {
    key: ++opened,
    name,
    bytes,
    workbook: new MemoryWorkbook(sources, parts.workbook.activeSheetId),
    defaults: new Map(
      parts.workbook.sheets.map(({ id }) => [id, defaultsOf(appearance.sheets.get(id), appearance)]),
    ),
  };
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
 * Hands the workbook to the person as a download: the file as it was, with the cells that were changed since. From
 * then on it counts as saved. Throws WorkbookError when the file cannot be written.
 */
export async function saveBook(book: Book): Promise<void> {
  await book.workbook.settled();
  book.bytes = patchWorkbook(book.bytes, book.workbook.changes());
  book.workbook.markSaved();
  const address = URL.createObjectURL(new Blob([book.bytes.slice().buffer], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = book.name;
  link.click();
  URL.revokeObjectURL(address);
}
