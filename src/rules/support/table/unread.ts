import type { Form, Unread } from '../../../form';
import { readOperator, readQuantity } from '../../../quantity';
import type { CellRef, Sheet } from '../../../sheet';
import type { Zone } from '../../rule';

/**
 * What was not read in a part of the table and may belong to what is added up there: values beside the sums of money;
 * rows between the indicators, or a column in which most of them have values. Null when there is nothing.
 */
export function unreadIn(form: Form, sheet: Sheet, zone: Zone): Unread | null {
  if (form.unread.length === 0) return null;
  const rows =
    zone === 'money' ? form.money.map(({ label }) => label.cell.row) : form.rows.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const items = form.rows.filter(({ kind }) => kind === 'item').length;
  const isIn = ({ range, kind, cells }: Unread): boolean => {
    if (range.bottom < first || range.top > last) return false;
    const values = valuesIn(sheet, cells);
    return zone === 'indicators' && kind === 'column' ? values * 2 >= items && values > 0 : values > 0;
  };
  return form.unread.find(isIn) ?? null;
}

const OPERATORS: ReadonlySet<string> = new Set(['>=', '<=', '>', '<', '=', '~', 'range']);

/** How many of the cells hold a value; 0 where they only number or date the rows. */
export function valuesIn(sheet: Sheet, cells: readonly CellRef[]): number {
  const texts = cells.map(({ row, column }) => sheet.text(row, column).trim());
  const numbers = texts.map(Number);
  const isSerial = numbers.length > 1 && numbers.every((number, i) => number === numbers[0]! + i);
  const isYear = numbers.every((number) => number >= 1990 && number <= 2100 && Number.isInteger(number));
  if (isSerial || isYear) return 0;
  return texts.filter((text) => readQuantity(text).value !== null || OPERATORS.has(readOperator(text) ?? ''))
    .length;
}
