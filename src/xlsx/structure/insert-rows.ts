import type { NewRows } from '../../sheet';
import { mergeCells } from './merge-rows';
import { shiftWorkbook } from './shift-workbook';

/** Puts rows into a sheet of an .xlsx file as {@link NewRows} says. Throws what {@link shiftWorkbook} throws. */
export function insertRows(bytes: Uint8Array, { sheetId, at, count, merges }: NewRows): Uint8Array {
  const shifted = shiftWorkbook(bytes, { sheetId, axis: 'row', at, count, like: at - 1 });
  return mergeCells(shifted, sheetId, merges);
}
