import { isRefusal, type Refusal } from '../recipe/taken';
import { isShareOfOne } from '../recipe/evaluate';
import { select } from '../recipe/select';
import type { Ledger } from '../../ledger/ledger';
import { isMade } from '../../ledger/made-column';
import { formulaLedger, type FormulaLedger } from './cells';
import type { Condition } from './condition';
import { distinctOf } from './distinct';
import { answersFor, conditionFor, filledFor } from './filter';
import { latestOf } from './latest';
import { numbersOf } from './number';
import { averageOf, countOf, maxOf, sumOf, type NumberRows } from './pieces';
import { guardFor, rowsFor, type FormulaRows } from './rows';
import type { PlainFilter } from '../proposals/proposal';
import { columnsOf, type LedgerRecipe } from '../recipe/recipe';

/** What a formula gives before it is scaled: a plain number, a share of one, or a number of percents. */
export interface Result {
  readonly text: string;
  readonly as: 'number' | 'share' | 'percents';
}

interface Task {
  readonly from: FormulaLedger;
  readonly recipe: LedgerRecipe;
  readonly conditions: readonly Condition[];
  /** Rows that count, as the core has them. */
  readonly positions: readonly number[];
}

/** The recipe as a formula, not yet in the unit that is wanted; or why there is none. */
export function resultOf(
  ledger: Ledger,
  recipe: LedgerRecipe,
  filters: readonly PlainFilter[],
): Result | Refusal {
  const used = [...columnsOf(recipe), ...filters.map(({ column }) => column)];
  const makes =
    recipe.weight ?? recipe.notAfter ?? recipe.filled ?? recipe.less ?? recipe.over ?? recipe.full;
  const isMoved = ledger.isReshaped || used.some((name) => ledger.parts.some((part) => !part.column(name)));
  if (makes !== undefined || isMoved || used.some((name) => isMadeHere(ledger, name)))
    return { why: '这种取法没有对应的公式，只能按数值写入' };
  const from = formulaLedger(ledger);
  const conditions: Condition[] = [];
  for (const filter of filters) {
    const condition = conditionFor(from, filter);
    if (isRefusal(condition)) return condition;
    conditions.push(condition);
  }
  const { positions } = select(ledger, filters);
  if (positions.length === 0) return { why: '台账里没有符合条件的行' };
  const task = { from, recipe, conditions, positions };
  if (recipe.column === null || recipe.aggregate === 'count') return counted(task);
  if (!ledger.column(recipe.column)) return { why: `台账里没有「${recipe.column}」一栏` };
  const { problem } = from.column(recipe.column);
  if (problem !== null) return { why: problem };
  switch (recipe.aggregate) {
    case 'count-distinct':
      return distinct(task, recipe.column);
    case 'share':
      return share(task, recipe.column);
    default:
      return ofNumbers(task, recipe.column);
  }
}

/** Whether a column has no cells of its own, or units of its own in each row. */
function isMadeHere(ledger: Ledger, name: string): boolean {
  const column = ledger.column(name);
  return column !== undefined && (isMade(column) || column.unitAt !== undefined);
}

function counted({ from, conditions, positions }: Task): Result | Refusal {
  const rows = rowsFor(from, { conditions, positions });
  if (isRefusal(rows)) return rows;
  return { text: countOf(rows.map((one) => countable(from, one, positions))), as: 'number' };
}

/** Without conditions rows are counted by a column that all have filled, so that blank rows put in between do not count. */
function countable(from: FormulaLedger, rows: FormulaRows, positions: readonly number[]): FormulaRows {
  const filled = rows.conditions.length === 0 && guardFor(from, rows.sheet, positions, rows.sheet.gaps);
  return filled ? { sheet: rows.sheet, conditions: [filled], stretches: [rows.sheet] } : rows;
}

function distinct(task: Task, name: string): Result | Refusal {
  const { from } = task;
  const { text: textOf } = from.ledger.column(name)!;
  const positions = task.positions.filter((position) => textOf(position) !== '');
  const rows = filledRows({ ...task, positions }, name);
  if (isRefusal(rows)) return rows;
  const text = distinctOf(from, rows, name, positions);
  return typeof text === 'string' ? { text, as: 'number' } : text;
}

function filledRows({ from, conditions, positions }: Task, name: string): FormulaRows[] | Refusal {
  const filled = filledFor(from, name);
  return isRefusal(filled) ? filled : rowsFor(from, { conditions: [...conditions, filled], positions });
}

function share(task: Task, name: string): Result | Refusal {
  const { from, recipe, conditions, positions } = task;
  const { text } = from.ledger.column(name)!;
  if (positions.every((position) => text(position) === '')) return { why: `「${name}」一栏没有内容` };
  const all = filledRows(task, name);
  if (isRefusal(all)) return all;
  const answered = answersFor(from, name, recipe.counted ?? []);
  if (isRefusal(answered)) return answered;
  const yes = rowsFor(from, { conditions: [...conditions, answered], positions });
  return isRefusal(yes) ? yes : { text: `${countOf(yes)}/${countOf(all)}`, as: 'share' };
}

function ofNumbers(task: Task, name: string): Result | Refusal {
  const as = kindOf(task, name);
  if (isRefusal(as)) return as;
  const { from, recipe, conditions, positions } = task;
  const multiplied = recipe.aggregate === 'max' && conditions.length > 0;
  const numbers = numbersOf(from, name, positions, { multiplied });
  if (!numbers) return { why: `「${name}」一栏的数字夹有文字，公式读不出，只能按数值写入` };
  const rows = rowsFor(from, {
    conditions,
    positions,
    adds: ({ values }, place) => !Number.isNaN(numbers.read(values(name)[place]!)),
  });
  if (isRefusal(rows)) return rows;
  const text = numberFormula(
    task,
    rows.map((one) => ({ ...one, numbers })),
  );
  return typeof text === 'string' ? { text, as: as.as } : text;
}

/** Whether the numbers are percentages, and how they are kept. */
function kindOf({ from, recipe, positions }: Task, name: string): Pick<Result, 'as'> | Refusal {
  const column = from.ledger.column(name)!;
  const read = positions.filter((position) => !Number.isNaN(column.number(position)));
  if (read.length === 0) return { why: `「${name}」一栏没有数字` };
  const isShare = (position: number) => isShareOfOne(column, position);
  const shares = column.kind === 'percent' ? read.filter(isShare).length : 0;
  if (shares === read.length) return { as: 'share' };
  if (shares > 0) return { why: `「${name}」一栏里 95 和 95% 混写，公式不能合在一起算，只能按数值写入` };
  return { as: (recipe.unit ?? column.unit) === '%' ? 'percents' : 'number' };
}

function numberFormula(task: Task, rows: readonly NumberRows[]): string | Refusal {
  const { from, recipe, positions } = task;
  const { name, given } = rows[0]!.numbers;
  switch (recipe.aggregate) {
    case 'average': {
      const numbered = rows.map((one) => ({ ...one, conditions: [...one.conditions, given] }));
      return averageOf(rows) ?? `${sumOf(rows)}/${countOf(numbered)}`;
    }
    case 'max': {
      const { texts, emptyTexts } = from.column(name);
      const isMultiplied = rows.some(({ conditions, numbers }) => conditions.length > 0 && numbers.plain);
      // A column that keeps a total out brings a condition in.
      if (isMultiplied && (texts || emptyTexts))
        return { why: `「${name}」一栏里有文字，公式取不出最大值，只能按数值写入` };
      const { number } = from.ledger.column(name)!;
      // Rows that do not count stand in the formula as 0.
      return positions.some((position) => number(position) >= 0)
        ? maxOf(rows)
        : { why: `「${name}」一栏都是负数，公式取不出最大值，只能按数值写入` };
    }
    case 'latest':
      return latestOf(from, rows, positions, recipe.by);
    default:
      return sumOf(rows);
  }
}
