import ExcelJS from 'exceljs';
import { formulasOn, planWriting, type TableFormulas } from '../../src/app/formulas/formulas';
import type { FormulaItem } from '../../src/formulas';
import { NATIONAL, type Profile } from '../../src/profile';
import { isError, type CellValue, type ChangePlan } from '../../src/sheet';
import { patchWorkbook, readWorkbook } from '../../src/xlsx';
import type { CellInput } from '../support/sheet';

/** A file with formulas, and what was planned. */
export interface Filled {
  readonly bytes: Uint8Array;
  readonly tables: readonly TableFormulas[];
  readonly changes: ChangePlan;
  readonly receipt: ReturnType<typeof patchWorkbook>['receipt'];
}

/** Writes the formulas of all tables of a file; all of them, or those chosen by default. */
export function fillFile(
  file: Uint8Array,
  profile: Profile = NATIONAL,
  isChosen?: (item: FormulaItem) => boolean,
): Filled {
  const tables = tablesOf(file, profile);
  const changes = planWriting(tables, (_, item) => isChosen?.(item) ?? item.chosen);
  return { tables, changes, ...patchWorkbook(file, changes) };
}

export function tablesOf(file: Uint8Array, profile: Profile = NATIONAL): TableFormulas[] {
  return readWorkbook(file).snapshots.flatMap((snapshot) => formulasOn(snapshot, profile));
}

/** An .xlsx file with one sheet of these rows. */
export async function bookOf(
  rows: readonly (readonly CellInput[])[],
  merges: readonly string[] = [],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评表');
  rows.forEach((row, r) =>
    row.forEach((input, c) => {
      if (input === null) return;
      const cell = sheet.getCell(r + 1, c + 1);
      const plain = typeof input === 'object' && 'value' in input ? input : { value: input };
      cell.value = plain.value as ExcelJS.CellValue;
      if ('numberFormat' in plain && plain.numberFormat) cell.numFmt = plain.numberFormat;
    }),
  );
  merges.forEach((merge) => sheet.mergeCells(merge));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Blank and "" are the same result; numbers agree to so much. */
export function agree(a: CellValue, b: CellValue, within: number): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= within;
  const text = (value: CellValue) => (value === null ? '' : isError(value) ? value.error : String(value));
  return text(a) === text(b);
}
