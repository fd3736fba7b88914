import { AMOUNT_LABELS, BATCH_LABELS, INCOME_LABELS, LAST_YEAR, patternOf, THIS_YEAR } from '../../lexicon';
import type { Field, MoneyItem } from '../model/form';
import type { Block, Grid } from '../grid';
import { isPart, splitInline, withoutPart } from '../../table';
import { headRole, isAnyLabel, moneyColumn, moneyRole, otherRole } from '../labels/labels';
import { boxKey, isOverNumber } from './head';
import { labelField, numberBehind } from './money-field';
import { Lineage } from './money-lineage';
import { inUnit, moneyField, plainNumber, type Unit } from './numbers';

const BATCH = patternOf(BATCH_LABELS);
const INCOME = patternOf(INCOME_LABELS);
const AMOUNT = patternOf(AMOUNT_LABELS);
const YEARLY = patternOf(THIS_YEAR);
const BEFORE = patternOf(LAST_YEAR);

function isAnnual(block: Block): boolean {
  return YEARLY.test(block.label.full);
}

/** Whether one of several totals is called that of the year; the heading of a column of amounts is none. */
export function namesAnnualTotal(grid: Grid, top: number, bottom: number): boolean {
  const isTotal = (block: Block): boolean =>
    moneyRole(block.label) === 'total' && isAnnual(block) && !isOverNumber(grid, block);
  for (let row = top; row <= bottom; row++) if (grid.starting(row).some(isTotal)) return true;
  return false;
}

/** Labels with the amount beside them: 基本支出 | 55.8 | 财政拨款 | 4125.82. */
export function readPairs(
  grid: Grid,
  row: number,
  taken: ReadonlySet<string>,
  unit: Unit,
  items: MoneyItem[],
  parents: Map<number, Lineage>,
  annual: boolean,
): void {
  for (const block of grid.starting(row)) {
    if (taken.has(boxKey(block)) || (isAmountHeading(block) && !amountFollows(grid, block))) continue;
    const lineage = parents.get(block.range.left) ?? Lineage.after(items);
    const inline = inlineAmount(block, unit);
    const label = lastLabel(grid, block);
    const named =
      lineage.batch(block) ??
      moneyRole(label) ??
      (parents.has(block.range.left) ? otherRole(block.label) : undefined) ??
      (isWholeOf(grid, block) ? 'total' : undefined);
    // Beside 年度资金总额, 项目资金总额 is that of all years.
    const role = named === 'total' && annual && !isAnnual(block) ? 'medium-term' : named;
    if (!role || headRole(block.label) || block.text.length > 30) continue;
    const value = inline ? undefined : amountBeside(grid, block);
    if (value === null) continue;
    if (!value && !inline && moneyColumn(block.label) === 'amount' && isOverNumber(grid, block)) continue;
    parents.set(block.range.left, lineage);
    const amounts = inline
      ? { amount: inline }
      : value
        ? { amount: moneyField(grid, value, unit, block.cell) }
        : {};
    if (role === 'batch' && amounts.amount?.value === undefined) continue;
    items.push({ role, label: labelField(block), partOf: lineage.parentOf(block, role), amounts });
  }
  for (const block of grid.starting(row)) {
    if (BATCH.test(block.label.plain)) parents.set(block.range.left, Lineage.ofBatches());
    if (INCOME.test(block.label.plain)) parents.set(block.range.left, Lineage.ofIncome());
  }
}

/** 1、资金来源：（1）政府预算资金 | 2186.35: what stands behind the colon names the amount. */
function lastLabel(grid: Grid, block: Block): Block['label'] {
  const inline = splitInline(block.text);
  return inline && /^[(（\d]/.test(inline.value) && !plainNumber(inline.value)
    ? grid.label(inline.value)
    : block.label;
}

/** 预算金额(万元) above or beside amounts only says what they are. */
function isAmountHeading(block: Block): boolean {
  return AMOUNT.test(block.label.plain) && /\(.*元\)/.test(block.label.full);
}

/** 预算数 | 845 | 其中：财政资金 | 800: the sum of what is named beside it. */
function isWholeOf(grid: Grid, block: Block): boolean {
  const column = moneyColumn(block.label);
  if ((column !== 'budget' && column !== 'amount') || !amountFollows(grid, block)) return false;
  const part = grid.nextFilled(grid.nextFilled(block)!);
  return part !== undefined && isPart(part.label) && moneyRole(part.label) !== undefined;
}

/** Whether a number stands behind a label. */
export function amountFollows(grid: Grid, block: Block): boolean {
  return numberBehind(grid, block) !== undefined;
}

/** The box with the amount: undefined when a label follows at once, null when what follows is prose. */
function amountBeside(grid: Grid, block: Block): Block | undefined | null {
  const next = grid.nextFilled(block);
  const beside = grid.beside(block);
  if (!beside) return undefined;
  if (next && next.range.left > block.range.right) {
    if (plainNumber(next.text) !== null) return ofThisYear(grid, next);
    if (isAmountHeading(next)) return next;
    const label = isAnyLabel(next.label) || moneyColumn(next.label) !== undefined;
    if (boxKey(next) === boxKey(beside)) {
      if (label) return undefined;
      return /^[-—/无\s]+$/.test(next.text) ? next : null;
    }
  }
  return beside.text.trim() === '' ? beside : undefined;
}

/** So many rows above an amount its heading is looked for. */
const ROWS_ABOVE = 10;

/** Of the amounts behind a label the first that does not stand under 上年度安排资金. */
function ofThisYear(grid: Grid, amount: Block): Block | undefined {
  const { top, left } = amount.range;
  let row = top - 1;
  while (
    row > top - ROWS_ABOVE &&
    (grid.at(row, left).text.trim() === '' || plainNumber(grid.at(row, left).text))
  )
    row--;
  const heading = grid.at(row, left).label;
  if (!BEFORE.test(heading.plain) || moneyRole(heading) === 'carry-over') return amount;
  const next = grid.nextFilled(amount, top);
  const isNext =
    next !== undefined && next.range.left > amount.range.right && plainNumber(next.text) !== null;
  return isNext ? ofThisYear(grid, next) : undefined;
}

/** 年度资金总额:16, 其中：基本支出 512.38 — the amount inside the label's own box. */
export function inlineAmount(block: Block, unit: Unit): Field<number | null> | undefined {
  const text = withoutPart(block.text).trim();
  const inline = splitInline(text) ?? splitInline(text.replace(/\s+(?=[\d.,]+$)/, '：'));
  const number = inline && plainNumber(inline.value);
  if (!number) return undefined;
  const value = inUnit(number.value, inline.value, unit);
  return { value, text: inline.value, cell: block.cell, label: block.cell };
}
