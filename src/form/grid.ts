import type { CellRef, Range, Sheet } from '../sheet';
import { readLabel, splitInline, type Label } from './labels/label';
import { headingKey, type TableLayout, type Term } from './template/template';

/** A cell, or a merge as one: what a person sees as one box of the table. */
export interface Block {
  /** What a person sees there, untouched. */
  readonly text: string;
  readonly label: Label;
  readonly range: Range;
  readonly cell: CellRef;
}

/** A vertical strip of a sheet, read box by box. Only boxes that hold something are listed. */
export class Grid {
  readonly #rows = new Map<number, readonly Block[]>();
  readonly #terms = new Map<string, Term>();
  readonly top: number;
  readonly bottom: number;

  constructor(
    readonly sheet: Sheet,
    readonly left: number,
    readonly right: number,
    /** Layouts that a template describes. */
    readonly layouts: readonly TableLayout[] = [],
    terms: readonly Term[] = [],
  ) {
    const used = sheet.snapshot.usedRange;
    this.top = used?.top ?? 0;
    this.bottom = used?.bottom ?? -1;
    for (const term of terms) if (term.part !== 'column') this.#terms.set(headingKey(term.label), term);
  }

  /** The same strip, with labels read as this layout says. */
  under(layout: TableLayout): Grid {
    return new Grid(this.sheet, this.left, this.right, this.layouts, layout.terms);
  }

  /** Reads a label as the template says, else as its words do. */
  label(text: string): Label {
    const label = readLabel(text);
    if (this.#terms.size === 0) return label;
    const given =
      this.#terms.get(headingKey(text)) ?? this.#terms.get(headingKey(splitInline(text)?.name ?? ''));
    return given ? { ...label, given } : label;
  }

  /** The box that covers this cell, blank or not. */
  at(row: number, column: number): Block {
    const range = this.sheet.area(row, column);
    const text = this.sheet.text(range.top, range.left);
    return { text, label: this.label(text), range, cell: { row: range.top, column: range.left } };
  }

  /** The filled boxes that begin in this row, from left to right. */
  starting(row: number): readonly Block[] {
    let blocks = this.#rows.get(row);
    if (!blocks) {
      blocks = this.#read(row);
      this.#rows.set(row, blocks);
    }
    return blocks;
  }

  #read(row: number): Block[] {
    const blocks: Block[] = [];
    this.sheet.snapshot.cells[row]?.forEach((cell, column) => {
      if (!cell || column < this.left || column > this.right) return;
      const block = this.at(row, column);
      if (block.range.top === row && block.range.left === column && block.text.trim() !== '')
        blocks.push(block);
    });
    return blocks;
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
  pick(row: number, left: number, right: number): Block {
    for (let column = left; column <= right;) {
      const block = this.at(row, column);
      if (block.text.trim() !== '') return block;
      column = Math.max(column, block.range.right) + 1;
    }
    return this.at(row, left);
  }

  /** The first filled box to the right of this one in the row; undefined at the end of the strip. */
  nextFilled(block: Block, row = block.range.top): Block | undefined {
    return (
      this.starting(row).find((other) => other.range.left > block.range.right) ?? this.#covering(block, row)
    );
  }

  /** A filled merge from an earlier row that lies right beside the box. */
  #covering(block: Block, row: number): Block | undefined {
    if (block.range.right + 1 > this.right) return undefined;
    const beside = this.at(row, block.range.right + 1);
    return beside.text.trim() !== '' && beside.range.top < row ? beside : undefined;
  }

  /** The box right beside this one, blank or not; undefined at the end of the strip. */
  beside(block: Block, row = block.range.top): Block | undefined {
    return block.range.right < this.right ? this.at(row, block.range.right + 1) : undefined;
  }
}
