import { formatCell, MOST_NAMED, type FileWarning } from '../../sheet';

/** Cells that something is to be said of: the first few, and how many. */
export class NamedCells {
  readonly cells: string[] = [];
  count = 0;

  add(row: number, column: number): void {
    if (this.count++ < MOST_NAMED) this.cells.push(formatCell({ row, column }));
  }

  warning(code: FileWarning['code'], sheet: string): FileWarning[] {
    const { cells, count } = this;
    return count > 0 ? [{ code, details: { sheet, cells, count } }] : [];
  }
}
