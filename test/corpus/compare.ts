import { formatCell, isError, type Cell, type CellValue, type Snapshot } from '../../src/sheet';
import { placesOf, type ReadCell, type WholeReading } from './readers';

/** What two readers may say differently of one cell. */
export type Aspect = 'value' | 'formula' | 'format';

/** A cell of which another reader says something else. */
export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly aspect: Aspect;
  readonly text: string;
}

/** Differences of a sheet beside another reading, up to that many. */
export function differencesIn(
  snapshot: Snapshot,
  other: WholeReading,
  aspects: readonly Aspect[],
  most: number,
): Difference[] {
  const found: Difference[] = [];
  const { sheetName: sheet, cells } = snapshot;
  const further = other.places(sheet).filter(({ row, column }) => !cells[row]?.[column]);
  for (const { row, column } of [...placesOf(cells), ...further]) {
    const own = cells[row]?.[column];
    const theirs = other.cell(sheet, row, column);
    for (const aspect of aspects) {
      if (agrees(own, theirs, aspect)) continue;
      const place = formatCell({ row, column });
      const text = `${sheet}!${place} ${aspect} ${shown(own, aspect)} ≠ ${shown(theirs, aspect)}`;
      found.push({ sheet, row, column, aspect, text });
    }
    if (found.length >= most) break;
  }
  return found;
}

/** Whether a reading says the same of a cell as we do. */
export function agrees(own: Cell | undefined, theirs: ReadCell | undefined, aspect: Aspect): boolean {
  if (aspect === 'value') return sameValue(own?.value ?? null, theirs?.value ?? null);
  if (aspect === 'formula') return plainFormula(own?.formula) === plainFormula(theirs?.formula);
  // Texts look the same in every number format, and a cell that nobody fills has none.
  const written = theirs?.numberFormat ?? null;
  if (typeof own?.value !== 'number' || written === null) return true;
  return plainFormat(own.numberFormat) === plainFormat(written);
}

function shown(cell: Cell | ReadCell | undefined, aspect: Aspect): string {
  const what = { value: cell?.value, formula: cell?.formula, format: cell?.numberFormat }[aspect];
  return (JSON.stringify(what ?? null) ?? '').slice(0, 60);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  const isBlank = (value: CellValue) => value === null || value === '';
  if (isBlank(a) && isBlank(b)) return true;
  if (isError(a) && isError(b)) return a.error === b.error;
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b), 1e-300);
  if (typeof a === 'string' && typeof b === 'string') return lines(a) === lines(b);
  return a === b;
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Readers write newer functions with or without their prefix. */
function plainFormula(formula: string | null | undefined): string {
  return lines((formula ?? '').replace(/^=/, '').replace(/_xlfn\.|_xlws\.|_xlpm\./g, ''));
}

/** Readers spell built-in formats in ways of their own: room for a bracket, quotes, the short year. */
function plainFormat(format: string): string {
  return (format || 'General')
    .replace(/_./g, '')
    .replace(/[\s\\"]/g, '')
    .replace(/^(mm-dd-yy|m\/d\/yyyy)/, 'm/d/yy')
    .replace('mmss.0', 'mm:ss.0');
}
