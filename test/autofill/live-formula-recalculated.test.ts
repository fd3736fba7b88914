/** Formulas for rules on generated ledgers, held against the core, LibreOffice and the engine of the workbench. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { evaluate, isRefusal } from '../../src/autofill/evaluate';
import { findLedger } from '../../src/autofill/find-ledger';
import type { Ledger } from '../../src/autofill/ledger';
import { liveFormula } from '../../src/autofill/live-formula';
import type { PlainFilter } from '../../src/autofill/proposal';
import type { LedgerRule } from '../../src/autofill/rule';
import type { SlotTable } from '../../src/autofill/slot';
import { Sheet, isError, type CellChange, type CellValue } from '../../src/sheet';
import { univerCalculator } from '../../src/workbench/engine/univer';
import { MemoryWorkbook } from '../../src/workbench/model';
import { readWorkbook } from '../../src/xlsx';
import type { CellInput } from '../support/sheet';
import { convertWithLibreOffice } from '../support/soffice';
import {
  anyLedger,
  headingOf,
  type Entry,
  type GeneratedLedger,
  type GeneratedRule,
} from './generate-ledger';

const LEDGERS = 120;
const RESULTS = '结果';
/** No rule of these tests asks the table for anything. */
const TABLE: SlotTable = {
  kind: 'project-self-evaluation',
  sheetId: 'none',
  sheetName: '',
  title: '',
  year: null,
  organisation: null,
  project: null,
  moneyUnit: null,
  planned: [],
};

// ---- the second opinion: what the rows say, not how they are written

function byMeaning({ entries }: GeneratedLedger, { rule, filters }: GeneratedRule): number | null {
  const rows = entries.filter((entry) => filters.every((filter) => passes(entry, filter)));
  if (rows.length === 0) return null;
  if (rule.column === null) return rows.length;
  const heading = headingOf(rule.column);
  const texts = rows.map((row) => String(row[heading] ?? '')).filter((text) => text !== '');
  if (rule.aggregate === 'count-distinct') return new Set(texts).size;
  if (rule.aggregate === 'share')
    return texts.length === 0
      ? null
      : (texts.filter((text) => rule.counted!.includes(text)).length / texts.length) * 100;
  const numbered = rows.filter((row) => row[heading] !== null);
  const numbers = numbered.map((row) => row[heading] as number);
  return numbers.length === 0 ? null : ofNumbers(rule, numbers, numbered);
}

function ofNumbers(rule: LedgerRule, numbers: readonly number[], rows: readonly Entry[]): number | null {
  const sum = numbers.reduce((all, number) => all + number, 0);
  if (rule.aggregate === 'sum') return sum;
  if (rule.aggregate === 'average') return sum / numbers.length;
  if (rule.aggregate === 'max') return Math.max(...numbers);
  const last = Math.max(...rows.map(({ 日期 }) => 日期 ?? 0));
  const latest = new Set(numbers.filter((_, index) => rows[index]!.日期 === last));
  return latest.size === 1 && last > 0 ? [...latest][0]! : null;
}

function passes(entry: Entry, filter: PlainFilter): boolean {
  const said = entry[headingOf(filter.column)];
  if ('equals' in filter) return said === filter.equals;
  if ('except' in filter) return !filter.except.includes(String(said));
  if ('contains' in filter) return String(said).includes(filter.contains);
  if (typeof said !== 'number') return false;
  if ('year' in filter) return Math.floor(said / 10_000) === filter.year;
  const day = (text: string) => Number(text.replaceAll('-', ''));
  return said >= day(filter.from) && said <= day(filter.to);
}

// ---- the workbook

interface Probe extends GeneratedRule {
  readonly ledger: Ledger;
  readonly expected: number;
  readonly formula: string;
}

/** A workbook with a sheet for every ledger and the formulas on a sheet of their own, with a wrong last result. */
async function bookOf(sheets: readonly (readonly (readonly CellInput[])[])[], formulas: readonly string[]) {
  const book = new ExcelJS.Workbook();
  sheets.forEach((rows, index) => fill(book.addWorksheet(nameOf(index)), rows));
  const results = book.addWorksheet(RESULTS);
  formulas.forEach((formula, row) => {
    results.getCell(row + 1, 1).value = { formula: formula.slice(1), result: -77 };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function fill(sheet: ExcelJS.Worksheet, rows: readonly (readonly CellInput[])[]): void {
  rows.forEach((row, r) =>
    row.forEach((input, c) => {
      if (input === null) return;
      const plain = typeof input === 'object' && 'value' in input ? input : { value: input };
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = plain.value as ExcelJS.CellValue;
      if ('numberFormat' in plain && plain.numberFormat) cell.numFmt = plain.numberFormat;
    }),
  );
}

function nameOf(index: number): string {
  return index % 3 === 0 ? `第${index}册 (它's)` : `台账${index}`;
}

function resultsIn(bytes: Uint8Array): CellValue[] {
  const { snapshots } = readWorkbook(bytes);
  const sheet = snapshots.find(({ sheetName }) => sheetName === RESULTS)!;
  return sheet.cells.map((row) => row?.[0]?.value ?? null);
}

async function byEngine(bytes: Uint8Array, count: number): Promise<CellValue[]> {
  const { snapshots } = readWorkbook(bytes);
  const workbook = MemoryWorkbook.fromSnapshots(snapshots);
  const { sheetId } = snapshots.find(({ sheetName }) => sheetName === RESULTS)!;
  const changes = Array.from({ length: count }, (_, row): CellChange => {
    const cell = workbook.sheet(sheetId).cell(row, 0);
    return { sheetId, row, column: 0, before: cell, after: cell };
  });
  const results = await univerCalculator([]).calculate(workbook, changes);
  const at = new Map(results.map(({ row, value }) => [row, value]));
  return changes.map(({ row }) => at.get(row) ?? null);
}

function isClose(a: CellValue, b: number): boolean {
  return typeof a === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function differing(probes: readonly Probe[], values: readonly CellValue[]): string[] {
  return probes.flatMap(({ formula, expected }, index) => {
    const value = values[index] ?? null;
    if (isClose(value, expected)) return [];
    return [`${isError(value) ? value.error : String(value)} for ${expected}: ${formula}`];
  });
}
export { byMeaning, bookOf, resultsIn, byEngine, differing, LEDGERS, TABLE, nameOf };
void fc;
void anyLedger;
void evaluate;
void isRefusal;
void findLedger;
void liveFormula;
void Sheet;
void convertWithLibreOffice;
