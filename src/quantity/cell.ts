import { displayText, isDateFormat, isError, type Cell, type Snapshot } from '../sheet';
import type { QuantityContext } from './context';
import { isoDate } from './dates';
import { readNumberFormat } from './number-format';
import { readOperator } from './operators';
import type { Operator, Quantity } from './quantity';
import { readQuantity } from './read';
import { kindOfUnit, readUnit } from './units';

/**
 * Reads a cell: text as {@link readQuantity} does, a number together with its number format. 0.95 shown as 95% is
 * 95 %, 387.99 with the format 0.00"万元" is 387.99 万元, a date format makes a date. The value is that of the cell,
 * not what the format rounds it to.
 */
export function readCellQuantity(
  cell: Cell | undefined,
  dateSystem: Snapshot['dateSystem'] = 1900,
  context: QuantityContext = {},
): Quantity {
  const raw = displayText(cell, dateSystem);
  const value = cell?.value ?? null;
  if (isError(value) || typeof value === 'boolean') return { ...UNREAD, raw };
  if (typeof value !== 'number') return readQuantity(raw, context);
  const format = cell!.numberFormat;
  if (isDateFormat(format)) return readDateCell(raw, value, dateSystem, format, context);

  const { before, after, scale, percent } = readNumberFormat(format);
  const exact = Number(((value * (percent ? 100 : 1)) / scale).toPrecision(15));
  // A number shown as a percentage is one, even where the text 290% would be in doubt.
  if (percent) {
    const operator = operatorOf(before) ?? operatorOf(context.operator ?? '') ?? '=';
    return { raw, operator, value: exact, upper: null, unit: '%', kind: 'percent' };
  }
  return { ...readQuantity(`${before}${plain(exact)}${after}`, context), raw };
}

const UNREAD: Quantity = { raw: '', operator: null, value: null, upper: null, unit: null, kind: 'doubtful' };

function operatorOf(text: string): Operator | null {
  const operator = readOperator(text);
  return operator === 'qualitative' || operator === 'quantitative' ? null : operator;
}

/** Without exponents; 15 digits are all that a cell holds. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

const DAY = 86_400_000;

/** A date in a row whose unit counts something is a slip of Excel (1-3 turned into 3 January): doubtful. */
function readDateCell(
  raw: string,
  serial: number,
  dateSystem: Snapshot['dateSystem'],
  format: string,
  context: QuantityContext,
): Quantity {
  const unit = readUnit(context.unit) ?? context.target?.unit ?? null;
  const day = new Date(
    Date.UTC(dateSystem === 1904 ? 1904 : 1899, dateSystem === 1904 ? 0 : 11, dateSystem === 1904 ? 1 : 30) +
      Math.floor(serial) * DAY,
  );
  const readable = serial >= 1 && serial < 2_958_466 && /[ymd]/i.test(format);
  if (!readable || (unit !== null && kindOfUnit(unit) !== 'duration')) return { ...UNREAD, raw, unit };
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const endOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = isoDate(year, month, /d/i.test(format) ? day.getUTCDate() : endOfMonth);
  return { raw, operator: null, value: null, upper: null, unit: null, kind: 'date', date };
}
