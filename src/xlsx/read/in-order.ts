import { WorkbookError } from '../../sheet';
import type { RawCell, SheetVisitor } from './visitor';

/** Thrown and caught by readers of sheets alone: rows or cells do not stand in the order of the sheet. */
export class Unsorted extends Error {}

/** Passes rows and cells on as long as they stand in the order of the sheet; else throws {@link Unsorted}. */
export class InOrder implements SheetVisitor {
  #row = -1;
  #column = -1;

  constructor(readonly visitor: SheetVisitor) {}

  row(row: number, attributes: Readonly<Record<string, string>>): void {
    if (row <= this.#row) throw new Unsorted();
    this.#row = row;
    this.#column = -1;
    this.visitor.row(row, attributes);
  }

  cell(row: number, column: number, cell: RawCell): void {
    if (column <= this.#column) throw new Unsorted();
    this.#column = column;
    this.visitor.cell(row, column, cell);
  }
}

/** Gathers rows and cells that come in any order. A row may come in several pieces, a cell once. */
export class AnyOrder implements SheetVisitor {
  readonly #rows = new Map<
    number,
    { attributes: Readonly<Record<string, string>>; cells: [number, RawCell][] }
  >();

  constructor(readonly part: string) {}

  row(row: number, attributes: Readonly<Record<string, string>>): void {
    if (!this.#rows.has(row)) this.#rows.set(row, { attributes, cells: [] });
  }

  cell(row: number, column: number, cell: RawCell): void {
    this.#rows.get(row)!.cells.push([column, cell]);
  }

  /** Tells the visitor all of them in the order of the sheet. Throws `damaged` when a cell came twice. */
  tell(visitor: SheetVisitor): void {
    for (const [row, { attributes, cells }] of [...this.#rows].sort(([a], [b]) => a - b)) {
      visitor.row(row, attributes);
      cells.sort(([a], [b]) => a - b);
      cells.forEach(([column, cell], at) => {
        if (cells[at - 1]?.[0] === column) throw new WorkbookError('damaged', { part: this.part });
        visitor.cell(row, column, cell);
      });
    }
  }
}
