import { formatCell, type CellRef, type CellValue } from '../sheet';

/** Pieces of formulas. Only functions that Excel 2016, WPS and LibreOffice share, none of them volatile. */

/** A number as formulas write it. */
export function literal(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

/** A text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const WIDE = '０１２３４５６７８９．，';
const NARROW = '0123456789.,';
const LENGTHS = '{1;2;3;4;5;6;7;8;9;10;11;12;13;14;15}';

/**
 * The first number written in the text of a cell: 387.99 of 387.99万元, 37 of 37人：其中…; an error when there is none.
 * It tries the first 1 to 15 signs and takes the longest number. The "E0" keeps 95% and 12月31日 from being read as a
 * fraction and a date. Full-width signs are folded when the text has some now.
 */
export function leadingNumber(cell: CellRef, text = ''): string {
  let plain = formatCell(cell);
  for (const [index, wide] of [...WIDE].entries())
    if (text.includes(wide)) plain = `SUBSTITUTE(${plain},"${wide}","${NARROW[index]!}")`;
  plain = `SUBSTITUTE(${plain},",","")`;
  const start = `MIN(FIND({0,1,2,3,4,5,6,7,8,9},${plain}&"0123456789"))`;
  return `LOOKUP(9E+307,--(MID(${plain},${start},${LENGTHS})&"E0"))`;
}

/** What {@link leadingNumber} gives for a text; null for its error. */
export function readLeadingNumber(text: string): number | null {
  const plain = [...text]
    .map((char) => (WIDE.includes(char) ? NARROW[WIDE.indexOf(char)]! : char))
    .join('')
    .replaceAll(',', '');
  const match = /\d+(?:\.\d*)?/.exec(plain.slice(plain.search(/\d/)));
  return match ? Number(match[0].slice(0, 15)) : null;
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
