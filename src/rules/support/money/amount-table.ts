import type { Field, Form, MoneyColumn } from '../../../form';
import { moneyColumn } from '../../../form/labels/labels';
import { numberField, plainNumber, rateField } from '../../../form/parts/numbers';
import type { CellRef, Sheet } from '../../../sheet';
import { Grid, isPart, readLabel, sumWord, type Box, type Label } from '../../../table';
import { rememberForBoth } from '../../../text';
import { isBlankWord } from '../texts';

/** A row of a list of amounts. */
export interface AmountRow {
  readonly label: string;
  readonly cell: CellRef;
  readonly kind: 'item' | 'part' | 'subtotal' | 'total';
  /** How deep its numbering stands: 一、 before （一） before 1、; null where it has none. */
  readonly level: number | null;
  readonly amounts: Readonly<Partial<Record<MoneyColumn, Field<number | null>>>>;
}

/** Rows of amounts under headings of money, wherever they stand in the table and whoever read them. */
export interface AmountTable {
  readonly rows: readonly AmountRow[];
}

/** The lists of amounts on the rows of the table, from top to bottom. */
export const amountTablesOf = rememberForBoth(read);

const SUMS: readonly MoneyColumn[] = ['amount', 'initial', 'budget', 'executed'];

type Headings = ReadonlyMap<MoneyColumn, Box>;

function read({ range }: Form, sheet: Sheet): readonly AmountTable[] {
  const grid = new Grid<Label>(sheet, range.left, range.right, readLabel);
  const tables: AmountTable[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const headings = headingsIn(grid, row);
    if (!headings) continue;
    const rows = rowsBelow(grid, range.bottom, headings);
    if (rows.length > 0) tables.push({ rows });
  }
  return tables;
}

/** 年初目标值, 全年预计完成值: headings of the indicators. */
const OF_INDICATORS = /目标|指标|完成(?!率|进度)/;

/** A row with headings of sums, at least one of them beside a label of what the amounts are for. */
function headingsIn(grid: Grid<Label>, row: number): Headings | null {
  const headings = new Map<MoneyColumn, Box>();
  for (const box of grid.starting(row)) {
    const column = moneyColumn(box.label);
    if (column && !OF_INDICATORS.test(box.label.full) && !headings.has(column)) headings.set(column, box);
  }
  const sums = SUMS.filter((column) => headings.has(column));
  const left = Math.min(...[...headings.values()].map(({ range }) => range.left));
  const isNamed = grid.starting(row).some(({ range }) => range.right < left) || left > grid.left;
  return sums.length > 0 && isNamed ? headings : null;
}

function rowsBelow(grid: Grid<Label>, bottom: number, headings: Headings): AmountRow[] {
  const boxes = [...headings.values()];
  const left = Math.min(...boxes.map(({ range }) => range.left));
  const first = Math.max(...boxes.map(({ range }) => range.bottom)) + 1;
  const rows: AmountRow[] = [];
  for (let row = first; row <= bottom; row++) {
    if (grid.isBlank(row)) continue;
    const amounts = amountsIn(grid, row, headings);
    if (amounts === null) break;
    const isStated = Object.values(amounts).some(({ value }) => value !== null);
    if (!isStated && headingsIn(grid, row)) break;
    const beside = grid.starting(row).filter(({ range }) => range.right < left);
    const named = labelOf(beside.length > 0 || left === grid.left ? beside : [grid.at(row, left - 1)]);
    // A row that only goes on with what stands beside the list.
    if (!named || Object.keys(amounts).length === 0) continue;
    const kind = kindOf(named.label);
    rows.push({ label: named.text.trim(), cell: named.cell, kind, level: levelOf(named.text), amounts });
    if (kind === 'total' && rows.length > 1) break;
  }
  return rows;
}

/** Of the boxes left of the amounts: a word for a sum, else the first that names this row alone, else a number. */
function labelOf(boxes: readonly Box<Label>[]): Box<Label> | undefined {
  const words = boxes.filter(({ text }) => plainNumber(text) === null);
  const height = ({ range }: Box) => range.bottom - range.top;
  const [lowest] = [...words].sort((a, b) => height(a) - height(b));
  return words.find(({ label }) => kindOf(label) === 'total') ?? lowest ?? boxes[0];
}

function kindOf(label: Label): AmountRow['kind'] {
  const sum = sumWord(label);
  if (sum?.bare || (sum && label.plain.length <= 6)) return sum.kind;
  return isPart(label) ? 'part' : 'item';
}

/** 一、 → 1, （一） → 2, 1、 → 3, （1） → 4. */
function levelOf(text: string): number | null {
  const at = LEVELS.findIndex((pattern) => pattern.test(text.trim()));
  return at < 0 ? null : at + 1;
}

const LEVELS = [
  /^[一二三四五六七八九十]{1,3}\s*[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}\s*[、.．](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
];

/** The boxes that begin in this row under the headings; null where words stand there, so that the list is over. */
function amountsIn(grid: Grid<Label>, row: number, headings: Headings): AmountRow['amounts'] | null {
  const amounts: Partial<Record<MoneyColumn, Field<number | null>>> = {};
  for (const [column, { range, cell }] of headings) {
    if (column === 'reason' || column === 'weight' || column === 'score') continue;
    const box = grid.pick(row, range.left, range.right);
    if (box.range.top !== row) continue;
    const field = column === 'rate' ? rateField(grid, box, cell) : numberField(grid, box, cell);
    if (field.value === null && !isBlankWord(box.text)) return null;
    amounts[column] = field;
  }
  return amounts;
}
