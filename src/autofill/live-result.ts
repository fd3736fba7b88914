import { isRefusal, isShareOfOne, select, type Refusal } from './evaluate';
import type { Ledger, LedgerColumn } from './ledger';
import { cellsOf, type ColumnCells, type LedgerCells } from './live-cells';
import type { Condition } from './live-condition';
import { distinctOf } from './live-distinct';
import { answersFor, conditionFor, filledFor } from './live-filter';
import { latestOf } from './live-latest';
import { numbersOf } from './live-number';
import { averageOf, countOf, maxOf, sumOf, type NumberRows } from './live-pieces';
import { guardFor, rowsFor, type LiveRows } from './live-rows';
import type { PlainFilter } from './proposal';
import type { LedgerRule } from './rule';

/** What a formula gives before it is scaled: a plain number, a share of one, or a number of percents. */
export interface Result {
  readonly text: string;
  readonly as: 'number' | 'share' | 'percents';
}

/** The rows that count on one sheet. */
interface Part {
  readonly cells: LedgerCells;
  readonly conditions: readonly Condition[];
  /** As the core has them. */
  readonly positions: readonly number[];
}

/** The rule as a formula, not yet in the unit that is wanted; or why there is none. */
export function resultOf(
  ledger: Ledger,
  rule: LedgerRule,
  filters: readonly PlainFilter[],
): Result | Refusal {
  const sheets = ledger.parts.length > 0 ? ledger.parts : [ledger];
  const parts = each(sheets, (sheet) => partOf(sheet, filters));
  if (isRefusal(parts)) return parts;
  if (parts.every(({ positions }) => positions.length === 0)) return { why: '台账里没有符合条件的行' };
  if (rule.column === null || rule.aggregate === 'count') return counted(parts);
  const column = ledger.column(rule.column);
  if (!column) return { why: `台账里没有「${rule.column}」一栏` };
  const problem = parts.map((part) => cellsIn(part, column.name).problem).find((one) => one !== null);
  if (problem !== undefined) return { why: problem! };
  switch (rule.aggregate) {
    case 'count-distinct':
      return distinct(parts, column.name);
    case 'share':
      return share(parts, column.name, rule.counted ?? []);
    default:
      return ofNumbers(parts, rule, column);
  }
}

function partOf(sheet: Ledger, filters: readonly PlainFilter[]): Part | Refusal {
  const cells = cellsOf(sheet);
  const conditions = each(filters, (filter) => conditionFor(cells, filter));
  return isRefusal(conditions)
    ? conditions
    : { cells, conditions, positions: select(sheet, filters).positions };
}

/** All of it, or why one is refused. */
function each<A, B extends object>(all: readonly A[], make: (one: A) => B | Refusal): B[] | Refusal {
  const made: B[] = [];
  for (const one of all) {
    const result = make(one);
    if (isRefusal(result)) return result;
    made.push(result);
  }
  return made;
}

function cellsIn({ cells }: Part, name: string): ColumnCells {
  return cells.of(cells.ledger.column(name)!);
}

function counted(parts: readonly Part[]): Result | Refusal {
  const rows = each(parts, ({ cells, conditions, positions }) => {
    // Rows are counted by a column that all of them have filled, so that blank rows put in between do not count.
    const filled = conditions.length === 0 ? guardFor(cells, positions, cells.gaps) : undefined;
    return rowsFor(cells, filled ? [filled] : conditions, positions);
  });
  return isRefusal(rows) ? rows : { text: countOf(rows), as: 'number' };
}

function distinct([part, ...others]: readonly Part[], name: string): Result | Refusal {
  if (others.length > 0) return { why: '台账分在几张工作表上，公式不能数不重复的个数，只能按数值写入' };
  const own = cellsIn(part!, name);
  const named = part!.positions.filter((position) => own.column.text(position) !== '');
  const rows = filledRows({ ...part!, positions: named }, own.column);
  if (isRefusal(rows)) return rows;
  const text = distinctOf(rows, own, named);
  return typeof text === 'string' ? { text, as: 'number' } : text;
}

function filledRows({ cells, conditions, positions }: Part, column: LedgerColumn): LiveRows | Refusal {
  const filled = filledFor(cells, column);
  return isRefusal(filled) ? filled : rowsFor(cells, [...conditions, filled], positions);
}

function share(parts: readonly Part[], name: string, answers: readonly string[]): Result | Refusal {
  const isAnswered = ({ cells, positions }: Part) =>
    positions.some((position) => cells.ledger.column(name)!.text(position) !== '');
  if (!parts.some(isAnswered)) return { why: `「${name}」一栏没有内容` };
  const all = each(parts, (part) => filledRows(part, cellsIn(part, name).column));
  if (isRefusal(all)) return all;
  const yes = each(parts, (part) => {
    const answered = answersFor(part.cells, cellsIn(part, name).column, answers);
    return isRefusal(answered)
      ? answered
      : rowsFor(part.cells, [...part.conditions, answered], part.positions);
  });
  return isRefusal(yes) ? yes : { text: `${countOf(yes)}/${countOf(all)}`, as: 'share' };
}

function ofNumbers(parts: readonly Part[], rule: LedgerRule, column: LedgerColumn): Result | Refusal {
  const as = kindOf(parts, rule, column);
  if (isRefusal(as)) return as;
  const rows = each(parts, (part) => numberRows(part, rule, column.name));
  if (isRefusal(rows)) return rows;
  const text = numberFormula(rows, parts, rule);
  return typeof text === 'string' ? { text, as: as.as } : text;
}

/** Whether the numbers are percentages, and how they are kept. */
function kindOf(
  parts: readonly Part[],
  rule: LedgerRule,
  { name, unit }: LedgerColumn,
): Pick<Result, 'as'> | Refusal {
  let numbers = 0;
  let shares = 0;
  for (const part of parts) {
    const { column } = cellsIn(part, name);
    for (const position of part.positions) {
      if (Number.isNaN(column.number(position))) continue;
      numbers++;
      if (isShareOfOne(column, position)) shares++;
    }
  }
  if (numbers === 0) return { why: `「${name}」一栏没有数字` };
  if (shares > 0 && shares < numbers)
    return { why: `「${name}」一栏里 95 和 95% 混写，公式不能合在一起算，只能按数值写入` };
  return { as: shares > 0 ? 'share' : (rule.unit ?? unit) === '%' ? 'percents' : 'number' };
}

function numberRows(part: Part, { aggregate }: LedgerRule, name: string): NumberRows | Refusal {
  const { cells, conditions, positions } = part;
  const own = cellsIn(part, name);
  const multiplied = aggregate === 'max' && (conditions.length > 0 || cells.gaps.length > 0);
  const numbers = numbersOf(own, cells, positions, { multiplied });
  if (!numbers) return { why: `「${name}」一栏的数字夹有文字，公式读不出，只能按数值写入` };
  const adds = (place: number) => !Number.isNaN(numbers.read(own.values[place]!));
  const rows = rowsFor(cells, conditions, positions, adds);
  return isRefusal(rows) ? rows : { ...rows, numbers };
}

function numberFormula(
  rows: readonly NumberRows[],
  parts: readonly Part[],
  { aggregate, by }: LedgerRule,
): string | Refusal {
  switch (aggregate) {
    case 'average': {
      const given = rows.map((one) => ({ ...one, conditions: [...one.conditions, one.numbers.given] }));
      return averageOf(rows) ?? `${sumOf(rows)}/${countOf(given)}`;
    }
    case 'max': {
      const { name } = rows[0]!.numbers.cells.column;
      const isNegative = parts.every((part) => {
        const { column } = cellsIn(part, name);
        return part.positions.every((position) => !(column.number(position) >= 0));
      });
      // Rows that do not count stand in the formula as 0.
      return isNegative ? { why: `「${name}」一栏都是负数，公式取不出最大值，只能按数值写入` } : maxOf(rows);
    }
    case 'latest':
      return latestOf(rows, parts[0]!.positions, by);
    default:
      return sumOf(rows);
  }
}
