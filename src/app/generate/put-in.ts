import { linksDocument, readLinks, type RowLink } from '../../compare';
import { isError, WorkbookError, type SheetFile, type Snapshot, type Workbook } from '../../sheet';

/** A sheet that was put into a live workbook, and what takes it out again. */
export interface PutIn {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Rejects with "sheet-edited" when the sheet holds something else by now. */
  readonly undone: (workbook: Workbook) => Promise<void>;
}

/** Puts a table into a live workbook as a sheet of its own, with the rows that it was made from. */
export async function putIn(
  workbook: Workbook,
  file: SheetFile,
  rows: readonly RowLink[] = [],
): Promise<PutIn> {
  const before = await workbook.readData('generated');
  const { sheetId, sheetName } = await workbook.insertSheet(file);
  const takeOut = async (from: Workbook) => {
    await from.removeSheet(sheetId);
    if (rows.length > 0) await from.writeData('generated', before);
  };
  try {
    if (rows.length > 0)
      await workbook.writeData('generated', linksDocument(withTable(before, sheetName, rows)));
  } catch (error) {
    await takeOut(workbook).catch(() => undefined);
    throw error;
  }
  const [written] = await workbook.read({ sheetId });
  return {
    sheetId,
    sheetName,
    async undone(from) {
      const [now] = await from.read({ sheetId });
      if (!now || !written || entered(now) !== entered(written))
        throw new WorkbookError('sheet-edited', { sheet: sheetName });
      await takeOut(from);
    },
  };
}

/** The links that a workbook keeps, with those of one sheet in place of what was kept of it. */
export function withTable(document: unknown, sheet: string, rows: readonly RowLink[]) {
  return [...readLinks(document).filter((table) => table.sheet !== sheet), { sheet, rows }];
}

/** What people entered on a sheet; results of formulas change by themselves. */
function entered({ cells }: Snapshot): string {
  return JSON.stringify(
    cells.map((row) =>
      row?.map((cell) => cell && (cell.formula ?? (isError(cell.value) ? cell.value.error : cell.value))),
    ),
  );
}
