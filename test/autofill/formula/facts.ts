import type { Ledger } from '../../../src/ledger/ledger';
import { ledgerFormula, type FormulaOptions } from '../../../src/autofill/formula/ledger-formula';
import type { PlainFilter } from '../../../src/autofill/proposals/proposal';
import type { LedgerRecipe } from '../../../src/autofill/recipe/recipe';
import type { CellInput, SheetInput } from '../../support/sheet';
import { ledgerOf } from '../facts';

export type Measure = Partial<Pick<LedgerRecipe, 'aggregate' | 'column' | 'counted' | 'by' | 'outOf'>>;
export type Rows = readonly (readonly CellInput[])[];

export const HEADINGS = ['日期', '类别', '单位', '金额(元)', '是否满意'];
export const day = (value: number): CellInput => ({ value, numberFormat: 'yyyy/m/d' });
export const ROWS: Rows = [
  [day(45_296), '义诊', '甲公司', 100, '是'],
  [day(45_400), '义诊', '乙公司', 250.5, '否'],
  [day(45_700), '讲座', '甲公司', 300, '是'],
  [day(45_500), '讲座', '丙公司', 80, '是'],
  [day(45_100), '义诊', '甲公司', 20, '是'],
];

/** The rows with other values in a column; null leaves a row as it is. */
export function withColumn(heading: string, ...values: readonly CellInput[]): Rows {
  const at = HEADINGS.indexOf(heading);
  return ROWS.map((row, index) => row.map((cell, c) => (c === at ? (values[index] ?? cell) : cell)));
}

export function ledger(rows: Rows, input?: SheetInput): Ledger {
  return ledgerOf([HEADINGS, ...rows.map((row) => [...row])], input);
}

/** The formula, or why there is none. */
export function asked(
  of: Ledger,
  filters: readonly PlainFilter[],
  measure: Measure = {},
  options?: FormulaOptions,
): string {
  const kept = { kind: 'ledger', file: null, sheet: of.sheetName, filters } as const;
  const live = ledgerFormula(of, { ...kept, aggregate: 'count', column: null, ...measure }, filters, options);
  return 'why' in live ? live.why : live.formula;
}

/** The same with the letter of a column for the whole of its range. */
export function short(rows: Rows, ...rest: [readonly PlainFilter[], Measure?, FormulaOptions?]): string {
  const whole = new RegExp(`\\$([A-E])\\$2:\\$\\1\\$${rows.length + 1}`, 'g');
  return asked(ledger(rows), ...rest)
    .replaceAll("'活动台账'!", '')
    .replace(whole, '$1');
}

export const CLINICS: PlainFilter = { column: '类别', equals: '义诊' };
export const IN_2024: PlainFilter = { column: '日期', year: 2024 };
export const HALF_YEAR: PlainFilter = { column: '日期', from: '2024-01-01', to: '2024-06-30' };
export const sum: Measure = { aggregate: 'sum', column: '金额(元)' };
export const average: Measure = { ...sum, aggregate: 'average' };
export const max: Measure = { ...sum, aggregate: 'max' };
export const share: Measure = { aggregate: 'share', column: '是否满意', counted: ['是'] };
export const distinct: Measure = { aggregate: 'count-distinct', column: '单位' };
export const latest: Measure = { ...sum, aggregate: 'latest', by: '日期' };
