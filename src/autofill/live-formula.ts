import { isRefusal, isShareOfOne, select, type Refusal } from './evaluate';
import type { Ledger, LedgerColumn } from './ledger';
import { cellsOf, written, type LedgerCells } from './live-cells';
import { isNumber, type Condition } from './live-condition';
import { distinctOf } from './live-distinct';
import { answersFor, conditionFor, filledFor } from './live-filter';
import { latestOf } from './live-latest';
import { numbersOf, type Numbers } from './live-number';
import { averageOf, countOf, maxOf, sumOf } from './live-pieces';
import { guardFor, rowsFor, type LiveRows } from './live-rows';
import type { PlainFilter } from './proposal';
import type { LedgerRule } from './rule';

/** How the result is wanted. */
export interface LiveOptions {
  /** The result is divided by it: 10,000 for 元 in a cell of 万元. */
  readonly scale?: number;
  /** What was planned, in the unit after scaling: the result is a percentage of it. */
  readonly outOf?: number;
  /** Percentages as 0.964, to be shown by a format; else as 96.4. */
  readonly percent?: boolean;
  /** Decimals of the number in the cell; absent: not rounded. */
  readonly decimals?: number;
}

/** A formula that gives what the core gives, en-US with a leading "=". */
export interface LiveFormula {
  readonly formula: string;
}

/** Excel takes no longer formula. */
const LONGEST = 8192;

/**
 * The native formula for a rule on a ledger of the same workbook, with the year, organisation and project of the table
 * already in its filters. It works in Excel 2016, WPS and LibreOffice and is offered only where it is certain to give,
 * for the cells as they are, what `evaluate` gives; else why not, in Chinese.
 */
export function liveFormula(
  ledger: Ledger,
  rule: LedgerRule,
  filters: readonly PlainFilter[],
  options: LiveOptions = {},
): LiveFormula | Refusal {
  if (rule.outOf !== undefined && options.outOf === undefined)
    return { why: `指标「${rule.outOf}」的指标值里没有数字，算不出完成率` };
  const cells = cellsOf(ledger);
  const conditions: Condition[] = [];
  for (const filter of filters) {
    const condition = conditionFor(cells, filter);
    if (isRefusal(condition)) return condition;
    conditions.push(condition);
  }
  const { positions } = select(ledger, filters);
  if (positions.length === 0) return { why: '台账里没有符合条件的行' };
  const result = resultOf({ cells, conditions, positions, rule });
  if (isRefusal(result)) return result;
  const formula = `=${finished(result, options)}`;
  return formula.length <= LONGEST ? { formula } : { why: '公式太长，只能按数值写入' };
}

/** What the formula gives before it is scaled: a plain number, a share of one, or a number of percents. */
interface Result {
  readonly text: string;
  readonly as: 'number' | 'share' | 'percents';
}

interface Task {
  readonly cells: LedgerCells;
  readonly conditions: readonly Condition[];
  /** Rows that count, as the core has them. */
  readonly positions: readonly number[];
  readonly rule: LedgerRule;
}

function resultOf(task: Task): Result | Refusal {
  const { cells, conditions, positions, rule } = task;
  if (rule.column === null || rule.aggregate === 'count') return counted(task);
  const column = cells.ledger.column(rule.column);
  if (!column) return { why: `台账里没有「${rule.column}」一栏` };
  const own = cells.of(column);
  if (own.problem !== null) return { why: own.problem };
  switch (rule.aggregate) {
    case 'count-distinct': {
      const filled = filledFor(cells, column);
      if (isRefusal(filled)) return filled;
      const named = positions.filter((position) => column.text(position) !== '');
      const rows = rowsFor(cells, [...conditions, filled], named);
      if (isRefusal(rows)) return rows;
      const text = distinctOf(rows, own, named);
      return typeof text === 'string' ? { text, as: 'number' } : text;
    }
    case 'share':
      return share(task, column, rule.counted ?? []);
    default:
      return ofNumbers(task, column);
  }
}

function counted({ cells, conditions, positions }: Task): Result | Refusal {
  // Rows are counted by a column that all of them have filled, so that blank rows put in between do not count.
  const filled = conditions.length === 0 ? guardFor(cells, positions, cells.gaps) : undefined;
  const rows = rowsFor(cells, filled ? [filled] : conditions, positions);
  return isRefusal(rows) ? rows : { text: countOf(rows), as: 'number' };
}

function share(task: Task, column: LedgerColumn, answers: readonly string[]): Result | Refusal {
  const { cells, conditions, positions } = task;
  const filled = filledFor(cells, column);
  if (isRefusal(filled)) return filled;
  const yes = answersFor(cells, column, answers);
  if (isRefusal(yes)) return yes;
  const all = rowsFor(cells, [...conditions, filled], positions);
  if (isRefusal(all)) return all;
  const counting = rowsFor(cells, [...conditions, yes], positions);
  if (isRefusal(counting)) return counting;
  if (!positions.some((position) => column.text(position) !== ''))
    return { why: `「${column.name}」一栏没有内容` };
  return { text: `${countOf(counting)}/${countOf(all)}`, as: 'share' };
}

function ofNumbers(task: Task, column: LedgerColumn): Result | Refusal {
  const { cells, conditions, positions, rule } = task;
  const own = cells.of(column);
  const numbers = numbersOf(own, cells, positions);
  if (!numbers) return { why: `「${column.name}」一栏的数字夹有文字，公式读不出，只能按数值写入` };
  const read = positions.filter((position) => !Number.isNaN(column.number(position)));
  if (read.length === 0) return { why: `「${column.name}」一栏没有数字` };
  const as = kindOf(rule, column, read);
  if (as === null) return { why: `「${column.name}」一栏里 95 和 95% 混写，公式不能相加，只能按数值写入` };
  const adds = (place: number) => !Number.isNaN(numbers.read(own.values[place]!));
  const rows = rowsFor(cells, conditions, positions, adds);
  if (isRefusal(rows)) return rows;
  const text = numberFormula(task, rows, numbers, read);
  return typeof text === 'string' ? { text, as } : text;
}

/** Whether the numbers are percentages, and how they are kept; null when some are 0.95 and some 95. */
function kindOf(rule: LedgerRule, column: LedgerColumn, read: readonly number[]): Result['as'] | null {
  const shares = read.filter((position) => isShareOfOne(column, position)).length;
  if (shares > 0) return shares === read.length ? 'share' : null;
  return (rule.unit ?? column.unit) === '%' ? 'percents' : 'number';
}

function numberFormula(
  { cells, rule }: Task,
  rows: LiveRows,
  numbers: Numbers,
  read: readonly number[],
): string | Refusal {
  const own = numbers.cells;
  const { name } = own.column;
  switch (rule.aggregate) {
    case 'average': {
      const simple = averageOf(rows, numbers);
      if (simple !== null) return simple;
      const filled = numbers.plain ? isNumber(own) : filledFor(cells, own.column);
      if (isRefusal(filled)) return filled;
      return `${sumOf(rows, numbers)}/${countOf({ ...rows, conditions: [...rows.conditions, filled] })}`;
    }
    case 'max': {
      const isAll = rows.conditions.length === 0 && numbers.plain;
      if (!isAll && numbers.plain && (own.texts || own.emptyTexts))
        return { why: `「${name}」一栏里有文字，公式取不出最大值，只能按数值写入` };
      // Rows that do not count stand in the formula as 0.
      if (!isAll && read.every((position) => own.column.number(position) < 0))
        return { why: `「${name}」一栏都是负数，公式取不出最大值，只能按数值写入` };
      return maxOf(rows, numbers);
    }
    case 'latest':
      return latestOf(rows, numbers, read, rule.by);
    default:
      return sumOf(rows, numbers);
  }
}

function finished(
  { text, as }: Result,
  { scale = 1, outOf, percent = false, decimals }: LiveOptions,
): string {
  const isRate = outOf !== undefined;
  // A plan in percents is compared with a result in percents.
  const inPercents = as === 'share' && (isRate || !percent) ? 100 : 1;
  const inShares = as === 'percents' && !isRate && percent ? 100 : 1;
  const times = inPercents * (isRate && !percent ? 100 : 1) * (scale < 1 ? 1 / scale : 1);
  const by = inShares * (scale < 1 ? 1 : scale) * (outOf ?? 1);
  const whole = `${text}${scaled('*', times)}${scaled('/', by)}`;
  return decimals === undefined ? whole : `ROUND(${whole},${decimals})`;
}

function scaled(operator: '*' | '/', by: number): string {
  return by === 1 ? '' : `${operator}${written(Number(by.toPrecision(15)))}`;
}
