import type { CellValue } from '../sheet';
import { asText, type ColumnCells, type LedgerCells } from './live-cells';

/** How a formula gets at the numbers of a column. */
export interface Numbers {
  readonly cells: ColumnCells;
  /** Whether the cells hold them as numbers, so that SUMIFS, AVERAGEIFS and MAX see them. */
  readonly plain: boolean;
  /** The numbers of a range inside SUMPRODUCT, 0 for a blank cell; an error when `plain` and a cell holds a text. */
  readonly expression: (range: string) => string;
  /** What the formula gets from a cell: NaN for nothing, undefined for an error. */
  readonly read: (value: CellValue) => number | undefined;
}

/** More signs than this are no way of writing numbers. */
const MOST_SIGNS = 4;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** How a formula gets the numbers that the core reads at these places; or null when it cannot. */
export function numbersOf(
  own: ColumnCells,
  cells: LedgerCells,
  positions: readonly number[],
): Numbers | null {
  // Where some numbers are texts, one may come among the rows that count even if none is there now.
  const ways = hasNumbersAsText(own, cells)
    ? [...numbersInText(own), plainNumbers(own)]
    : [plainNumbers(own), ...numbersInText(own)];
  return ways.find((way) => isProven(way, cells, positions)) ?? null;
}

function isProven(
  { cells: { column, values }, read, plain }: Numbers,
  cells: LedgerCells,
  positions: readonly number[],
) {
  const agrees = positions.every((position) => {
    const [byCore, byFormula] = [column.number(position), read(values[cells.places[position]!]!)];
    return Object.is(byCore, byFormula) || byCore === byFormula;
  });
  return agrees && (plain || values.every((value) => read(value) !== undefined));
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
    read: (value) => (typeof value === 'number' ? value : NaN),
  };
}

/** 1,234.50 and 120人 as texts among numbers: commas, units and other signs are taken away. */
function numbersInText(cells: ColumnCells): Numbers[] {
  const signs = signsAround(cells);
  if (signs === undefined) return [];
  const clean = (text: string) => signs.reduce((rest, sign) => rest.replaceAll(sign, ''), text);
  return [
    {
      cells,
      plain: false,
      expression: (range) => {
        const bare = signs.reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, range);
        return `(${bare}&LEFT("0",${range}=""))`;
      },
      read: (value) => {
        if (value === null || value === '') return NaN;
        const text =
          typeof value === 'number' ? asText(value) : typeof value === 'string' ? clean(value) : undefined;
        return text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
      },
    },
  ];
}

/** What stands before, in and behind the numbers, the longest first; undefined when that is too much. */
function signsAround({ different }: ColumnCells): string[] | undefined {
  const signs = new Set<string>();
  for (const value of different) {
    if (typeof value !== 'string' || value === '') continue;
    const [, before, number, behind] = /^(\D*?)(-?\d[\d,]*(?:\.\d+)?)(.*)$/s.exec(value) ?? [];
    if (number === undefined) return undefined;
    for (const sign of [before!, behind!, number.includes(',') ? ',' : '']) if (sign !== '') signs.add(sign);
    if (signs.size > MOST_SIGNS || [...signs].some((sign) => /[\d"]/.test(sign))) return undefined;
  }
  return [...signs].sort((a, b) => b.length - a.length);
}
