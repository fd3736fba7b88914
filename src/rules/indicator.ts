import type { Indicator } from '../form/form';
import type { Quantity } from '../quantity';

/** A text as a message quotes it: on one line, cut after `length` characters. */
export function quote(text: string, length = 36): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** 「甲」「乙」「丙」等 5 项: the first few items of a longer list. */
export function listing(items: readonly string[], shown = 4): string {
  const head = items.slice(0, shown).join('、');
  return items.length > shown ? `${head}等 ${items.length} 项` : head;
}

/** The indicator's name as messages quote it. */
export function nameOf(indicator: Indicator): string {
  return quote(indicator.name.text);
}

/** Whether the value stands in a row about satisfaction: by its category, or by its own name. */
export function isSatisfaction({ level1, level2, name }: Indicator): boolean {
  if (/满意/.test(name.value)) return true;
  // A row without the word in its name is about satisfaction only if nothing says that it counts something else.
  return /满意/.test(`${level1?.value ?? ''}${level2?.value ?? ''}`) && !/[数率量]$/.test(name.value.trim());
}

/** Whether the row is about cost: 成本指标, or 预算（或投资规模）控制指标 of older forms. */
export function isCost({ level1, level2 }: Indicator): boolean {
  return /成本|预算.*控制/.test(level2?.value ?? '') || /^成本/.test(level1?.value ?? '');
}

/** Whether the row belongs to the benefits: 效益指标, 效果指标. */
export function isBenefit({ level1, level2 }: Indicator): boolean {
  return /效益|效果/.test(`${level1?.value ?? ''}${level2?.value ?? ''}`);
}

/** Nothing to judge there: blank, —, or a placeholder (other rules ask for it). */
export function isUnfilled(quantity: Quantity): boolean {
  return quantity.kind === 'blank' || quantity.kind === 'placeholder';
}

/** Whether something in it can be measured: a number, a date, a ratio, or a part that can. */
export function hasFigure(quantity: Quantity): boolean {
  if (quantity.value !== null || quantity.upper !== null || quantity.date !== undefined) return true;
  if (quantity.kind === 'date' || quantity.kind === 'date-rule' || quantity.kind === 'ratio') return true;
  return quantity.parts?.some(hasFigure) ?? false;
}
