import { isPercentFormat, isError, type CellRef } from '../../sheet';
import { anyOf, DECLARED_UNITS, MONEY_UNITS } from '../../lexicon';
import { convert } from '../../quantity';
import { fold, rememberText } from '../../text';
import type { Field, MoneyUnit } from '../model/form';
import type { Block, Grid } from '../grid';

/** The unit that a table's sums are in; null when it says none. */
export type Unit = MoneyUnit | null;

const UNIT_ALONE = new RegExp(`^(?:人民币)?(${anyOf(DECLARED_UNITS)})$`);

/** The unit of money that a text is and nothing else: 万元, 人民币元. */
export function unitOfMoney(text: string): Unit {
  return (UNIT_ALONE.exec(text)?.[1] as Unit | undefined) ?? null;
}

/** 150万 for 150万元, where a sum of money is meant. */
const SHORT: Readonly<Record<string, string>> = { 万: '万元', 亿: '亿元' };

/** What the sum is made of, in brackets behind it: 854万(道路300万元，水渠200万元…). */
const ITS_PARTS = `(?:\\([^()]*\\d${anyOf(MONEY_UNITS, Object.keys(SHORT))}[^()]*\\))?`;

const PLAIN = new RegExp(
  `^([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(${anyOf(MONEY_UNITS, Object.keys(SHORT), ['%', '分'])})?${ITS_PARTS}$`,
);

/**
 * The number that a text states and nothing else (thousands commas, these units and the parts of a sum in brackets
 * allowed); null otherwise.
 */
export const plainNumber = rememberText(
  (text: string): { readonly value: number; readonly unit: string } | null => {
    const match = PLAIN.exec(fold(text).replace(/\s+/g, ''));
    return match ? { value: Number(match[1]!.replace(/,/g, '')), unit: match[2] ?? '' } : null;
  },
);

type Sheeted = Pick<Grid, 'sheet'>;
type Written = Pick<Block, 'cell' | 'text'>;

/** The number in a cell: points or a sum of money. Text such as — or / gives null. */
export function numberField(grid: Sheeted, block: Written, label?: CellRef): Field<number | null> {
  const cell = grid.sheet.cell(block.cell.row, block.cell.column);
  const number = typeof cell?.value === 'number' ? cell.value : (plainNumber(block.text)?.value ?? null);
  return { value: isError(cell?.value ?? null) ? null : number, text: block.text, cell: block.cell, label };
}

/** A rate or a weight in a cell: 98.5 for 98.5%, for 0.985 shown as a percentage, and for a bare 98.5. */
export function rateField(grid: Sheeted, block: Written, label?: CellRef): Field<number | null> {
  const cell = grid.sheet.cell(block.cell.row, block.cell.column);
  const field = numberField(grid, block, label);
  const percent = typeof cell?.value === 'number' && isPercentFormat(cell.numberFormat);
  // Rates are at most a few hundred percent; hundredfold, a binary fraction shows its noise.
  return percent && field.value !== null
    ? { ...field, value: Number((field.value * 100).toPrecision(12)) }
    : field;
}

/** A sum of money in the table's unit; 16元 in a table in 万元 is 0.0016. */
export function moneyField(grid: Grid, block: Block, unit: Unit, label?: CellRef): Field<number | null> {
  const field = numberField(grid, block, label);
  return field.value === null ? field : { ...field, value: inUnit(field.value, block.text, unit) };
}

/** An amount in the table's unit; one without a unit of its own, or in none of money, is in it already. */
export function inUnit(value: number, text: string, unit: Unit): number {
  const written = plainNumber(text)?.unit ?? '';
  return convert(value, SHORT[written] ?? written, unit) ?? value;
}
