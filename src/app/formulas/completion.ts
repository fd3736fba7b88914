import type { Form, Indicator } from '../../form/model/form';
import type { Profile } from '../../profile';
import { completionOf as judged, stateOf, type CompletionState, type Ratio } from '../../judgement';
import type { OutdatedRow } from '../../formulas';
import type { CellRef } from '../../sheet';

export type { CompletionState } from '../../judgement';

/** One indicator as the picture of completion shows it. */
export interface Completion {
  readonly name: string;
  /** Where what was reached stands; its name where the table has no such column. */
  readonly cell: CellRef;
  readonly target: string;
  readonly actual: string;
  /** 0.976 for 97.6 %; null where nothing is divided: dates, levels, texts. */
  readonly rate: Ratio | null;
  readonly state: CompletionState;
  /** The formulas of its row go by a target or writing that is no more, and can be written anew. */
  readonly outdated: OutdatedRow | null;
}

/** The indicators of one 一级指标. */
export interface CompletionGroup {
  /** "" where the table has no such column. */
  readonly level1: string;
  readonly rows: readonly Completion[];
}

/** How far each indicator of a table is, in the order of the table, grouped by 一级指标. */
export function completionOf(
  form: Form,
  profile: Profile,
  outdated: readonly OutdatedRow[] = [],
): CompletionGroup[] {
  const groups = new Map<string, Completion[]>();
  for (const indicator of form.indicators) {
    const level1 = indicator.level1?.text.replace(/\s+/g, '') ?? '';
    groups.set(level1, [...(groups.get(level1) ?? []), completionRow(indicator, profile, outdated)]);
  }
  return [...groups].map(([level1, rows]) => ({ level1, rows }));
}

function completionRow(indicator: Indicator, profile: Profile, outdated: readonly OutdatedRow[]): Completion {
  const { name, target, actual } = indicator;
  const completion = judged(indicator);
  return {
    name: name.text.replace(/\s+/g, ' ').trim(),
    cell: (actual ?? name).cell,
    target: target?.text.trim() ?? '',
    actual: actual?.text.trim() ?? '',
    rate: completion.rate,
    state: stateOf(completion, profile),
    outdated: outdated.find((row) => row.indicator === indicator) ?? null,
  };
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
