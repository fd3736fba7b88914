import { indicatorLabel, type Field, type Form, type Indicator } from '../../form';
import type { Profile } from '../../profile';
import type { Sheet } from '../../sheet';
import { placeHelpers, type HelperKind } from '../helpers/columns';
import type { ChoiceCell, Draft, FormulaKind, HelperColumn, LeftOut } from '../model';
import { barePercentsOf } from './actual';
import type { RowRate } from './operand';
import {
  markDraft,
  outlivedRate,
  placeRate,
  rateDrafts,
  STACKED,
  type PlacedRate,
  type RowsInput,
} from './rates';
import { rowRate } from './row-rate';
import { rowScores } from './scores';

/** What is computed row by row. */
export interface IndicatorPart {
  readonly drafts: Draft[];
  readonly leftOut: LeftOut[];
  readonly choiceCells: ChoiceCell[];
  readonly helpers: HelperColumn[];
}

/** Completion rates, scores and marks of all indicators of a table. */
export function indicatorFormulas(form: Form, sheet: Sheet, profile: Profile): IndicatorPart {
  const part: IndicatorPart = { drafts: [], leftOut: [], choiceCells: [], helpers: [] };
  const { indicators } = form;
  if (!indicators.some(({ target, actual }) => target && actual)) return part;
  const leave = (kind: FormulaKind, indicator: Indicator, field: Field<unknown> | null, reason: string) =>
    part.leftOut.push({
      kind,
      label: indicatorLabel(indicator),
      cell: (field ?? indicator.name).cell,
      reason,
    });

  const bare = barePercentsOf(sheet, indicators);
  const computed = new Map<Indicator, RowRate>();
  const outlived: Indicator[] = [];
  for (const indicator of indicators) {
    const rate = isStacked(indicator) ? { reason: STACKED } : rowRate(sheet, indicator, bare);
    if (!('reason' in rate)) computed.set(indicator, rate);
    else {
      leave('completion-rate', indicator, indicator.actual, rate.reason);
      if ('isTarget' in rate) outlived.push(indicator);
    }
  }

  const helpers = placeHelpers(form, sheet, wantedHelpers(form, [...computed.values()]));
  const input: RowsInput = { form, sheet, profile, helpers };
  const placed = new Map<Indicator, PlacedRate>();
  for (const [indicator, rate] of computed) {
    const at = placeRate(input, indicator, rate);
    if (at) placed.set(indicator, at);
    else leave('completion-rate', indicator, indicator.actual, '完成率单元格合并在几个指标上');
  }
  for (const rate of placed.values()) {
    part.drafts.push(...rateDrafts(input, rate));
    const mark = markDraft(input, rate);
    if (mark) part.drafts.push(mark);
  }
  for (const indicator of outlived) part.drafts.push(...outlivedRate(input, indicator));
  for (const { indicator, draft, reason, choices } of rowScores(input, indicators, placed)) {
    if (draft) part.drafts.push(draft);
    if (choices) part.choiceCells.push(choices);
    if (reason !== undefined) leave('score', indicator, indicator.score ?? indicator.actual, reason);
  }
  const used = new Set(part.drafts.filter(({ looksFrom }) => looksFrom).map(({ cell }) => cell.column));
  part.helpers.push(...[...helpers.values()].filter(({ range }) => used.has(range.left)));
  return part;
}

function isStacked({ name, target, actual }: Indicator): boolean {
  return [name, target, actual].some((field) => field?.line !== undefined);
}

function wantedHelpers(form: Form, rates: readonly RowRate[]): HelperKind[] {
  if (rates.length === 0) return [];
  const own = (column: string) => form.columns.some((reading) => reading.column === column);
  const wanted: HelperKind[] = [];
  if (rates.some(({ goal }) => goal?.kind === 'helper')) wanted.push('target');
  if (rates.some(({ done }) => done.kind === 'helper')) wanted.push('actual');
  if (!own('completionRate')) wanted.push('completionRate');
  if (own('weight') && !own('score')) wanted.push('score');
  // In the middle of a year nothing has to be complete.
  if (own('reason') && form.kind !== 'monitoring') wanted.push('deviation');
  return wanted;
}
