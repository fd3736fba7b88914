import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../../src/sheet';
import { readWorkbook } from '../../../src/xlsx';
import type { CellInput } from '../../support/sheet';
import type { Amount, Evidence } from './case';
import { dateOf, numberOf, plain, type LedgerRow, type LedgerSheet } from './ledger-sheet';

const FOLDER = 'test/fixtures/forms';

export const LEDGER = '业务台账-2024.xlsx';

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export function fixtureSnapshots(name: string): readonly Snapshot[] {
  return readWorkbook(fixtureBytes(name)).snapshots;
}

/** Where a value of the ledger is wanted. */
interface Use {
  readonly file: string;
  readonly indicator?: string;
  readonly level2?: string;
  readonly label?: string;
}

/** A number that people took from the ledger with filters. */
interface Aggregate {
  readonly id: string;
  readonly sheet: string;
  readonly filters: Readonly<Record<string, string | number>>;
  readonly op: 'sum' | 'count-distinct' | 'ratio';
  readonly column: string;
  readonly value: number;
  readonly unit: string;
  readonly usedFor: readonly Use[];
}

/** The same counted from the ledger here, with the rows that count. */
export interface Truth extends Aggregate {
  readonly evidence: Evidence;
  /** As counted here; to be equal to `value`. */
  readonly counted: number;
}

/** The sheets of the ledger with their rows. */
export function readLedger(): LedgerSheet[] {
  return fixtureSnapshots(LEDGER).map(({ sheetName, cells }) => {
    const inputs = (row: number): CellInput[] =>
      Array.from({ length: cells[1]!.length }, (_, column) => {
        const cell = cells[row]?.[column];
        return cell ? { value: cell.value, numberFormat: cell.numberFormat } : null;
      });
    return {
      name: sheetName,
      above: [[plain(inputs(0)[0]!)]],
      headings: inputs(1).map((input) => String(plain(input))),
      rows: cells.slice(2).map((_, index) => ({ cells: inputs(index + 2), of: index + 3 })),
    };
  });
}

/** Planned for the rate of employers who were told. */
const PLANNED = 7500;

/** All numbers that are known of the ledger, counted anew. */
export function readTruths(sheets: readonly LedgerSheet[]): Truth[] {
  const { aggregates } = JSON.parse(
    readFileSync(join(FOLDER, LEDGER.replace('.xlsx', '.expected.json')), 'utf8'),
  ) as { aggregates: Aggregate[] };
  return aggregates.map((aggregate) => {
    const sheet = sheets.find(({ name }) => name === aggregate.sheet)!;
    const rows = sheet.rows.filter((row) => fits(sheet, row, aggregate.filters));
    return {
      ...aggregate,
      evidence: { sheet: sheet.name, rows: new Set(rows.map(({ of }) => of!)) },
      counted: count(sheet, rows, aggregate),
    };
  });
}

function cellOf(sheet: LedgerSheet, row: LedgerRow, heading: string): CellInput {
  return row.cells[sheet.headings.indexOf(heading)] ?? null;
}

function fits(sheet: LedgerSheet, row: LedgerRow, filters: Aggregate['filters']): boolean {
  return Object.entries(filters).every(([heading, wanted]) => {
    if (heading !== '年度') return plain(cellOf(sheet, row, heading)) === wanted;
    const dates = sheet.headings.includes('日期') ? '日期' : '完成日期';
    return dateOf(cellOf(sheet, row, dates))?.[0] === wanted;
  });
}

function count(sheet: LedgerSheet, rows: readonly LedgerRow[], { op, column }: Aggregate): number {
  if (op === 'sum') return rows.reduce((sum, row) => sum + (numberOf(cellOf(sheet, row, column)) || 0), 0);
  const [heading, answer] = column.split('=');
  const values = rows.map((row) => plain(cellOf(sheet, row, heading!)));
  const distinct = new Set(values).size;
  if (op === 'count-distinct') return distinct;
  return answer === undefined
    ? (distinct / PLANNED) * 100
    : (values.filter((value) => value === answer).length / rows.length) * 100;
}

/** The value as a table in 万元 asks for it. */
export function amountOf({ value, unit }: Pick<Aggregate, 'value' | 'unit'>): Amount {
  return unit === '元' ? { value: Number((value / 10_000).toPrecision(12)), unit: '万元' } : { value, unit };
}
