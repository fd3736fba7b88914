import type { CellRef, Range } from './address';
import { displayText } from './display';
import type { Cell, Snapshot } from './snapshot';

/** A Snapshot with its merges indexed: how everything that reads meaning looks at a sheet. */
export class Sheet {
  /** Key row * 16384 + column of every cell inside a merge → that merge. */
  readonly #mergeOf = new Map<number, Range>();
  readonly #texts = new Map<number, string>();

  constructor(readonly snapshot: Snapshot) {
    for (const merge of snapshot.merges) {
      const bottom = Math.min(merge.bottom, snapshot.usedRange?.bottom ?? merge.top);
      for (let row = merge.top; row <= bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) {
          this.#mergeOf.set(key(row, column), merge);
        }
      }
    }
  }

  /** The block that the cell belongs to: its merge, or the cell alone. */
  area(row: number, column: number): Range {
    return this.#mergeOf.get(key(row, column)) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The top-left cell of the merge that covers this cell, or the cell itself. */
  anchor(row: number, column: number): CellRef {
    const merge = this.#mergeOf.get(key(row, column));
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  /** The cell as it stands; a cell covered by a merge gives the merge's top-left cell. */
  cell(row: number, column: number): Cell | undefined {
    const merge = this.#mergeOf.get(key(row, column));
    return merge ? this.snapshot.cells[merge.top]?.[merge.left] : this.snapshot.cells[row]?.[column];
  }

  /** What a person sees in the cell (or in the merge that covers it); "" when blank. */
  text(row: number, column: number): string {
    const at = this.anchor(row, column);
    const id = key(at.row, at.column);
    let text = this.#texts.get(id);
    if (text === undefined) {
      text = displayText(this.snapshot.cells[at.row]?.[at.column], this.snapshot.dateSystem);
      this.#texts.set(id, text);
    }
    return text;
  }
}

function key(row: number, column: number): number {
  return row * 16_384 + column;
}
