import {
  BLANK,
  isError,
  looksLikeFormula,
  type Cell,
  type CellState,
  type CellValue,
  type Range,
} from '../sheet';

/** Properties of a range that a cell is decoded from. */
export const CELL_PROPERTIES = 'values,formulas,numberFormat,valueTypes';

/** The state of the cell at this place of a loaded range. */
export function stateAt(range: Excel.Range, row: number, column: number): CellState {
  const value: unknown = range.values[row]?.[column];
  const formula: unknown = range.formulas[row]?.[column];
  return {
    value: decode(value, range.valueTypes[row]?.[column]),
    // A text that begins with "=" is told from a formula by being its own value.
    formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
    numberFormat: String(range.numberFormat[row]?.[column] ?? BLANK.numberFormat),
  };
}

/** The cell, or undefined when it holds nothing. */
export function cellAt(range: Excel.Range, row: number, column: number): Cell | undefined {
  const cell = stateAt(range, row, column);
  return cell.formula === null && (cell.value === null || cell.value === '') ? undefined : cell;
}

function decode(value: unknown, type: Excel.RangeValueType | string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return type === 'Empty' || value === null || value === undefined ? null : String(value);
}

/**
 * What is written into the cell to give exactly this content. Excel reads a text as if typed, so one that could be
 * taken for a formula, number, date or truth value gets the apostrophe that makes it text.
 */
export function inputOf(state: CellState, formatBefore: string): string | number | boolean {
  if (state.formula !== null) return state.formula;
  const { value } = state;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value !== 'string') return value;
  return formatBefore !== '@' && mayBeRead(value) ? `'${value}` : value;
}

/** Whether the content would turn into text in a cell formatted as text. */
export function isText(state: CellState): boolean {
  return state.formula === null && typeof state.value === 'string';
}

/** Signs, digits and words that numbers, dates and times are written with in a Chinese or English Excel. */
const READABLE =
  /^[\p{ASCII}\p{Nd}\p{Sc}％．，：／〇零一二三四五六七八九十年月日号时時分秒上下午星期]{1,60}$/u;
const WITH_DIGIT = /[\p{Nd}〇零一二三四五六七八九十]/u;

/** Whether Excel might read the text as something else than text; on the safe side. */
function mayBeRead(text: string): boolean {
  if (looksLikeFormula(text) || /^[＝＋－＠']/.test(text)) return true;
  return READABLE.test(text) && (WITH_DIGIT.test(text) || /^\s*(true|false|#.+)\s*$/i.test(text));
}

/** The range of the sheet that a block names, for one sync only: Excel need not follow it, so requests are smaller. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Range): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}
