import * as SheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { parseRange, type CellRef, type CellValue } from '../../src/sheet';

/** What another reader finds in a cell. */
export interface ReadCell {
  readonly value: CellValue;
  /** Without "="; null for none. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

/** A workbook as another reader reads it. */
export interface Reading {
  /** Sheets with cells in them, in the order of the tabs. */
  readonly sheets: readonly string[];
  cell(sheet: string, row: number, column: number): ReadCell | undefined;
}

/** One that can be gone through whole. */
export interface WholeReading extends Reading {
  /** Where cells stand on the sheet. */
  places(sheet: string): readonly CellRef[];
}

/** Reads it through SheetJS; undefined when that refuses. */
export function readWithSheetJs(bytes: Uint8Array): WholeReading | undefined {
  let book: SheetJs.WorkBook;
  try {
    book = SheetJs.read(bytes, {
      type: 'array',
      dense: true,
      nodim: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      // A formula without a result is none else.
      sheetStubs: true,
    });
  } catch {
    return undefined;
  }
  const rowsOf = (sheet: string) => book.Sheets[sheet]?.['!data'] ?? [];
  return {
    sheets: book.SheetNames.filter((name) =>
      rowsOf(name).some((row) => row?.some((cell) => cell && (cell.t !== 'z' || cell.f !== undefined))),
    ),
    cell(sheet, row, column) {
      const cell = rowsOf(sheet)[row]?.[column];
      if (!cell) return undefined;
      return {
        value: sheetJsValue(cell),
        formula: cell.f ?? arrayFormula(rowsOf(sheet), cell),
        numberFormat: cell.z === undefined ? null : String(cell.z),
      };
    },
    places: (sheet) => placesOf(rowsOf(sheet)),
  };
}

/** Where something stands in rows of which most may be missing. */
export function placesOf(rows: ReadonlyArray<readonly unknown[] | undefined>): CellRef[] {
  const places: CellRef[] = [];
  rows.forEach((cells, row) => cells?.forEach((cell, column) => cell && places.push({ row, column })));
  return places;
}

/** That of the block to which a cell belongs; it stands in the first cell of the block. */
function arrayFormula(rows: SheetJs.CellObject[][], { F: block }: SheetJs.CellObject): string | null {
  const home = block === undefined ? undefined : parseRange(block);
  return (home && rows[home.top]?.[home.left]?.f) ?? null;
}

function sheetJsValue({ t: type, v: value, w: shown }: SheetJs.CellObject): CellValue {
  if (type === 'z' || value === undefined) return null;
  if (type === 'e') return { error: ERRORS[Number(value)] ?? shown ?? String(value) };
  return value instanceof Date ? serial(value) : value;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** Reads it through exceljs; undefined when that refuses. */
export async function readWithExcelJs(bytes: Uint8Array): Promise<Reading | undefined> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes.slice().buffer);
  } catch {
    return undefined;
  }
  return {
    sheets: book.worksheets.map(({ name }) => name),
    cell(sheet, row, column) {
      const cell = book.getWorksheet(sheet)?.findCell(row + 1, column + 1);
      if (!cell || (cell.isMerged && cell.master !== cell)) return undefined;
      return {
        value: excelJsValue(cell.value),
        formula: formulaOf(cell),
        numberFormat: cell.numFmt ?? 'General',
      };
    },
  };
}

function formulaOf(cell: ExcelJS.Cell): string | null {
  try {
    return cell.formula ?? null;
  } catch {
    return null;
  }
}

function excelJsValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serial(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { error: value.error };
  if ('text' in value) return String(value.text);
  return excelJsValue((value as { readonly result?: ExcelJS.CellValue }).result);
}

function serial(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}
