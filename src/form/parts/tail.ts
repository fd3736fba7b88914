import type { Field, HeadField } from '../model/form';
import type { Block, Grid } from '../grid';
import { valueBeside } from './head';
import type { IndicatorHeader } from '../indicators/header';
import { splitInline } from '../../table';
import { sumDraft, type SumDraft } from '../indicators/sums';
import { isListTitle, sectionRole } from '../labels/labels';
import { numberField, plainNumber, rateField } from './numbers';
import { RowView } from '../indicators/row-view';

/** What stands below the indicators. */
export interface TailPart {
  readonly totalScore: Field<number | null> | null;
  readonly totalWeight: Field<number | null> | null;
  /** The rows of the totals. */
  readonly totals: SumDraft[];
  readonly opinion: Field<string | null> | null;
  readonly conclusions: HeadField[];
  /** The last row of the table. */
  readonly bottom: number;
}

/** A gap of so many blank rows ends a table unless a known label follows. */
const GAP = 3;

/** Reads from the first row below the indicators to the end of the table. */
export function readTail(grid: Grid, header: IndicatorHeader, top: number, limit: number): TailPart {
  const view = new RowView(grid, header.columns);
  const conclusions: HeadField[] = [];
  const totals: SumDraft[] = [];
  let totalScore: Field<number | null> | null = null;
  let totalWeight: Field<number | null> | null = null;
  let opinion: Field<string | null> | null = null;
  let bottom = top - 1;
  let gap = 0;
  for (let row = top; row <= limit; row++) {
    if (grid.isBlank(row)) {
      if (++gap > GAP) break;
      continue;
    }
    const known = grid.starting(row).flatMap((block) => {
      const role = sectionRole(grid.label(splitInline(block.text)?.name ?? block.text));
      return role ? [{ block, role }] : [];
    });
    // Text below a gap that says nothing of ours, or a list, belongs to something else.
    const blocks = grid.starting(row);
    if (known.length === 0 && (gap > 0 || blocks.length > 2 || isListTitle(blocks[0]!.label))) break;
    gap = 0;
    bottom = Math.max(bottom, ...grid.starting(row).map((block) => block.range.bottom));
    for (const { block, role } of known) {
      if (role === 'total') {
        totalScore ??= totalOf(view, block, row, 'score');
        totalWeight ??= totalOf(view, block, row, 'weight');
        totals.push(sumDraft(view, row, { value: block.text.trim(), text: block.text, cell: block.cell }));
      } else if (role === 'opinion') {
        const field = readText(grid, block);
        if (opinion) conclusions.push(field);
        else opinion = { value: field.value, text: field.text, cell: field.cell, label: field.label };
      } else if (role !== 'signature') {
        conclusions.push(readText(grid, block));
      }
    }
  }
  return { totalScore, totalWeight, totals, opinion, conclusions, bottom: Math.min(bottom, limit) };
}

/** The total under a column; without such a column, the number beside the label. */
function totalOf(
  view: RowView,
  label: Block,
  row: number,
  column: 'score' | 'weight',
): Field<number | null> | null {
  const block = view.block(column, row);
  if (block && block.range.left > label.range.right) return rateField(view.grid, block, label.cell);
  if (block || column === 'weight' || view.column('weight')) return null;
  const beside = valueBeside(view.grid, label);
  return beside && plainNumber(beside.text) !== null ? numberField(view.grid, beside, label.cell) : null;
}

/** A label with its text, in one box or beside it; without either, the label's row is blank. */
function readText(grid: Grid, block: Block): HeadField {
  const inline = splitInline(block.text);
  const next = grid.nextFilled(block);
  const text = next && next.range.left > block.range.right ? next : grid.beside(block);
  const own = inline !== undefined && (inline.value !== '' || !text);
  const name = (own ? inline.name : block.text).replace(/\s+/g, '').replace(/[:：]+$/, '');
  const value = own ? inline.value : (text?.text ?? '');
  return {
    role: 'other',
    name,
    value: value.trim() || null,
    text: value,
    cell: own ? block.cell : (text ?? block).cell,
    label: block.cell,
  };
}
