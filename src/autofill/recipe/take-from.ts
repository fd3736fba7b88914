import { convert, unitFamily } from '../../quantity';
import type { Ledger } from '../../ledger/ledger';
import type { Proposal } from '../proposals/proposal';
import { ledgerProvenance } from '../records/provenance';
import type { Slot } from '../slots/slot';
import type { Source } from '../sources/source';
import { inOtherUnit } from './counters';
import { evaluate } from './evaluate';
import type { LedgerRecipe } from './recipe';
import { isRefusal, type Taken } from './taken';

/** What a recipe gives for a slot from this ledger, in the slot's unit; or why nothing. */
export function takeFrom(
  slot: Slot,
  source: Source,
  ledger: Ledger,
  recipe: LedgerRecipe,
): { readonly proposal: Proposal; readonly taken: Taken } | { readonly why: string } {
  const taken = evaluate(recipe, ledger, slot.table);
  if (isRefusal(taken)) return taken;
  const unit = slot.unit ?? taken.unit;
  const value = inUnit(taken, unit, recipe);
  if (value === null) return { why: `取出的数按「${taken.unit}」计，不能换算成「${unit}」` };
  return {
    taken,
    proposal: {
      slotId: slot.id,
      recipe,
      value,
      unit,
      confidence: 1,
      doubts: doubtsOf(taken, recipe),
      provenance: ledgerProvenance(source, ledger, recipe, taken),
      formula: null,
    },
  };
}

/** Rows that would count if what they hold could be read. */
function doubtsOf({ undated, unread }: Taken, { aggregate, weight, column }: LedgerRecipe): string[] {
  const isAnswer = aggregate === 'share' && weight === undefined;
  const how = isAnswer ? '没有填' : '不是数字或空白';
  return [
    ...(undated > 0 ? [`有 ${undated} 行的日期分不清年份，没有计入`] : []),
    ...(unread > 0 ? [`有 ${unread} 行「${column}」${how}，没有计入`] : []),
  ];
}

/** Things that were counted take the unit that is wanted; what has a unit is converted. */
function inUnit(taken: Taken, unit: string | null, recipe: LedgerRecipe): number | null {
  // A standard, and a mean of rows, is so much for each of whatever the table says.
  const isEach = ['max', 'average'].includes(recipe.aggregate) && unit?.includes('元/') === true;
  const base = unit === null || (unit.includes('元/') && !isEach) ? unit : unit.split('/')[0]!;
  if (taken.unit === null || base === null) return unit === '%' ? null : taken.value;
  const own = isEach ? taken.unit.split('/')[0]! : taken.unit;
  const converted = inOtherUnit(taken.value, own, base);
  if (converted !== null) return converted;
  // People who took part in each of several events were there so many times.
  if (recipe.aggregate === 'sum' && unitFamily(own) === '人' && unitFamily(base) === '人次')
    return convert(taken.value, own.replace(/人$/, '人次'), base);
  // 场 and 次, 场 and 家: one thing that happened each; money and people never.
  const isMixed =
    recipe.aggregate === 'sum' && /^(?:场|次|期|批)/.test(taken.unit) && !/元|%|人|天|吨|米|里/.test(base);
  return isMixed || isThing(own, base) ? taken.value : null;
}

/** Two counters of things, neither of which measures: 位 and 个. */
function isThing(own: string, base: string): boolean {
  return [own, base].every((unit) => !/[元米里吨克亩顷升天时分秒%‰人次]/.test(unit) && unit.length <= 2);
}
