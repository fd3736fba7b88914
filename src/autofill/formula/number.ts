import type { CellValue } from '../../sheet';
import { rememberFor, rememberText } from '../../text';
import { asText, isWritable, written, type FormulaColumn, type FormulaLedger } from './cells';
import { isNumber, type Condition } from './condition';

/** How a formula gets at the numbers of a column. */
export interface Numbers {
  /** Heading of the column. */
  readonly name: string;
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
  from: FormulaLedger,
  name: string,
  positions: readonly number[],
  { multiplied }: { readonly multiplied: boolean },
): Numbers | null {
  const { texts, emptyTexts } = from.column(name);
  const { ways, proven } = waysOf(from)(name);
  const fits = ({ plain }: Numbers) => !plain || !multiplied || !(texts || emptyTexts);
  const counting = new Set(positions);
  // A way that reads all rows goes on to be right when other rows count.
  return (
    proven.find(fits) ??
    ways.find((way) => fits(way) && isProven(way, from, (position) => counting.has(position))) ??
    null
  );
}

/** The ways in which a column may be read, and those of them that read all of its rows. */
const waysOf = rememberFor((from: FormulaLedger) =>
  rememberText((name: string) => {
    const column = from.column(name);
    const ways = [plainNumbers(column), ...numbersInText(column)];
    return { ways, proven: ways.filter((way) => isProven(way, from, () => true)) };
  }),
);

function isProven(numbers: Numbers, from: FormulaLedger, counts: (position: number) => boolean): boolean {
  const { name, plain, read } = numbers;
  const column = from.ledger.column(name)!;
  const known = new Map([...from.column(name).different].map((value) => [value, read(value)]));
  if (!plain && [...known.values()].includes(undefined)) return false;
  return from.sheets.every(({ start, places, values }) => {
    const all = values(name);
    return places.every((place, at) => {
      if (!counts(start + at)) return true;
      const [byFormula, byCore] = [known.get(all[place]!), column.number(start + at)];
      return byFormula === byCore || (Number.isNaN(byFormula) && Number.isNaN(byCore));
    });
  });
}

function plainNumbers(column: FormulaColumn): Numbers {
  return {
    name: column.name,
    plain: true,
    expression: (range) => range,
    given: isNumber(column),
    read: (value) => (typeof value === 'number' ? value : NaN),
  };
}

/** 1,234.50 and 120人 as texts among numbers: commas, units and words are taken away. */
function numbersInText(column: FormulaColumn): Numbers[] {
  const signs = signsAround(column);
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
  const negative = [...column.different].some((value) => read(value)! < 0);
  return [
    {
      name: column.name,
      plain: false,
      // Nothing at all becomes 0 in place of an error.
      expression: (range) =>
        negative ? `(${clean(range)}&LEFT("0",${clean(range)}=""))` : `("0"&${clean(range)})`,
      given: {
        name: column.name,
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
function signsAround({ different }: FormulaColumn): string[] | undefined {
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
