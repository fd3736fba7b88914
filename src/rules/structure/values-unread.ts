import { GRADE_HEADINGS, readerOf, type Meaning } from '../../lexicon';
import {
  COLUMN_NAMES,
  isAcross,
  type ColumnReading,
  type Form,
  type IndicatorColumn,
  type Unread,
} from '../../form';
import { formatRange, type CellRef, type Sheet } from '../../sheet';
import { valuesIn } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'A26',
  name: 'values-unread',
  title: '有的栏目没有读懂',
  family: 'structure',
  severity: 'undetermined',
  forms: 'all',
  leads: true,
  basis: '栏目名称不在已知的写法之内，按表头和内容都分不清这一栏是什么',
  messages: {
    column:
      '「{heading}」一栏（{range}）没有读懂，里面有 {count} 格是数值，可能是指标值、完成值或得分，没有参加检查。请在「读法」里指明这一栏是什么。',
    columns:
      '「{heading}」等相邻的 {columns} 栏（{range}）没有读懂，里面都是数值，可能是分地区、分月份的指标值，没有参加检查。请在「读法」里指明各栏是什么。',
    second:
      '「{heading}」一栏（{range}）和「{other}」看起来都是{role}，只读了后者，这一栏没有参加检查。请在「读法」里核对各栏。',
    unheaded:
      '{range} 这一栏没有自己的栏目名称，里面有 {count} 格是数值，可能是指标值、完成值或得分，没有参加检查。请补上栏目名称，或在「读法」里核对各栏。',
    instead:
      '没有读到{missing}，而「{heading}」一栏（{range}）没有读懂。请在「读法」里指明这一栏是什么；{missing}读到之前，与它有关的检查都没有做。',
    across: '这张表的指标横排，只读了最上面一行指标值；{range} 没有参加检查，请对照上面一行逐格核对。',
    rows: '{range} 没有读懂，里面有名称和数值，可能也是指标，没有参加检查。请核对这几行的格式是否与上面各行一致。',
  },
  options: {
    share: { default: 50, label: '没有读懂的一栏里，多少比例的指标有数值才提出', unit: '%', max: 100 },
  },
  docs: {
    rule: '指标表里没有读懂的一栏，{share}% 以上的指标在那里有数值；或者有两栏名称相同的指标值、完成值、得分，只读了一栏；或者表里没有指标值、完成值栏，却有一栏没有读懂；或者有几行没有读懂，里面有名称和数值；或者指标横排，下面还有几行数值。',
    valid: '各栏都读懂了；没有读懂的一栏里只有文字。',
    invalid: '「数量口径」一栏没有读懂，每个指标都填了数。',
    limits: '序号、年份、评分档次（优、良、中、差）这样的一栏不提出。读错的在「读法」里改，改后不再提出。',
  },
  applies: ({ form }) => (form.unread.length > 0 ? form.unread : null),
  *check({ form, sheet, options }, unread) {
    const items = form.rows.filter(({ kind }) => kind === 'item').length;
    const isMost = (count: number): boolean => count > 0 && count * 100 >= items * options.share;
    const missing = missingColumn(form);
    const name = form.columns.find(({ column }) => column === 'name');
    for (const [part, ...more] of besideEachOther(unread)) {
      // In front of the names stand projects and their money, no values of indicators.
      if (part.kind === 'column' && name && part.range.right < name.left) continue;
      if (part.kind === 'column' && isEarlier(form, part)) continue;
      const heading = part.heading?.text.replace(/\s+/g, '') ?? '';
      const isOwn = part.heading !== null && isColumnOf(part);
      const range = formatRange(part.range);
      const cells = [isOwn ? part.heading.cell : part.cells[0]!];
      if (part.kind === 'rows') {
        if (isAcross(form) && valuesIn(sheet, part.cells) > 0)
          yield { message: 'across', cells: part.cells.slice(0, 1), data: { range } };
        else if (isItemLike(form, sheet, part))
          yield { message: 'rows', cells: part.cells.slice(0, 1), data: { range } };
      } else if (part.kind === 'column') {
        const count = isGrade(form, sheet, part) ? 0 : valuesIn(sheet, part.cells);
        // Explanations under a heading like that of the values are none.
        const other =
          isOwn && isMost(part.cells.length) && count > 0 ? readInstead(form, sheet, part) : undefined;
        if (other)
          yield {
            message: 'second',
            cells: [...cells, other.cell],
            data: {
              heading,
              range,
              other: other.heading.replace(/\s+/g, ''),
              role: COLUMN_NAMES[other.column],
            },
          };
        else if (isMost(count) && isOwn && more.length > 0)
          yield {
            message: 'columns',
            cells,
            data: {
              heading,
              columns: more.length + 1,
              range: formatRange({ ...part.range, right: more.at(-1)!.range.right }),
            },
          };
        else if (isMost(count))
          yield { message: isOwn ? 'column' : 'unheaded', cells, data: { heading, range, count } };
        else if (missing && isOwn && isMost(part.cells.length))
          yield { message: 'instead', cells, data: { heading, range, missing } };
      }
    }
  },
});

/** 一季度, 上半年: what was reached by then, beside what was reached by now. */
function isEarlier({ columns }: Form, { heading }: Unread): boolean {
  return (
    PERIOD.test(heading?.text.replace(/\s+/g, '') ?? '') && columns.some(({ column }) => column === 'actual')
  );
}

const PERIOD = /^(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月)(?:完成|执行|实际)?[^目标计划]{0,4}$/;

type Block = readonly [Unread, ...Unread[]];

/** Columns beside each other over the same rows, each with a heading of its own, as one block: places, months. */
function besideEachOther(unread: readonly Unread[]): Block[] {
  const blocks: [Unread, ...Unread[]][] = [];
  for (const part of unread) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const isNext =
      last?.kind === 'column' &&
      part.kind === 'column' &&
      isColumnOf(last) &&
      isColumnOf(part) &&
      last.range.right + 1 === part.range.left &&
      last.range.top === part.range.top &&
      last.range.bottom === part.range.bottom;
    if (block && isNext && part.heading?.column === null) block.push(part);
    else blocks.push([part]);
  }
  return blocks;
}

/** Whether the heading stands over this column alone; one that is merged over several names another of them. */
function isColumnOf({ heading, range }: Unread): boolean {
  return heading !== null && heading.left >= range.left && heading.right <= range.right;
}

/**
 * 优, 良, 中, 差: steps by which the score is given, where another step stands beside, or where target and what was reached or
 * scored have columns of their own.
 */
function isGrade({ columns }: Form, sheet: Sheet, { heading }: Unread): boolean {
  if (!heading || !isStep(heading.text)) return false;
  const has = (column: IndicatorColumn): boolean => columns.some((reading) => reading.column === column);
  const beside = [heading.left - 1, heading.right + 1].map((column) => sheet.text(heading.cell.row, column));
  return has('target') && (has('actual') || has('score') || beside.some(isStep));
}

function isStep(text: string): boolean {
  return gradeIn(text.replace(/\s+/g, '').replace(/[(（].*[)）]$/, '')) !== undefined;
}

const gradeIn = readerOf<Meaning<string>>(GRADE_HEADINGS);

const WEIGHTY: ReadonlySet<IndicatorColumn> = new Set(['name', 'target', 'actual', 'weight', 'score']);

/** The column that was read as what the heading of this one means too; 评价指标值 below 完成情况 is no target. */
function readInstead({ columns }: Form, sheet: Sheet, { heading }: Unread): ColumnReading | undefined {
  const column = heading?.column;
  if (!column || !WEIGHTY.has(column)) return undefined;
  const above = sheet.anchor(heading.cell.row - 1, heading.cell.column);
  if (column === 'target' && REACHED.test(sheet.text(above.row, above.column))) return undefined;
  return columns.find((reading) => reading.column === column);
}

const REACHED = /完成|实现|实际/;

/** The column that such a table has and this one lacks. */
function missingColumn({ kind, columns }: Form): string | null {
  const has = (column: string): boolean => columns.some((reading) => reading.column === column);
  if (!has('target')) return '指标值';
  return !has('actual') && (kind.endsWith('self-evaluation') || kind === 'monitoring') ? '实际完成值' : null;
}

/** Whether the rows hold a text under the names and a number under the values, as indicators do. */
function isItemLike({ columns }: Form, sheet: Sheet, { cells }: Unread): boolean {
  const under = ({ column }: CellRef, names: readonly string[]): boolean =>
    columns.some(
      (reading) => names.includes(reading.column) && reading.left <= column && reading.right >= column,
    );
  return cells.some(
    (name) =>
      under(name, ['name']) &&
      typeof sheet.cell(name.row, name.column)?.value === 'string' &&
      cells.some(
        (value) =>
          value.row === name.row &&
          under(value, ['target', 'actual', 'score']) &&
          valuesIn(sheet, [value]) > 0,
      ),
  );
}
