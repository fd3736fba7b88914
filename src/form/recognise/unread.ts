import { MAX_COLUMNS, type CellRef } from '../../sheet';
import { byColumn, byRow, contentOf } from '../../table';
import type { Block, Grid } from '../grid';
import type { IndicatorHeader } from '../indicators/heading/header';
import { RowView } from '../indicators/rows/row-view';
import { isAnyLabel, isPartLabel, moneyColumn, taskColumn } from '../labels/labels';
import type { Form, FormRow, HeadingText, Unread } from '../model/form';
import { isAnnexLine, readTitle } from './title';

/** A table as far as it was read. */
export interface ReadTable {
  readonly grid: Grid;
  readonly headers: readonly IndicatorHeader[];
  readonly titles: readonly Block[];
  /** The rows of lists of tasks, headings included. */
  readonly taskRows: ReadonlySet<number>;
  readonly form: Omit<Form, 'unread'>;
}

/** What stands in the table and was not understood, from the top. */
export function unreadOf(table: ReadTable): Unread[] {
  const reader = new Claims(table);
  const open = reader.open();
  const rows = new Map(table.form.rows.map((row) => [row.row, row]));
  const inRows = (box: Block): boolean => rows.has(box.cell.row);
  const whole = open.filter((box) => !inRows(box) && reader.isOpenRow(box.cell.row) && isBelow(table, box));
  const beside = open.filter((box) => inRows(box));
  const boxes = open.filter((box) => !whole.includes(box) && !beside.includes(box));
  return [
    ...byColumn(beside, (row, column) => !reader.isRead(table.grid.at(row, column))).map((block): Unread => ({
      ...block,
      kind: 'column',
      heading: headingOver(table.form.headings, block.range),
    })),
    ...byRow(whole).map((block): Unread => ({ ...block, kind: 'rows', heading: null })),
    ...boxes.map((box): Unread => ({ kind: 'box', range: box.range, cells: [box.cell], heading: null })),
  ].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

/** Whether a box stands below the headings: above them every box is a text of its own. */
function isBelow({ headers }: ReadTable, { cell }: Block): boolean {
  return cell.row > headers[0]!.bottom;
}

/** The lowest heading over a column. */
function headingOver(headings: readonly HeadingText[], { left, right }: Unread['range']): HeadingText | null {
  return headings.findLast((heading) => heading.left <= left && heading.right >= right) ?? null;
}

/** Which boxes of a table were read. */
class Claims {
  /** Cells that the form points at, and boxes known as labels, each as one number. */
  readonly #read: Set<number>;
  readonly #rows: ReadonlyMap<number, FormRow>;
  readonly #firstColumn: number;

  constructor(readonly table: ReadTable) {
    const { form, headers, titles } = table;
    this.#rows = new Map(form.rows.map((row) => [row.row, row]));
    this.#read = new Set(titles.map(({ cell }) => key(cell)));
    this.#readFields(form);
    this.#firstColumn = Math.min(...headers.flatMap(({ columns }) => columns.map(({ left }) => left)));
    for (const header of headers) this.#claimColumns(header);
    for (const box of this.open()) if (this.#headsLabels(box)) this.#read.add(key(box.cell));
    // A label beside rows that were read names them, whatever it is called.
    for (const box of this.open()) if (this.#isSideLabel(box)) this.#read.add(key(box.cell));
  }

  /** Every cell that a value of the form points at. */
  #readFields(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const item of value) this.#readFields(item);
    else if (isCellRef(value)) this.#read.add(key(value));
    else for (const name in value) this.#readFields((value as Readonly<Record<string, unknown>>)[name]);
  }

  /** Everything in the table that holds something and was not read. */
  open(): Block[] {
    const { top, bottom } = this.table.form.range;
    const boxes: Block[] = [];
    for (let row = top; row <= bottom; row++)
      boxes.push(...this.table.grid.starting(row).filter((box) => !this.isRead(box)));
    return boxes;
  }

  isRead(box: Block): boolean {
    if (box.text.trim() === '') return false;
    return this.#read.has(key(box.cell)) || this.#isHeading(box.cell.row) || this.#isLabel(box);
  }

  /** Whether nothing that begins in this row was read. */
  isOpenRow(row: number): boolean {
    return this.table.grid.starting(row).every((box) => !this.isRead(box));
  }

  #isHeading(row: number): boolean {
    return this.table.headers.some(({ top, bottom }) => row >= top && row <= bottom);
  }

  /** Boxes in known columns of known rows, also where the form keeps no field of them. */
  #claimColumns({ columns, period, others }: IndicatorHeader): void {
    const view = new RowView(this.table.grid, columns);
    const indicatorRows = new Set(this.table.form.indicators.map(({ row }) => row));
    for (const row of this.#rows.keys()) {
      const named = indicatorRows.has(row);
      for (const reading of [...columns, ...(named ? (period ?? []) : [])]) {
        const box = view.inside(reading, row);
        if (box?.range.top === row) this.#read.add(key(box.cell));
      }
      for (const { left, right, points } of others)
        for (const box of this.table.grid.starting(row))
          if (box.range.left >= left && box.range.right <= right && (!points || contentOf(box) === 'number'))
            this.#read.add(key(box.cell));
    }
  }

  /** Labels say what stands beside or below them; among the indicators only those in front of the columns do. */
  #isLabel(box: Block): boolean {
    if (box.label.given) return true;
    if (this.#rows.has(box.cell.row)) {
      const serial = /^\d{1,3}$/.test(box.label.full);
      return (
        box.range.right < this.#firstColumn && (serial || isAnyLabel(box.label) || isPartLabel(box.label))
      );
    }
    return (
      isAnnexLine(box) ||
      isSectionTitle(this.table.grid, box) ||
      isAnyLabel(box.label) ||
      isPartLabel(box.label) ||
      moneyColumn(box.label) !== undefined ||
      (this.table.taskRows.has(box.cell.row) && taskColumn(box.label) !== undefined)
    );
  }

  /** 项目 | 年初预算数 | 全年执行数: what heads the labels of rows, left of headings that were read. */
  #headsLabels({ cell, range, label }: Block): boolean {
    if (label.full.length > 6 || !/\p{L}/u.test(label.full)) return false;
    const row = this.table.grid.starting(cell.row).filter((box) => box.range.left > range.right);
    return row.length >= 2 && row.every((box) => moneyColumn(box.label) !== undefined);
  }

  /** A short text, merged down beside rows that were read. */
  #isSideLabel({ range, label }: Block): boolean {
    if (range.bottom === range.top || label.full.length > LONGEST_LABEL || !/\p{L}/u.test(label.full))
      return false;
    const beside: Block[] = [];
    for (let row = range.top; row <= range.bottom; row++)
      beside.push(...this.table.grid.starting(row).filter((other) => other.range.left > range.right));
    return beside.length > 0 && beside.some((other) => this.isRead(other));
  }
}

const LONGEST_LABEL = 16;

/** 绩效项目指标表, 一、项目基本情况: a line by itself that titles what stands below. */
function isSectionTitle(grid: Grid, box: Block): boolean {
  return (
    grid.starting(box.cell.row).length === 1 &&
    (readTitle(grid, box) !== undefined || NUMBERED.test(box.text))
  );
}

const NUMBERED = /^\s*[（(]?[一二三四五六七八九十]{1,2}[）)]?[、.．]\s*[^。；;，,]{2,16}$/;

function key({ row, column }: CellRef): number {
  return row * MAX_COLUMNS + column;
}

function isCellRef(value: object): value is CellRef {
  return 'row' in value && 'column' in value && typeof value.column === 'number';
}
