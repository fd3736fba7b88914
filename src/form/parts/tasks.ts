import type { Field, Task } from '../model/form';
import type { Block, Grid } from '../grid';
import { goalRole, moneyRole, sectionRole, taskColumn, type TaskColumn } from '../labels/labels';
import { splitInline } from '../../table';
import { moneyField, plainNumber } from './numbers';

/** The tasks of a table and the rows that they stand in (heading included). */
export interface TasksPart {
  readonly tasks: Task[];
  readonly rows: ReadonlySet<number>;
}

type Columns = Map<TaskColumn, Block>;

/** Reads lists of tasks between two rows: a heading such as 任务名称 | 主要内容, and the rows below it. */
export function readTasks(grid: Grid, top: number, bottom: number, unit: '万元' | '元' | null): TasksPart {
  const tasks: Task[] = [];
  const rows = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    const columns = readHeading(grid, row);
    if (!columns) {
      const task = readNumbered(grid, row, unit);
      if (task) tasks.push(task);
      if (task) rows.add(row);
      continue;
    }
    rows.add(row);
    let first = row + 1;
    const below = grid.filledFrom(first);
    const amount = amountBelow(grid, below, columns);
    if (amount) {
      columns.set('amount', amount);
      rows.add(below);
      first = below + 1;
    }
    row = readList(grid, first, bottom, columns, unit, tasks, rows) - 1;
  }
  return { tasks, rows };
}

/** 任务一 | 内容, or 任务一：内容 in one box, without a heading; a number behind is the amount. */
function readNumbered(grid: Grid, row: number, unit: '万元' | '元' | null): Task | undefined {
  for (const label of grid.starting(row)) {
    const inline = splitInline(label.text);
    const name = grid.label(inline?.name ?? label.text).plain;
    if (!/^(?:年度)?(?:重点|主要)?(?:工作)?任务(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(name)) continue;
    const own = inline !== undefined && inline.value !== '';
    const beside = own ? undefined : grid.nextFilled(label, row);
    const follows = beside !== undefined && beside.range.left > label.range.right;
    if (!own && (!follows || plainNumber(beside.text) !== null)) continue;
    const text = own ? inline.value : beside!.text;
    const content = { value: text.trim(), text, cell: (beside ?? label).cell, label: label.cell };
    const next = grid.nextFilled(beside ?? label, row);
    const amount = next && next.range.left > label.range.right && plainNumber(next.text) ? next : undefined;
    const side = sideOf(grid, row, label.range.left);
    return {
      section: side ? sectionField(side) : null,
      name: { value: name, text: inline?.name ?? label.text, cell: label.cell },
      content,
      amount: amount ? moneyField(grid, amount, unit) : null,
      expected: null,
    };
  }
  return undefined;
}

/** A row in which everything from the name on is a column of a list of tasks. */
function readHeading(grid: Grid, row: number): Columns | undefined {
  const blocks = grid.starting(row);
  const from = blocks.findIndex(
    (block) => taskColumn(block.label) === 'name' && block.range.bottom - row <= 2,
  );
  if (from < 0) return undefined;
  const columns: Columns = new Map();
  for (const block of blocks.slice(from)) {
    const column = taskColumn(block.label);
    if (!column) return undefined;
    if (!columns.has(column)) columns.set(column, block);
    else if (column === 'name') return pickSection(blocks, from, columns);
  }
  return columns.size >= 2 && (columns.has('content') || columns.has('expected')) ? columns : undefined;
}

/** 年度主要任务 | 任务名称 | 主要内容: the first is the section, the second the name. */
function pickSection(blocks: readonly Block[], from: number, columns: Columns): Columns | undefined {
  const rest = blocks.slice(from + 1);
  columns.clear();
  for (const block of rest) {
    const column = taskColumn(block.label);
    if (!column) return undefined;
    if (!columns.has(column)) columns.set(column, block);
  }
  return columns.has('name') && (columns.has('content') || columns.has('expected')) ? columns : undefined;
}

/** 预算金额 divided into 总额 | 财政拨款 | 其他资金 in the next row: the amount is the 总额. */
function amountBelow(grid: Grid, row: number, columns: Columns): Block | undefined {
  const group = columns.get('amount');
  const blocks = grid.starting(row);
  if (!group || blocks.length < 2 || !blocks.every((block) => moneyRole(block.label) !== undefined))
    return undefined;
  return blocks.find((block) => moneyRole(block.label) === 'total') ?? blocks[0];
}

/** Reads rows until one that is no task; gives the first row that was not read. */
function readList(
  grid: Grid,
  first: number,
  bottom: number,
  columns: Columns,
  unit: '万元' | '元' | null,
  tasks: Task[],
  rows: Set<number>,
): number {
  const name = columns.get('name')!;
  const over = sideOf(grid, name.range.top, name.range.left);
  let section = over ? sectionField(over) : null;
  let row = first;
  for (; row <= bottom; row++) {
    if (grid.isBlank(row)) continue;
    const side = sideOf(grid, row, name.range.left);
    if (side && (goalRole(side.label) || sectionRole(side.label))) break;
    const title = pick(grid, row, name);
    if (title.range.top === row && sectionRole(title.label) === 'total') {
      rows.add(row);
      continue;
    }
    if (
      title.range.top === row &&
      (goalRole(title.label) || sectionRole(title.label) || coversNext(title, columns))
    )
      break;
    if (readHeading(grid, row)) break;
    rows.add(row);
    if (side) section = sectionField(side);
    const task = readTask(grid, row, columns, section, unit);
    if (task) tasks.push(task);
  }
  return row;
}

function sectionField(block: Block): Field<string> {
  return { value: block.text.replace(/\s+/g, ''), text: block.text, cell: block.cell };
}

function pick(grid: Grid, row: number, heading: Block): Block {
  return grid.pick(row, heading.range.left, heading.range.right);
}

function coversNext(title: Block, columns: Columns): boolean {
  const next = columns.get('content') ?? columns.get('expected');
  return next !== undefined && title.text.trim() !== '' && title.range.right >= next.range.left;
}

/** The section label on the left of a row. */
function sideOf(grid: Grid, row: number, left: number): Block | undefined {
  for (let column = left - 1; column >= grid.left; column--) {
    const block = grid.at(row, column);
    if (block.text.trim() !== '' && !/^\d+$/.test(block.text.trim())) return block;
  }
  return undefined;
}

function readTask(
  grid: Grid,
  row: number,
  columns: Columns,
  section: Field<string> | null,
  unit: '万元' | '元' | null,
): Task | undefined {
  const field = (column: TaskColumn): Field<string | null> | null => {
    const heading = columns.get(column);
    if (!heading) return null;
    const block = pick(grid, row, heading);
    return { value: block.text.trim() || null, text: block.text, cell: block.cell, label: heading.cell };
  };
  const name = field('name')!;
  const content = field('content');
  const expected = field('expected');
  const continued = [name, content, expected].every((part) => !part?.value || part.cell.row !== row);
  if (continued) return undefined;
  const amount = columns.get('amount');
  return {
    section,
    name,
    content,
    amount: amount ? moneyField(grid, pick(grid, row, amount), unit, amount.cell) : null,
    expected,
  };
}
