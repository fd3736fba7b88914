import type { CellRef, Range, Sheet } from '../sheet';
import type { Label } from './label';

/** A cell, or a merge as one: what a person sees as one box of the table. */
export interface Box<L extends Label = Label> {
  /** What a person sees there, untouched. */
  readonly text: string;
  readonly label: L;
  readonly range: Range;
  readonly cell: CellRef;
}

/** A vertical strip of a sheet, read box by box. Only boxes that hold something are listed. */
export class Grid<L extends Label = Label> {
  readonly #rows: (readonly Box<L>[] | undefined)[] = [];
  /** By row and column of every cell that was asked for. */
  readonly #boxes: (Box<L> | undefined)[][] = [];
  readonly top: number;
  readonly bottom: number;

  /** `label` reads the text of a box as a label. */
  constructor(
    readonly sheet: Sheet,
    readonly left: number,
    readonly right: number,
    readonly label: (text: string) => L,
  ) {
    const used = sheet.snapshot.usedRange;
    this.top = used?.top ?? 0;
    this.bottom = used?.bottom ?? -1;
  }

  /** The box that covers this cell, blank or not. */
  at(row: number, column: number): Box<L> {
    const boxes = (this.#boxes[row] ??= []);
    return (boxes[column] ??= this.#readBox(row, column));
  }

  #readBox(row: number, column: number): Box<L> {
    const range = this.sheet.area(row, column);
    const text = this.sheet.text(range.top, range.left);
    return { text, label: this.label(text), range, cell: { row: range.top, column: range.left } };
  }

  /** The filled boxes that begin in this row, from left to right. */
  starting(row: number): readonly Box<L>[] {
    return (this.#rows[row] ??= this.#read(row));
  }

  #read(row: number): Box<L>[] {
    const boxes: Box<L>[] = [];
    this.sheet.snapshot.cells[row]?.forEach((cell, column) => {
      if (!cell || column < this.left || column > this.right) return;
      const box = this.at(row, column);
      if (box.range.top === row && box.range.left === column && !isBlank(box)) boxes.push(box);
    });
    return boxes;
  }

  /** Whether nothing begins in this row. */
  isBlank(row: number): boolean {
    return this.starting(row).length === 0;
  }

  /** The next row in which something begins, passing over at most two blank ones; `row` itself may be it. */
  filledFrom(row: number, step: 1 | -1 = 1): number {
    for (let next = row; next !== row + 3 * step; next += step) if (!this.isBlank(next)) return next;
    return row;
  }

  /** The first filled box of a row inside a span of columns, or the blank box at its left end. */
  pick(row: number, left: number, right: number): Box<L> {
    for (let column = left; column <= right;) {
      const box = this.at(row, column);
      if (!isBlank(box)) return box;
      column = Math.max(column, box.range.right) + 1;
    }
    return this.at(row, left);
  }

  /** The first filled box to the right of this one in the row; undefined at the end of the strip. */
  nextFilled(box: Box<L>, row = box.range.top): Box<L> | undefined {
    return this.starting(row).find((other) => other.range.left > box.range.right) ?? this.#covering(box, row);
  }

  /** A filled merge from an earlier row that lies right beside the box. */
  #covering(box: Box<L>, row: number): Box<L> | undefined {
    if (box.range.right + 1 > this.right) return undefined;
    const beside = this.at(row, box.range.right + 1);
    return !isBlank(beside) && beside.range.top < row ? beside : undefined;
  }

  /** The box right beside this one, blank or not; undefined at the end of the strip. */
  beside(box: Box<L>, row = box.range.top): Box<L> | undefined {
    return box.range.right < this.right ? this.at(row, box.range.right + 1) : undefined;
  }
}

/** Whether a box holds nothing that a person sees. */
export function isBlank(box: Pick<Box, 'text'>): boolean {
  return box.text.trim() === '';
}
