/** Pieces of formulas. Only functions that Excel 2016, WPS and LibreOffice share, none of them volatile. */

import type { CellValue } from '../sheet';

/** A number as formulas write it. */
export function literal(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

/** A text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The result of a formula, blank where it would be an error. */
export function orBlank(formula: string): string {
  return `IFERROR(${formula},"")`;
}

/** A formula times a factor: "A1", "A1*15", "A1/100". */
export function times(formula: string, factor: number): string {
  if (factor === 1) return formula;
  const inverse = Number((1 / factor).toPrecision(12));
  return Number.isInteger(inverse) ? `${formula}/${literal(inverse)}` : `${formula}*${literal(factor)}`;
}

/** A value as a number; null for anything else. */
export function numberOf(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

/** Whether two formulas differ in numbers only. */
export function sameShape(a: string, b: string): boolean {
  return shapeOf(a) === shapeOf(b);
}

function shapeOf(formula: string): string {
  // Digits behind letters belong to cell addresses.
  return formula.replace(/(^|[^A-Z0-9$."])\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, '$1#');
}
