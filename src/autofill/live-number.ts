import type { CellValue } from '../sheet';
import { asText, isWritable, written, type ColumnCells, type LedgerCells } from './live-cells';
import { isNumber, type Condition } from './live-condition';

/** How a formula gets at the numbers of a column. */
export interface Numbers {
  readonly cells: ColumnCells;
  /** Whether the cells hold them as numbers, so that SUMIFS, AVERAGEIFS and MAX see them. */
  readonly plain: boolean;
  /** The numbers of a range inside SUMPRODUCT, 0 for a blank cell; an error when `plain` and a cell holds a text. */
  readonly expression: (range: string) => string;
  /** The cell holds a number. */
  readonly given: Condition;
  /** What the formula gets from a cell: NaN for nothing, undefined for an error. */
  readonly read: (value: CellValue) => number | undefined;
}

/** More signs than this are no way of writing numbers. */
const MOST_SIGNS = 4;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * How a formula gets the numbers that the core reads at these positions; null when it cannot. `multiplied`: they are
 * reckoned with, and texts that are none would make an error.
 */
export function numbersOf(
  own: ColumnCells,
  cells: LedgerCells,
  positions: readonly number[],
  { multiplied }: { readonly multiplied: boolean },
): Numbers | null {
  const plain = multiplied && (own.texts || own.emptyTexts) ? [] : [plainNumbers(own)];
  // Where some numbers are texts, one may come among the rows that count even if none is there now.
  const ways = hasNumbersAsText(own, cells)
    ? [...numbersInText(own), ...plain]
    : [...plain, ...numbersInText(own)];
  return ways.find((way) => isProven(way, cells, positions)) ?? null;
}

function isProven(numbers: Numbers, { places }: LedgerCells, positions: readonly number[]): boolean {
  const { column, values, different } = numbers.cells;
  const agrees = positions.every((position) => {
    const byFormula = numbers.read(values[places[position]!]!);
    const byCore = column.number(position);
    return byFormula === byCore || (Number.isNaN(byFormula) && Number.isNaN(byCore));
  });
  return agrees && (numbers.plain || [...different].every((value) => numbers.read(value) !== undefined));
}

function hasNumbersAsText({ column, values }: ColumnCells, { places }: LedgerCells): boolean {
  return places.some(
    (place, position) => typeof values[place] === 'string' && !Number.isNaN(column.number(position)),
  );
}

function plainNumbers(cells: ColumnCells): Numbers {
  return {
    cells,
    plain: true,
    expression: (range) => range,
    given: isNumber(cells),
    read: (value) => (typeof value === 'number' ? value : NaN),
  };
}

/** 1,234.50 and 120人 as texts among numbers: commas, units and words are taken away. */
function numbersInText(cells: ColumnCells): Numbers[] {
  const signs = signsAround(cells);
  if (signs === undefined) return [];
  const clean = (range: string) =>
    signs.reduce((text, sign) => `SUBSTITUTE(${text},${written(sign)},"")`, range);
  const cleaned = (value: CellValue): string | undefined => {
    if (value === null) return '';
    if (typeof value === 'number') return asText(value);
    return typeof value === 'string'
      ? signs.reduce((text, sign) => text.replaceAll(sign, ''), value)
      : undefined;
  };
  const read = (value: CellValue) => {
    const text = cleaned(value);
    if (text === '') return NaN;
    return text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
  };
  const negative = [...cells.different].some((value) => read(value)! < 0);
  return [
    {
      cells,
      plain: false,
      // Nothing at all becomes 0 in place of an error.
      expression: (range) =>
        negative ? `(${clean(range)}&LEFT("0",${clean(range)}=""))` : `("0"&${clean(range)})`,
      given: {
        cells,
        criteria: null,
        term: (range) => `(${clean(range)}<>"")`,
        holds: (value) => {
          const number = read(value);
          return number === undefined ? undefined : !Number.isNaN(number);
        },
      },
      read,
    },
  ];
}

/** What stands before, in and behind the numbers, and words in place of one; undefined when that is too much. */
function signsAround({ different }: ColumnCells): string[] | undefined {
  const signs = new Set<string>();
  for (const value of different) {
    if (typeof value !== 'string' || value === '') continue;
    const [, before, number, behind] = /^(\D*?)(-?\d[\d,]*(?:\.\d+)?)(.*)$/s.exec(value) ?? [];
    const around = number === undefined ? [value] : [before!, behind!, number.includes(',') ? ',' : ''];
    for (const sign of around) if (sign !== '') signs.add(sign);
    if (signs.size > MOST_SIGNS) return undefined;
  }
  const all = [...signs].sort((a, b) => b.length - a.length);
  return all.every((sign) => !/\d/.test(sign) && isWritable(sign)) ? all : undefined;
}
