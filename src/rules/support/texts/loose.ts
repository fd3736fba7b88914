import type { Form } from '../../../form';
import { formatCell, type Sheet } from '../../../sheet';
import { readLabel } from '../../../table';
import { clip } from '../wording';
import { writtenTexts } from './prose';

/** A text in the table that is no goal, no task and no indicator: 项目概况, 测算依据, 项目支出安排. */
export interface LooseText {
  readonly text: string;
  readonly cell: { readonly row: number; readonly column: number };
  /** By the label before it. */
  readonly called: string;
}

/** Shorter texts are labels. */
const SHORTEST = 20;

/** The longer texts above the indicators that nothing else reads. */
export function looseTexts(form: Form, sheet: Sheet): LooseText[] {
  const read = new Set(writtenTexts(form).map(({ cell }) => formatCell(cell)));
  const last = (form.indicators[0]?.row ?? form.range.bottom + 1) - 1;
  const found: LooseText[] = [];
  for (let row = form.range.top; row <= last; row++) {
    let label = '';
    sheet.snapshot.cells[row]?.forEach((cell, column) => {
      if (typeof cell?.value !== 'string' || cell.value.trim() === '') return;
      const at = { row, column };
      const isLong = cell.value.length >= SHORTEST;
      if (isLong && !read.has(formatCell(at)))
        found.push({ text: cell.value, cell: at, called: label === '' ? '表中' : `「${clip(label)}」` });
      if (!isLong) label = readLabel(cell.value).full;
    });
  }
  return found;
}
