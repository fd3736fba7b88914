import type { Indicator } from '../../form';
import { convert, sameUnit } from '../../quantity';
import { completionOf, isOverLimit } from '../../judgement';
import { hasNote, indicatorsWith, type IndicatorWith, nameOf, shown } from '../support/indicators';
import { difference, itemName, stated, SUM_COLUMNS, unitOf } from '../support/money';
import { lampOf, likelihoodIn, workProgress } from '../support/table';
import { isBlankWord } from '../support/texts';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J05',
  name: 'monitor-amount-order',
  title: '全年预计与别处矛盾',
  family: 'monitoring',
  severity: 'error',
  forms: ['monitoring'],
  basis: '财预〔2019〕136号附表：全年预计数包含已执行、已完成的数',
  messages: {
    money:
      '「{item}」已执行 {executed}{unit}，{column}只有 {forecast}{unit}，预计数不会小于已执行数，请核对。',
    budget:
      '「{item}」全年预计执行数 {forecast} 超过预算数 {budget}，多 {gap}{unit}，请核对；有追加的，请说明或填写调整后的预算。',
    work: '指标「{name}」已完成「{actual}」，全年预计只有「{forecast}」，预计数不会小于已完成数，请核对。',
    over: '指标「{name}」的上限是「{target}」，全年预计「{forecast}」，会超过上限，没有写原因。请核对预计数；属实的，写明原因和措施。',
    certain:
      '指标「{name}」的指标值是「{target}」，全年预计只有「{forecast}」，完成可能性却填「{likelihood}」，前后不一致，请核对。',
    exceeds:
      '指标「{name}」的上限是「{target}」，全年预计「{forecast}」，会超过上限，完成可能性却填「{likelihood}」，前后不一致，请核对。',
    short:
      '指标「{name}」的指标值是「{target}」，全年预计只有「{forecast}」，没有写原因。请核对预计数；属实的，写明原因和措施。',
    late: '指标「{name}」要求「{target}」，{which}「{date}」，晚于要求，没有写原因。请核对日期；属实的，写明为什么、准备怎么办。',
    lateCertain:
      '指标「{name}」要求「{target}」，{which}「{date}」，晚于要求，完成可能性却填「{likelihood}」，没有写原因。请核对日期；属实的，改填完成可能性，写明为什么、准备怎么办。',
    impossible:
      '指标「{name}」的指标值是「{target}」，全年预计「{forecast}」能够完成，完成可能性却填「{likelihood}」，前后不一致，请核对。',
  },
  docs: {
    rule: '全年预计执行数不小于已执行数，不超过预算数；按量累计的指标，全年预计完成值不小于目前完成值；全年预计完不成的、日期晚于要求的，完成可能性不填「确定能」，并写原因。',
    valid: '已执行 260 万元，全年预计 500 万元；已完成 2800 亩，预计 5000 亩。',
    invalid: '已执行 260 万元，全年预计 200 万元；指标值 ≥5000亩，全年预计 4000亩，完成可能性填「确定能」。',
    limits:
      '执行数超过预算数由 B14 检查；预计数超过年初预算的，可能有追加，作为警告；填了「有可能」而没有原因的由 J04 检查；比率、成本等会升会降的指标不检查。',
  },
  *check({ form, sheet, profile }) {
    yield* lateDates(form.indicators.filter((indicator) => !hasNote(indicator, form, sheet)));
    for (const item of form.money) {
      const planned = stated(item.amounts.budget ?? item.amounts.initial);
      const expected = stated(item.amounts.forecast);
      if (!planned || !expected || item.role !== 'total' || planned.value <= 0) continue;
      if (expected.value <= planned.value + profile.sumTolerance + 1e-9) continue;
      yield {
        message: 'budget',
        // What was planned at the beginning may have been added to since.
        ...(!item.amounts.budget && { severity: 'warning' as const }),
        cells: [expected.cell, planned.cell],
        data: {
          item: itemName(item),
          forecast: expected.value,
          budget: planned.value,
          gap: difference(expected.value, planned.value),
          unit: unitOf(form),
        },
      };
    }
    for (const item of form.money) {
      const [executed, forecast] = [stated(item.amounts.executed), stated(item.amounts.forecast)];
      if (!executed || !forecast) continue;
      if (forecast.value >= executed.value - profile.sumTolerance) continue;
      yield {
        message: 'money',
        cells: [forecast.cell, executed.cell],
        data: {
          item: itemName(item),
          executed: executed.value,
          forecast: forecast.value,
          column: SUM_COLUMNS.forecast,
          unit: unitOf(form),
        },
      };
    }
    const settled = new Set<number>();
    for (const indicator of indicatorsWith(form, 'actual', 'forecast') ?? []) {
      const { actual, forecast } = indicator;
      const { value, unit } = actual.value;
      if (value === null || forecast.value.value === null || workProgress(indicator) === null) continue;
      const done =
        unit === null || forecast.value.unit === null || sameUnit(unit, forecast.value.unit)
          ? value
          : convert(value, unit, forecast.value.unit);
      if (done === null || forecast.value.value >= done) continue;
      settled.add(indicator.row);
      yield {
        message: 'work',
        cells: [forecast.cell, actual.cell],
        data: { name: nameOf(indicator), actual: shown(actual), forecast: shown(forecast) },
      };
    }
    for (const indicator of indicatorsWith(form, 'target', 'forecast') ?? []) {
      const message = contradiction(indicator, hasNote(indicator, form, sheet));
      if (message === null || settled.has(indicator.row)) continue;
      // The lamp that is not green asks for the reason already (J04).
      if (message === 'short' && lampOf(form, indicator, sheet)) continue;
      const { name, target, forecast, likelihood } = indicator;
      yield {
        message,
        severity: 'warning',
        cells: [
          forecast.cell,
          ['certain', 'exceeds', 'impossible'].includes(message) ? likelihood!.cell : target.cell,
        ],
        data: {
          name: clip(name.text),
          target: shown(target),
          forecast: shown(forecast),
          likelihood: clip(likelihood?.text ?? ''),
        },
      };
    }
  },
});

/** Dates later than asked for, without a word about it: those that are past already are so for certain. */
function* lateDates(indicators: readonly Indicator[]) {
  for (const indicator of indicators) {
    const { target, actual, forecast, likelihood } = indicator;
    const isLate = (date: Indicator['actual']): boolean =>
      target?.value.kind === 'date' &&
      date?.value.kind === 'date' &&
      completionOf({ ...indicator, actual: date }).met === false;
    const past = isLate(actual);
    const late = past ? actual : isLate(forecast) ? forecast : null;
    const answer = likelihood === null ? null : likelihoodIn(likelihood.text);
    // Of what the unit itself doubts, the reason is asked for by J04.
    if (!late || (answer !== 'certain' && !isBlankWord(likelihood?.text ?? ''))) continue;
    const certain = answer === 'certain';
    yield {
      message: certain ? ('lateCertain' as const) : ('late' as const),
      severity: past ? ('error' as const) : ('warning' as const),
      cells: [late.cell, ...(certain ? [likelihood!.cell] : []), target!.cell],
      data: {
        name: nameOf(indicator),
        target: shown(target!),
        which: past ? '实际是' : '全年预计',
        date: shown(late),
        ...(certain && { likelihood: clip(likelihood!.text) }),
      },
    };
  }
}

/** What the forecast of the year contradicts: the answer how likely the target is, or the target without a word about it. */
function contradiction(indicator: IndicatorWith<'target' | 'forecast'>, noted: boolean) {
  const { likelihood, forecast } = indicator;
  const completion = completionOf({ ...indicator, actual: forecast });
  const answer = likelihood === null ? null : likelihoodIn(likelihood.text);
  if (completion.met === true) return answer === 'impossible' ? 'impossible' : null;
  if (completion.met === null || completion.comparison === null) return null;
  if (answer === 'certain') return isOverLimit(completion) ? 'exceeds' : 'certain';
  // Of what the unit itself doubts, the reason is asked for by J04.
  if (noted || (likelihood !== null && !isBlankWord(likelihood.text))) return null;
  // Of what is over the limit already F08 speaks.
  if (isOverLimit(completion)) return isOverLimit(completionOf(indicator)) ? null : 'over';
  return 'short';
}
