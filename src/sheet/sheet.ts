import { contains, type CellRef, type Range } from './address';
import { displayText } from './display';
import type { Cell, Snapshot } from './snapshot';

/** A Snapshot with its merges indexed: how everything that reads meaning looks at a sheet. */
export class Sheet {
  /** By row and column, every cell inside a merge, up to the last used column → that merge. */
  readonly #mergeOf: (Range | undefined)[][] = [];
  /** The last used column, and the merges that reach over it: whole rows of the sheet, maybe. */
  readonly #right: number;
  readonly #overhanging: Range[] = [];
  /** By row and column. */
  readonly #texts: (string | undefined)[][] = [];

  constructor(readonly snapshot: Snapshot) {
    this.#right = snapshot.usedRange?.right ?? -1;
    for (const merge of snapshot.merges) {
      const bottom = this.#bottomOf(merge);
      const right = Math.min(merge.right, this.#right);
      if (right < merge.right) this.#overhanging.push(merge);
      for (let row = merge.top; row <= bottom; row++) {
        const merges = (this.#mergeOf[row] ??= []);
        for (let column = merge.left; column <= right; column++) merges[column] = merge;
      }
    }
  }

  #mergeAt(row: number, column: number): Range | undefined {
    if (column <= this.#right) return this.#mergeOf[row]?.[column];
    return this.#overhanging.findLast(
      (merge) => contains(merge, { row, column }) && row <= this.#bottomOf(merge),
    );
  }

  /** Rows of a merge below the used ones are on their own. */
  #bottomOf({ top, bottom }: Range): number {
    return Math.min(bottom, this.snapshot.usedRange?.bottom ?? top);
  }

  /** The block that the cell belongs to: its merge, or the cell alone. */
  area(row: number, column: number): Range {
    return this.#mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The top-left cell of the merge that covers this cell, or the cell itself. */
  anchor(row: number, column: number): CellRef {
    const merge = this.#mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  /** The cell as it stands; a cell covered by a merge gives the merge's top-left cell. */
  cell(row: number, column: number): Cell | undefined {
    const merge = this.#mergeAt(row, column);
    return merge ? this.snapshot.cells[merge.top]?.[merge.left] : this.snapshot.cells[row]?.[column];
  }

  /** What a person sees in the cell (or in the merge that covers it); "" when blank. */
  text(row: number, column: number): string {
    const merge = this.#mergeAt(row, column);
    const [top, left] = merge ? [merge.top, merge.left] : [row, column];
    const texts = (this.#texts[top] ??= []);
    return (texts[left] ??= displayText(this.snapshot.cells[top]?.[left], this.snapshot.dateSystem));
  }
}
