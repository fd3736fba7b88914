import type { Direction, Ratio } from '../../judgement';
import type { Quantity } from '../../quantity';
import {
  formatCell,
  isDateFormat,
  isPercentFormat,
  type CellRef,
  type CellValue,
  type Sheet,
} from '../../sheet';
import { numberOf } from '../expression';
import type { Read } from '../model';

/** Where a rate takes a number from: a cell of the table that holds it, or one of a helper column that is filled for it. */
export type Operand =
  { readonly kind: 'own'; readonly cell: CellRef } | { readonly kind: 'helper'; readonly fill: HelperFill };

/** What a cell of a helper column gets. */
export interface HelperFill {
  /** Without "="; null: the value itself. */
  readonly formula: string | null;
  /** What the cell shows; "" for a blank. */
  readonly compute: (read: Read) => CellValue;
  readonly numberFormat: string;
  /** What it holds, in words. */
  readonly words: string;
}

/** A cell of the table, repeated beside it. */
export function copyOf(sheet: Sheet, cell: CellRef, words: string, mayBeBlank: boolean): Operand {
  const address = formatCell(cell);
  const { numberFormat = 'General' } = sheet.cell(cell.row, cell.column) ?? {};
  const fill: HelperFill = {
    formula: mayBeBlank ? `IF(COUNT(${address})=0,"",${address})` : address,
    compute: (read) => numberOf(read(cell)) ?? '',
    numberFormat: isPercentFormat(numberFormat)
      ? '0.00%'
      : isDateFormat(numberFormat)
        ? DATE_FORMAT
        : 'General',
    words,
  };
  return { kind: 'helper', fill };
}

/** How days are shown beside the table. */
export const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** A completion rate as it is to be written once it is known where its numbers stand. */
export interface RowRate {
  readonly done: Operand;
  /** null: the numbers of the target stand in the formula itself, as for a range. */
  readonly goal: Operand | null;
  /** The ratio (1 is 100 %) of the numbers in these cells; blank where `isBlank` is. */
  readonly formula: (done: string, goal: string) => string;
  /** When there is nothing to compute; `isHelper`: the cell is a number or blank. */
  readonly isBlank: (done: string, isHelper: boolean) => string;
  /** The rate by the core; null while there is nothing to compute. */
  readonly value: Ratio | null;
  readonly direction: Direction | null;
  /** What it computes, in words. */
  readonly words: (done: string, goal: string) => string;
}

/** Why there is no formula, in Chinese. */
export interface Unreadable {
  readonly reason: string;
  /** The target has no number to compute with, so that a rate that stands there is none any more. */
  readonly isTarget?: boolean;
}

/** A written value as messages quote it. */
export function shortened({ raw }: Quantity): string {
  const plain = raw.replace(/\s+/g, ' ').trim();
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain;
}
