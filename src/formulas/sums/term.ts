import type { Field } from '../../form';
import { formatCell, formatRange, type CellRef, type Sheet } from '../../sheet';
import { leadingNumber, literal, numberOf, readLeadingNumber } from '../expression';
import type { Read } from '../model';

/** A number that formulas take from somewhere: how they write it and what it is by the core. */
export interface Term {
  readonly formula: string;
  readonly compute: (read: Read) => number | null;
}

/** What an amount, a weight or a score that stands in a cell counts: the number, or the one that its text begins with. */
export function cellTerm(sheet: Sheet, field: Field<number | null>): Term {
  const { cell } = field;
  const value = sheet.cell(cell.row, cell.column)?.value ?? null;
  if (typeof value !== 'string' || !isTypedText(sheet, cell)) {
    const factor = factorOf(field.value, numberOf(value));
    return {
      formula: times(formatCell(cell), factor),
      compute: (read) => scaled(numberOf(read(cell)), factor),
    };
  }
  const factor = factorOf(field.value, readLeadingNumber(value));
  return {
    formula: times(leadingNumber(cell, value), factor),
    compute: (read) => {
      const now = read(cell);
      return scaled(typeof now === 'string' ? readLeadingNumber(now) : numberOf(now), factor);
    },
  };
}

/** Whether somebody typed text in the cell; the blank result of a formula is none. */
export function isTypedText(sheet: Sheet, { row, column }: CellRef): boolean {
  const cell = sheet.cell(row, column);
  return typeof cell?.value === 'string' && cell.formula === null;
}

/**
 * The sum of cells. Neighbours below each other become ranges, so that a row put in between counts too; numbers kept as
 * text are added by themselves. Blank when there is no number at all. A range never covers one of `others`.
 */
export function sumTerm(
  sheet: Sheet,
  fields: readonly Field<number | null>[],
  others: readonly CellRef[] = [],
): Term {
  const odd = fields.filter((field) => isOdd(sheet, field));
  const plain = fields.filter((field) => !odd.includes(field)).map((field) => field.cell);
  const ranges = rangesOf(sheet, plain, others);
  const terms = odd.map((field) => cellTerm(sheet, field));
  const pieces = [
    ...(ranges.length > 0 ? [`SUM(${ranges.join(',')})`] : []),
    ...terms.map(({ formula }) => `IFERROR(${formula},0)`),
  ];
  const sum = pieces.join('+');
  return {
    formula: odd.length > 0 ? sum : `IF(COUNT(${ranges.join(',')})=0,"",${sum})`,
    compute: (read) => {
      const numbers = [
        ...plain.map((cell) => numberOf(read(cell))),
        ...terms.map(({ compute }) => compute(read)),
      ];
      if (odd.length === 0 && numbers.every((number) => number === null)) return null;
      return Number(numbers.reduce<number>((all, number) => all + (number ?? 0), 0).toPrecision(14));
    },
  };
}

/** Whether the cell does not simply hold the number that it states. */
function isOdd(sheet: Sheet, field: Field<number | null>): boolean {
  if (field.value !== null && isTypedText(sheet, field.cell)) return true;
  const value = numberOf(sheet.cell(field.cell.row, field.cell.column)?.value ?? null);
  return factorOf(field.value, value) !== 1;
}

/** Cells as ranges: blank cells between two of one column belong to the range, so that nothing is lost later. */
function rangesOf(sheet: Sheet, cells: readonly CellRef[], others: readonly CellRef[]): string[] {
  const barriers = new Set(others.map(formatCell));
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) columns.set(column, [...(columns.get(column) ?? []), row]);
  return [...columns].flatMap(([column, rows]) => {
    const runs: [number, number][] = [];
    for (const row of [...rows].sort((a, b) => a - b)) {
      const last = runs.at(-1);
      if (last && isBlankBetween(sheet, barriers, column, last[1], row)) last[1] = row;
      else runs.push([row, row]);
    }
    return runs.map(([top, bottom]) => formatRange({ top, bottom, left: column, right: column }));
  });
}

function isBlankBetween(
  sheet: Sheet,
  barriers: ReadonlySet<string>,
  column: number,
  above: number,
  below: number,
): boolean {
  for (let row = above + 1; row < below; row++) {
    const covered = sheet.area(row, column).top <= above;
    if (!covered && (sheet.cell(row, column) || barriers.has(formatCell({ row, column })))) return false;
  }
  return true;
}

function factorOf(stated: number | null, written: number | null): number {
  if (stated === null || written === null || written === 0) return 1;
  return Number((stated / written).toPrecision(12));
}

function times(formula: string, factor: number): string {
  return factor === 1 ? formula : `${formula}*${literal(factor)}`;
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : Number((value * factor).toPrecision(15));
}
