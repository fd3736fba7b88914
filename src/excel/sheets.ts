import { WorkbookError, type NewRows, type SheetFile } from '../sheet';
import { base64 } from './base64';
import { rangeOf } from './cells';
import type { ReadMemory } from './memory';
import { run } from './run';

/** Puts a sheet of a file behind the others and brings it to front. Excel gives it a number where its name is taken. */
export function insertSheet({
  bytes,
  sheetName,
}: SheetFile): Promise<{ readonly sheetId: string; readonly sheetName: string }> {
  return run(async (context) => {
    const inserted = context.workbook.insertWorksheetsFromBase64(base64(bytes), {
      sheetNamesToInsert: [sheetName],
      positionType: 'End',
    });
    await context.sync();
    const [id] = inserted.value;
    if (id === undefined) throw new WorkbookError('unknown');
    const sheet = context.workbook.worksheets.getItem(id).load('id,name');
    sheet.activate();
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name };
  });
}

/** Takes a sheet away, whatever it holds. */
export function removeSheet(sheetId: string): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).delete();
    await context.sync();
  });
}

/** Puts rows into sheets. Excel gives them the looks of the row above; their height has to be set. */
export function insertRows(rows: readonly NewRows[], memory: ReadMemory): Promise<void> {
  return run(async (context) => {
    const asked = rows.map((one) => {
      const sheet = context.workbook.worksheets.getItem(one.sheetId).load('protection/protected,name');
      return { ...one, sheet, height: rowsAt(sheet, one.at - 1, 1).format.load('rowHeight') };
    });
    await context.sync();
    refuseProtected(asked);
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { sheet, at, count, merges, height } of asked) {
      rowsAt(sheet, at, count).getEntireRow().insert('Down');
      rowsAt(sheet, at, count).format.rowHeight = height.rowHeight;
      for (const merge of merges) rangeOf(sheet, merge).merge(false);
    }
    await context.sync();
    for (const { sheetId } of rows) memory.forget(sheetId);
  });
}

/** Takes rows away that hold nothing. */
export function removeRows(rows: readonly Omit<NewRows, 'merges'>[], memory: ReadMemory): Promise<void> {
  return run(async (context) => {
    const asked = rows.map((one) => {
      const sheet = context.workbook.worksheets.getItem(one.sheetId).load('protection/protected,name');
      const used = rowsAt(sheet, one.at, one.count)
        .getEntireRow()
        .getUsedRangeOrNullObject(true)
        .load('address');
      return { ...one, sheet, used };
    });
    await context.sync();
    refuseProtected(asked);
    const filled = asked.filter(({ used }) => !used.isNullObject).map(({ used }) => used.address);
    if (filled.length > 0) throw new WorkbookError('conflict', { cells: filled });
    for (const { sheet, at, count } of asked) rowsAt(sheet, at, count).getEntireRow().delete('Up');
    await context.sync();
    for (const { sheetId } of rows) memory.forget(sheetId);
  });
}

function rowsAt(sheet: Excel.Worksheet, at: number, count: number): Excel.Range {
  return rangeOf(sheet, { top: at, left: 0, bottom: at + count - 1, right: 0 });
}

function refuseProtected(asked: readonly { readonly sheet: Excel.Worksheet }[]): void {
  const locked = asked.find(({ sheet }) => sheet.protection.protected);
  if (locked) throw new WorkbookError('protected', { sheet: locked.sheet.name });
}
