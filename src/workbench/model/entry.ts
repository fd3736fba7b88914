import { isError, type CellValue } from '../../sheet';

/** What a typed text turns into. `numberFormat` is given when Excel would also change a General format. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat?: string;
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(?:[eE]([+-]?\d+))?(%?)$/;
const DATE = /^(\d{4})([-/]|年)(\d{1,2})(?:\2|月)(\d{1,2})日?$/;

/**
 * Reads a text as Excel does when a person types it: "=…" is a formula, "'…" is text, then booleans, errors, numbers
 * with thousands separators and percentages, and full dates. In a cell formatted as text ("@") it is text.
 */
export function parseEntry(text: string, numberFormat = 'General', dateSystem: 1900 | 1904 = 1900): Entry {
  if (numberFormat === '@') return { value: text === '' ? null : text, formula: null };
  if (text === '') return { value: null, formula: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  if (/^=./su.test(text)) return { value: null, formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE', formula: null };
  if (ERRORS.has(upper)) return { value: { error: upper }, formula: null };
  return parseNumber(trimmed) ?? parseDate(trimmed, dateSystem) ?? { value: text, formula: null };
}

/** What the formula bar shows for a cell, such that parseEntry gives the cell back. */
export function entryText(cell: {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}): string {
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  const read = parseEntry(value, cell.numberFormat);
  return read.value === value && read.formula === null ? value : `'${value}`;
}

function parseNumber(text: string): Entry | undefined {
  const match = NUMBER.exec(text);
  if (!match || (match[2] === undefined && !/\d/.test(match[3] ?? ''))) return undefined;
  const digits = (match[2] ?? '0').replaceAll(',', '');
  const number = Number(`${match[1]}${digits}${match[3] ?? ''}${match[4] ? `e${match[4]}` : ''}`);
  if (!Number.isFinite(number)) return undefined;
  if (match[5]) {
    // Divided as a decimal shift, so that 95% is 0.95 and not 0.9500000000000001.
    const value = Number(`${match[1]}${digits}${match[3] ?? ''}e${Number(match[4] ?? 0) - 2}`);
    return { value, formula: null, numberFormat: match[3] && match[3].length > 1 ? '0.00%' : '0%' };
  }
  if (match[2]?.includes(','))
    return { value: number, formula: null, numberFormat: match[3] ? '#,##0.00' : '#,##0' };
  return { value: number, formula: null };
}

function parseDate(text: string, dateSystem: 1900 | 1904): Entry | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1904) return undefined;
  const epoch = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return { value: (time - epoch) / 86_400_000, formula: null, numberFormat: 'yyyy/m/d' };
}
