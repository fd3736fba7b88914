import type { Sheet } from '../sheet';
import * as table from '../table';
import type { Label } from './labels/label';
import { headingKey, type TableLayout, type Term } from './template/template';

/** A box whose label a template may explain. */
export type Block = table.Box<Label>;

/** A strip of a sheet in which labels are read as a template says. */
export class Grid extends table.Grid<Label> {
  constructor(
    sheet: Sheet,
    left: number,
    right: number,
    /** Layouts that a template describes. */
    readonly layouts: readonly TableLayout[] = [],
    terms: readonly Term[] = [],
  ) {
    super(sheet, left, right, labelReader(terms));
  }

  /** The same strip, with labels read as this layout says. */
  under(layout: TableLayout): Grid {
    return new Grid(this.sheet, this.left, this.right, this.layouts, layout.terms);
  }
}

/** Reads a label as the terms say, else as its words do. */
function labelReader(terms: readonly Term[]): (text: string) => Label {
  const given = new Map<string, Term>();
  for (const term of terms) if (term.part !== 'column') given.set(headingKey(term.label), term);
  if (given.size === 0) return table.readLabel;
  return (text) => {
    const label = table.readLabel(text);
    const term = given.get(headingKey(text)) ?? given.get(headingKey(table.splitInline(text)?.name ?? ''));
    return term ? { ...label, given: term } : label;
  };
}
