import { NUMBERED_TASK, patternOf } from '../../lexicon';
import { FUND_SOURCES, type Field, type Task, type TaskTotal } from '../model/form';
import type { Block, Grid } from '../grid';
import { goalRole, moneyRole, sectionRole, taskColumn, type TaskColumn } from '../labels/labels';
import { readLabel, splitInline, sumWord } from '../../table';
import { moneyField, plainNumber, type Unit } from './numbers';

/** The tasks of a table and the rows that they stand in (heading included). */
export interface TasksPart {
  readonly tasks: readonly Task[];
  readonly totals: readonly TaskTotal[];
  readonly rows: ReadonlySet<number>;
}

interface Heading {
  readonly columns: ReadonlyMap<TaskColumn, Block>;
  /** Columns beside the amount that say where it comes from. */
  readonly sources: readonly Block[];
}

/** Reads lists of tasks between two rows: a heading such as 任务名称 | 主要内容, and the rows below it. */
export function readTasks(grid: Grid, top: number, bottom: number, unit: Unit): TasksPart {
  const reader = new TaskReader(grid, bottom, unit);
  for (let row = top; row <= bottom; row++) {
    const heading = readHeading(grid, row);
    if (heading) row = reader.readList(row, heading) - 1;
    else {
      const task = readNumbered(grid, row, unit);
      if (!task) continue;
      reader.tasks.push(task);
      reader.rows.add(row);
    }
  }
  return reader;
}

const NUMBERED = patternOf(NUMBERED_TASK);

/** 任务一 | 内容, or 任务一：内容 in one box, without a heading; a number behind is the amount. */
function readNumbered(grid: Grid, row: number, unit: Unit): Task | undefined {
  for (const label of grid.starting(row)) {
    const inline = splitInline(label.text);
    const name = grid.label(inline?.name ?? label.text).plain;
    if (!NUMBERED.test(name)) continue;
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
      sources: [],
      expected: null,
    };
  }
  return undefined;
}

/** A row in which everything from some box on is a column of a list of tasks, one of them the name. */
function readHeading(grid: Grid, row: number): Heading | undefined {
  const blocks = grid.starting(row);
  const isColumn = (block: Block): boolean => block.range.bottom - row <= 2;
  const from = blocks.findIndex((block) => isColumn(block) && taskColumn(block.label) !== undefined);
  if (from < 0) return undefined;
  const names = blocks.flatMap(({ label }, at) => (taskColumn(label) === 'name' ? [at] : []));
  // 年度主要任务 | 任务名称 | 主要内容: the first is the section, the second the name.
  const start = names[0] === from && names.length > 1 ? from + 1 : from;
  return headingOf(blocks.slice(start));
}

function headingOf(blocks: readonly Block[]): Heading | undefined {
  const columns = new Map<TaskColumn, Block>();
  const sources: Block[] = [];
  for (const block of blocks) {
    const column = taskColumn(block.label);
    const isSource = columns.has('amount') && isSourceLabel(block);
    if (isSource) sources.push(block);
    else if (!column) return undefined;
    else if (!columns.has(column)) columns.set(column, block);
  }
  const complete = columns.has('name') && (columns.has('content') || columns.has('expected'));
  return complete ? { columns, sources } : undefined;
}

/** 财政拨款, 其中：财政资金, 其他资金 behind the amount. */
function isSourceLabel({ label }: Block): boolean {
  const role = moneyRole(label) ?? moneyRole(readLabel(`${label.plain}资金`));
  return role !== undefined && FUND_SOURCES.includes(role);
}

/** 预算金额 divided into 总额 | 财政拨款 | 其他资金 in the next row: the amount is the 总额. */
function dividedBelow(grid: Grid, row: number, { columns }: Heading): Heading | undefined {
  const blocks = grid.starting(row);
  if (!columns.has('amount') || blocks.length < 2) return undefined;
  if (!blocks.every((block) => moneyRole(block.label) !== undefined)) return undefined;
  const amount = blocks.find((block) => moneyRole(block.label) === 'total') ?? blocks[0]!;
  return {
    columns: new Map([...columns, ['amount', amount]]),
    sources: blocks.filter((block) => block !== amount),
  };
}

class TaskReader implements TasksPart {
  readonly tasks: Task[] = [];
  readonly totals: TaskTotal[] = [];
  readonly rows = new Set<number>();

  constructor(
    readonly grid: Grid,
    readonly bottom: number,
    readonly unit: Unit,
  ) {}

  /** Reads the rows below a heading until one that is no task; gives the first row that was not read. */
  readList(at: number, above: Heading): number {
    const { grid } = this;
    this.rows.add(at);
    let row = at + 1;
    const below = grid.filledFrom(row);
    const divided = dividedBelow(grid, below, above);
    if (divided) {
      this.rows.add(below);
      row = below + 1;
    }
    const heading = divided ?? above;
    const name = above.columns.get('name')!;
    const [first] = [...above.columns.values()].sort((a, b) => a.range.left - b.range.left) as [Block];
    const over = sideOf(grid, name.range.top, first.range.left);
    let section = over ? sectionField(over) : null;
    const start = this.tasks.length;
    for (; row <= this.bottom; row++) {
      if (grid.isBlank(row)) continue;
      const side = sideOf(grid, row, first.range.left);
      if (side && side.range.top > at && (goalRole(side.label) || sectionRole(side.label))) break;
      if (side?.range.top === row && row > at && this.#isSum(row, heading)) break;
      const title = pick(grid, row, name);
      if (title.range.top === row && sumWord(title.label)?.bare) {
        this.#readTotal(row, title, heading, start);
        continue;
      }
      if (
        title.range.top === row &&
        (goalRole(title.label) || sectionRole(title.label) || coversNext(title, heading))
      )
        break;
      if (readHeading(grid, row)) break;
      this.rows.add(row);
      if (side) section = sectionField(side);
      const task = this.#readTask(row, heading, section);
      if (task) this.tasks.push(task);
    }
    this.#settleTotals(start);
    return row;
  }

  /** 预算情况 | 部门预算总额 | 2186.35: another part begins where what a task is about would be a number. */
  #isSum(row: number, { columns }: Heading): boolean {
    const name = pick(this.grid, row, columns.get('name')!);
    const about = columns.get('content') ?? columns.get('expected')!;
    return moneyRole(name.label) !== undefined && plainNumber(pick(this.grid, row, about).text) !== null;
  }

  #readTotal(row: number, title: Block, heading: Heading, first: number): void {
    this.rows.add(row);
    const of = this.tasks.flatMap((_task, place) => (place >= first ? [place] : []));
    const label = { value: title.label.full, text: title.text, cell: title.cell };
    this.totals.push({ label, of, ...this.#amounts(row, heading) });
  }

  /** A total above its list sums up what follows. */
  #settleTotals(first: number): void {
    const all = Array.from({ length: this.tasks.length - first }, (_task, at) => first + at);
    this.totals.forEach((total, at) => {
      if (total.of.length === 0) this.totals[at] = { ...total, of: all };
    });
  }

  #readTask(row: number, heading: Heading, section: Field<string> | null): Task | undefined {
    const field = (column: TaskColumn): Field<string | null> | null => {
      const above = heading.columns.get(column);
      if (!above) return null;
      const block = pick(this.grid, row, above);
      return { value: block.text.trim() || null, text: block.text, cell: block.cell, label: above.cell };
    };
    const name = field('name')!;
    const content = field('content');
    const expected = field('expected');
    const continued = [name, content, expected].every((part) => !part?.value || part.cell.row !== row);
    if (continued) return undefined;
    return { section, name, content, ...this.#amounts(row, heading), expected };
  }

  #amounts(row: number, { columns, sources }: Heading): Pick<Task, 'amount' | 'sources'> {
    const field = (heading: Block): Field<number | null> =>
      moneyField(this.grid, pick(this.grid, row, heading), this.unit, heading.cell);
    const amount = columns.get('amount');
    return {
      amount: amount ? field(amount) : null,
      sources: sources.map((source) => ({ ...field(source), name: source.text.replace(/\s+/g, '') })),
    };
  }
}

function sectionField(block: Block): Field<string> {
  return { value: block.text.replace(/\s+/g, ''), text: block.text, cell: block.cell };
}

function pick(grid: Grid, row: number, heading: Block): Block {
  return grid.pick(row, heading.range.left, heading.range.right);
}

function coversNext(title: Block, { columns }: Heading): boolean {
  const name = columns.get('name')!;
  const next = [columns.get('content'), columns.get('expected')].find(
    (column) => column && column.range.left > name.range.left,
  );
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
