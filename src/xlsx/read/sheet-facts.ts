import type { CellRef, Range } from '../../sheet';
import { readRange } from '../xml/refs';
import { flag, whole } from '../xml/xml';
import { readColumns, readMerges } from './layout';
import type { WorkbookParts } from './parts';
import { readSheetPart } from './sheet-part';
import type { RawCell, SheetVisitor } from './visitor';
import type { SheetEntry } from './workbook';

/** What a Snapshot does not tell and one who changes cells has to know. */
export interface SheetFacts {
  /** The style number that a wanted cell shows, of its own or of its row or column. */
  readonly styleAt: (row: number, column: number) => number;
  /** Whether the file writes a wanted cell, be it only its style. */
  readonly isWritten: (row: number, column: number) => boolean;
  /** The style number that a cell has which the file does not write. */
  readonly inheritedStyle: (row: number, column: number) => number;
  /** The style number that a column gives to cells which the file does not write. */
  readonly columnStyle: (column: number) => number;
  /** All merges, also those outside of the used range. */
  readonly merges: readonly Range[];
  /** Blocks whose cells belong together: array formulas over several cells, data tables. */
  readonly arrays: readonly Range[];
  /** Cells that share a formula, by the key of the cell that holds it. */
  readonly sharers: ReadonlyMap<number, readonly CellRef[]>;
  /** Whether rows or cells do not stand in the order of the sheet. */
  readonly unsorted: boolean;
}

/** One number for a place in a sheet. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Reads them. Throws `damaged` as the reader does. */
export function readSheetFacts(
  parts: WorkbookParts,
  sheet: SheetEntry,
  wanted: ReadonlySet<number>,
): SheetFacts {
  const { visitor, rest, unsorted } = readSheetPart(
    () => parts.pack.textPieces(sheet.part),
    sheet.part,
    () => new FactsVisitor(wanted),
  );
  const columns = readColumns(rest, sheet.name).found;
  const columnStyle = (column: number) =>
    columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  return {
    styleAt: (row, column) =>
      visitor.styles.get(cellKey(row, column)) ?? visitor.rowStyles.get(row) ?? columnStyle(column),
    isWritten: (row, column) => visitor.styles.has(cellKey(row, column)),
    inheritedStyle: (row, column) => visitor.rowStyles.get(row) ?? columnStyle(column),
    columnStyle,
    merges: readMerges(rest, sheet.name).found,
    arrays: visitor.arrays,
    sharers: visitor.sharers(),
    unsorted,
  };
}

class FactsVisitor implements SheetVisitor {
  readonly styles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  readonly arrays: Range[] = [];
  readonly #homes = new Map<string, number>();
  readonly #members: { row: number; column: number; group: string; home: number | undefined }[] = [];

  constructor(readonly wanted: ReadonlySet<number>) {}

  row(row: number, attributes: Readonly<Record<string, string>>): void {
    const style = flag(attributes['customFormat']) ? whole(attributes['s']) : undefined;
    if (style !== undefined) this.rowStyles.set(row, style);
  }

  cell(row: number, column: number, { style, formula }: RawCell): void {
    const key = cellKey(row, column);
    if (this.wanted.has(key)) this.styles.set(key, style);
    if (!formula) return;
    const { t: kind, si: group = '', ref = '' } = formula.attributes;
    if (kind === 'shared') {
      if (formula.text === '') this.#members.push({ row, column, group, home: this.#homes.get(group) });
      else if (ref !== '' || !this.#homes.has(group)) this.#homes.set(group, key);
    } else if (kind === 'array' || kind === 'dataTable') {
      const range = readRange(ref);
      if (range && (range.top !== range.bottom || range.left !== range.right)) this.arrays.push(range);
    }
  }

  sharers(): Map<number, CellRef[]> {
    const sharers = new Map<number, CellRef[]>();
    for (const { row, column, group, home = this.#homes.get(group) } of this.#members) {
      if (home === undefined) continue;
      const list = sharers.get(home);
      if (list) list.push({ row, column });
      else sharers.set(home, [{ row, column }]);
    }
    return sharers;
  }
}
