import { normalise } from '../../text';
import type { Form, Indicator } from '../../form';
import { isSameCell } from '../../sheet';
import { indicatorsWith, level1Of } from '../support/indicators';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'D21',
  name: 'medium-term-not-copied',
  title: '中期值照抄年度值',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标分为中长期目标和年度目标',
  messages: {
    benefits:
      '{count} 个效益、满意度指标的中期（周期）值与年度值全部相同，看不出各年的进展，请核对中期值是不是照抄了年度值。',
    goal: '年度目标与{other}一字不差，没有写当年做什么，请写明本年度的任务和要达到的程度。',
    copied: '{count} 个指标的中期（周期）值与年度值全部相同，请核对中期值是不是照抄了年度值。',
  },
  docs: {
    rule: '中期（实施周期）指标值与年度指标值不应全部相同；年度目标不照抄项目总体（中期）目标。效益、满意度全部相同而产出不同的，只作提示。',
    valid: '中期：改造道路 169 公里；年度：改造道路 42 公里。',
    invalid: '中期、年度两栏的指标值逐个相同；年度目标与项目总体目标一字不差。',
    limits: '不足 {fewest} 个指标时不比较；一年期项目两栏相同属实，可以忽略；只有比率类指标时常常相同。',
  },
  options: {
    fewest: { default: 3, label: '至少有几个两栏都填了的指标', unit: '个', min: 1 },
  },
  *check({ form, options }) {
    yield* goals(form);
    // In other tables the second column holds the values before they were adjusted.
    if (!form.kind.endsWith('target')) return;
    const indicators = indicatorsWith(form, 'target', 'periodTarget') ?? [];
    const pairs = indicators.filter(
      ({ target, periodTarget }) => !isBlankWord(target.text) && !isBlankWord(periodTarget.text),
    );
    const copied = pairs.filter(
      ({ target, periodTarget }) => normalise(target.text) === normalise(periodTarget.text),
    );
    const cellsOf = (rows: typeof copied) =>
      rows.flatMap(({ target, periodTarget }) => [periodTarget.cell, target.cell]);
    if (copied.length >= options.fewest && copied.length === pairs.length) {
      yield { message: 'copied', cells: cellsOf(copied), data: { count: copied.length } };
      return;
    }
    const benefits = pairs.filter(isEffect);
    if (benefits.length <= options.fewest || !benefits.every((row) => copied.includes(row))) return;
    const data = { count: benefits.length };
    yield { message: 'benefits', severity: 'info', cells: cellsOf(benefits), data };
  },
});

function isEffect(indicator: Indicator): boolean {
  const level1 = level1Of(indicator);
  return level1 === 'benefit' || level1 === 'satisfaction';
}

/** A goal of the year that repeats the goal of the whole term, where that is a goal of its own. */
function* goals({ goals: all }: Form) {
  for (const [i, { expected }] of all.entries()) {
    const text = normalise(expected.text);
    const other = all.slice(0, i).find((earlier) => normalise(earlier.expected.text) === text);
    if (!other || text.length < LONG || isSameCell(other.expected.cell, expected.cell)) continue;
    yield {
      message: 'goal' as const,
      cells: [expected.cell, other.expected.cell],
      data: { other: other.period === 'medium-term' ? '中期目标' : '项目总体目标' },
    };
  }
}

/** Shorter goals are alike by chance. */
const LONG = 20;
