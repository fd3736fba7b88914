import type { Field, HeadField } from '../model/form';
import type { Block, Grid } from '../grid';
import { valueBeside } from './head';
import type { IndicatorHeader } from '../indicators/heading/header';
import { splitInline } from '../../table';
import { sumDraft, type SumDraft } from '../indicators/rows/sums';
import { headRole, isListTitle, sectionRole, type SectionRole } from '../labels/labels';
import { numberField, plainNumber, rateField } from './numbers';
import { RowView } from '../indicators/rows/row-view';

/** What stands below the indicators. */
export interface TailPart {
  readonly totalScore: Field<number | null> | null;
  readonly totalWeight: Field<number | null> | null;
  /** The rows of the totals. */
  readonly totals: SumDraft[];
  readonly opinion: Field<string | null> | null;
  readonly conclusions: HeadField[];
  readonly signatures: HeadField[];
  /** The last row of the table. */
  readonly bottom: number;
}

/** A gap of so many blank rows ends a table unless a known label follows. */
const GAP = 3;

/** Reads from the first row below the indicators to the end of the table. */
export function readTail(grid: Grid, header: IndicatorHeader, top: number, limit: number): TailPart {
  const tail = new Tail(new RowView(grid, header.columns), top);
  let gap = 0;
  for (let row = top; row <= limit; row++) {
    if (grid.isBlank(row)) {
      if (++gap > GAP) break;
      continue;
    }
    // Text below a gap that says nothing of ours, or a list, belongs to something else.
    if (!tail.read(row, gap) && (gap > 0 || isListTitle(grid.starting(row)[0]!.label))) break;
    gap = 0;
    tail.bottom = Math.min(
      limit,
      Math.max(tail.bottom, ...grid.starting(row).map(({ range }) => range.bottom)),
    );
  }
  return tail;
}

class Tail implements TailPart {
  totalScore: Field<number | null> | null = null;
  totalWeight: Field<number | null> | null = null;
  opinion: Field<string | null> | null = null;
  readonly totals: SumDraft[] = [];
  readonly conclusions: HeadField[] = [];
  readonly signatures: HeadField[] = [];
  bottom: number;
  /** The text that a box alone in the next row goes on with. */
  #last: HeadField | null = null;

  constructor(
    readonly view: RowView,
    top: number,
  ) {
    this.bottom = top - 1;
  }

  /** Reads what is known of a row behind so many blank ones; whether anything is. */
  read(row: number, gap: number): boolean {
    const blocks = this.view.grid.starting(row);
    const roles = blocks.map((block) => this.#roleOf(block));
    if (roles.every((role) => role === undefined || role === 'head')) return gap <= 1 && this.#goOn(blocks);
    this.#last = null;
    blocks.forEach((block, i) => roles[i] && this.#readPart(block, roles[i], row));
    return true;
  }

  /** 联系电话 beside 填表人 belongs to the signatures. */
  #roleOf(block: Block): SectionRole | 'head' | undefined {
    const label = this.view.grid.label(splitInline(block.text)?.name ?? block.text);
    return sectionRole(label) ?? (headRole(label) ? 'head' : undefined);
  }

  #readPart(block: Block, role: SectionRole | 'head', row: number): void {
    const { view } = this;
    if (role === 'total') {
      this.totalScore ??= totalOf(view, block, row, 'score');
      this.totalWeight ??= totalOf(view, block, row, 'weight');
      const label = { value: block.text.trim(), text: block.text, cell: block.cell };
      this.totals.push(sumDraft(view, row, label));
      return;
    }
    const field = readText(view.grid, block);
    if (role === 'signature' || role === 'head') this.signatures.push(field);
    else if (role === 'opinion' && !this.opinion)
      this.opinion = { value: field.value, text: field.text, cell: field.cell, label: field.label };
    else this.conclusions.push((this.#last = field));
  }

  /** A text alone in its row goes on with the conclusion or remark above. */
  #goOn([block, ...more]: readonly Block[]): boolean {
    if (!block || more.length > 0 || !this.#last || isListTitle(block.label)) return false;
    this.conclusions.push({ ...this.#last, value: block.text.trim(), text: block.text, cell: block.cell });
    return true;
  }
}

/** The total under a column; without such a column, or where nothing stands in it, the number beside the label. */
function totalOf(
  view: RowView,
  label: Block,
  row: number,
  column: 'score' | 'weight',
): Field<number | null> | null {
  const block = view.block(column, row);
  const under =
    block && block.range.left > label.range.right ? rateField(view.grid, block, label.cell) : null;
  if (typeof under?.value === 'number' || column === 'weight') return under;
  // 合计 of a list of projects sums up their money; beside 总分 may stand the points there are.
  const says = view.column('weight') ? /[得评]分$/ : /分$/;
  const beside = says.test(label.label.plain) ? valueBeside(view.grid, label) : undefined;
  return beside && plainNumber(beside.text) !== null ? numberField(view.grid, beside, label.cell) : under;
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
