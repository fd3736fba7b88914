import { WorkbookError, type SheetFile, type Snapshot } from '../sheet';
import { openParts, readSheet, type WorkbookParts } from '../xlsx';
import { readAppearance, type SheetAppearance, type WorkbookAppearance } from '../xlsx/appearance/appearance';
import type { SheetEntry } from '../xlsx/read/workbook';
import type { CellFormat, SheetSource } from './model';

/** A sheet of a file as the workbook in memory starts from it. Throws WorkbookError. */
export function sourceOfFile({ bytes, sheetName }: SheetFile): SheetSource {
  const parts = openParts(bytes);
  const entry = parts.workbook.sheets.find(({ name }) => name === sheetName);
  if (!entry) throw new WorkbookError('sheet-missing');
  return sheetSource(parts, entry, readSheet(parts, entry).snapshot, readAppearance(parts));
}

/** A sheet with its looks and sizes. */
export function sheetSource(
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
