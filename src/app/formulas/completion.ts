import type { Form, Indicator } from '../../form/model/form';
import type { Profile } from '../../profile';
import { completionRate, isMet } from '../../quantity';
import type { CellRef } from '../../sheet';

/**
 * How far an indicator is: `over` so much that a reason is due, `exceeded` above its target, `met`, `short` of it, or
 * `unknown` where there is nothing to compare.
 */
export type CompletionState = 'over' | 'exceeded' | 'met' | 'short' | 'unknown';

/** One indicator as the picture of completion shows it. */
export interface Completion {
  readonly name: string;
  /** Where what was reached stands; its name where the table has no such column. */
  readonly cell: CellRef;
  readonly target: string;
  readonly actual: string;
  /** 0.976 for 97.6 %; null where nothing is divided: dates, levels, texts. */
  readonly rate: number | null;
  readonly state: CompletionState;
}

/** The indicators of one 一级指标. */
export interface CompletionGroup {
  /** "" where the table has no such column. */
  readonly level1: string;
  readonly rows: readonly Completion[];
}

/** How far each indicator of a table is, in the order of the table, grouped by 一级指标. */
export function completionOf(form: Form, profile: Profile): CompletionGroup[] {
  const groups = new Map<string, Completion[]>();
  for (const indicator of form.indicators) {
    const level1 = indicator.level1?.text.replace(/\s+/g, '') ?? '';
    groups.set(level1, [...(groups.get(level1) ?? []), completionRow(indicator, profile)]);
  }
  return [...groups].map(([level1, rows]) => ({ level1, rows }));
}

function completionRow({ name, target, actual }: Indicator, profile: Profile): Completion {
  const rate = target && actual ? completionRate(target.value, actual.value, name.value) : null;
  const met = target && actual ? isMet(target.value, actual.value, name.value) : null;
  return {
    name: name.text.replace(/\s+/g, ' ').trim(),
    cell: (actual ?? name).cell,
    target: target?.text.trim() ?? '',
    actual: actual?.text.trim() ?? '',
    rate,
    state: stateOf(rate, met, profile),
  };
}

function stateOf(rate: number | null, met: boolean | null, { overfulfilment }: Profile): CompletionState {
  if (rate === null) return met === null ? 'unknown' : met ? 'met' : 'short';
  // 0.99999 is a division that does not come out even.
  const percent = Number((rate * 100).toFixed(4));
  if (percent > 100) return percent >= overfulfilment ? 'over' : 'exceeded';
  return percent === 100 && met !== false ? 'met' : 'short';
}

/** How many indicators are in each state; those far above their target count as above. */
export function indicatorTotals(
  groups: readonly CompletionGroup[],
): Readonly<Record<Exclude<CompletionState, 'over'>, number>> {
  const totals = { exceeded: 0, met: 0, short: 0, unknown: 0 };
  for (const { rows } of groups)
    for (const { state } of rows) totals[state === 'over' ? 'exceeded' : state]++;
  return totals;
}
