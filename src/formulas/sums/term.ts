import type { Field } from '../../form';
import { formatCell, formatRange, type CellRef, type Sheet } from '../../sheet';
import { numberOf, times } from '../expression';
import type { Read } from '../model';
import { textNumber } from '../texts/text-number';

/** A number that formulas take from somewhere: how they write it and what it is by the core. */
export interface Term {
  readonly formula: string;
  readonly compute: (read: Read) => number | null;
}

/**
 * What an amount, a weight or a score that stands in a cell counts: the number, or that of a text; null where no short
 * formula reads the text.
 */
export function cellTerm(sheet: Sheet, { cell, value }: Field<number | null>): Term | null {
  const present = sheet.cell(cell.row, cell.column)?.value ?? null;
  if (value !== null && typeof present === 'string' && isTypedText(sheet, cell)) {
    const text = textNumber(cell, present, value);
    return (
      text && {
        formula: text.formula,
        compute: (read) => (typeof read(cell) === 'string' ? value : numberOf(read(cell))),
      }
    );
  }
  const factor = factorOf(value, numberOf(present));
  return {
    formula: times(formatCell(cell), factor),
    compute: (read) => scaled(numberOf(read(cell)), factor),
  };
}

/** Whether somebody typed text in the cell; the blank result of a formula is none. */
export function isTypedText(sheet: Sheet, { row, column }: CellRef): boolean {
  const cell = sheet.cell(row, column);
  return typeof cell?.value === 'string' && cell.formula === null;
}

/** A sum, and how it is written while there is no number at all, so that it stays blank. */
export interface SumTerm extends Term {
  readonly whenBlank: string;
}

/**
 * The sum of cells. Neighbours below each other become ranges, so that a row put in between counts too; numbers kept as
 * text are added by themselves. A range never covers one of `others`. Null where no short formula reads one of the texts.
 */
export function sumTerm(
  sheet: Sheet,
  fields: readonly Field<number | null>[],
  others: readonly CellRef[] = [],
): SumTerm | null {
  const odd = fields.filter((field) => isOdd(sheet, field));
  const plain = fields.filter((field) => !odd.includes(field)).map((field) => field.cell);
  const ranges = rangesOf(sheet, plain, others).join(',');
  const terms = odd.map((field) => ({ field, term: cellTerm(sheet, field) }));
  const pieces = terms.map(({ field, term }) => {
    const address = formatCell(field.cell);
    return isTypedText(sheet, field.cell)
      ? `IF(${address}="",0,${term?.formula ?? ''})`
      : (term?.formula ?? '');
  });
  const sum = [...(ranges === '' ? [] : [`SUM(${ranges})`]), ...pieces].join('+');
  if (terms.some(({ term }) => !term)) return null;
  return {
    formula: sum,
    whenBlank: odd.length === 0 ? `IF(COUNT(${ranges})=0,"",${sum})` : sum,
    compute: (read) => {
      const numbers = [
        ...plain.map((cell) => numberOf(read(cell))),
        ...terms.map(({ term }) => term!.compute(read)),
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

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : Number((value * factor).toPrecision(15));
}
