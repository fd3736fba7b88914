import { isRefusal, type Refusal } from '../recipe/taken';
import type { Ledger } from '../../ledger/ledger';
import { written } from './cells';
import { resultOf, type Result } from './result';
import type { PlainFilter } from '../proposals/proposal';
import type { LedgerRecipe } from '../recipe/recipe';

/** How the result is wanted. */
export interface FormulaOptions {
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
export interface LedgerFormula {
  readonly formula: string;
}

/** Excel takes no longer formula. */
const LONGEST = 8192;

/**
 * The native formula for a recipe on a ledger of the same workbook, with the year, organisation and project of the table
 * already in its filters. It works in Excel 2016, WPS and LibreOffice and is offered only where it is certain to give,
 * for the cells as they are, what `evaluate` gives; else why not, in Chinese.
 */
export function ledgerFormula(
  ledger: Ledger,
  recipe: LedgerRecipe,
  filters: readonly PlainFilter[],
  options: FormulaOptions = {},
): LedgerFormula | Refusal {
  if (recipe.outOf !== undefined && options.outOf === undefined)
    return { why: `指标「${recipe.outOf}」的指标值里没有数字，算不出完成率` };
  const result = resultOf(ledger, recipe, filters);
  if (isRefusal(result)) return result;
  const formula = `=${finished(result, options)}`;
  return formula.length <= LONGEST ? { formula } : { why: '公式太长，只能按数值写入' };
}

function finished(
  { text, as }: Result,
  { scale = 1, outOf, percent = false, decimals }: FormulaOptions,
): string {
  const isRate = outOf !== undefined;
  const steps = [
    // A plan in percents is compared with a result in percents.
    as === 'share' && (isRate || !percent) ? '*100' : '',
    scale < 1 ? step('*', 1 / scale) : step('/', scale),
    isRate ? step('/', outOf) : '',
    isRate && !percent ? '*100' : '',
    as === 'percents' && !isRate && percent ? '/100' : '',
  ];
  const whole = `${text}${steps.join('')}`;
  return decimals === undefined ? whole : `ROUND(${whole},${decimals})`;
}

function step(operator: '*' | '/', by: number): string {
  return by === 1 ? '' : `${operator}${written(Number(by.toPrecision(15)))}`;
}
