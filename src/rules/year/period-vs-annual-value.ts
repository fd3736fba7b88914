import { directionOf } from '../../judgement';
import { convert, sameUnit } from '../../quantity';
import { indicatorsWith, nameOf, shown } from '../support/indicators';
import { TARGETS } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'K04',
  name: 'period-vs-annual-value',
  title: '年度值大于整个周期的值',
  family: 'year',
  severity: 'info',
  forms: TARGETS,
  basis: '绩效目标表：实施周期（中期）指标值包含各年度的指标值',
  messages: {
    swapped: '指标「{name}」的年度值「{annual}」大于周期值「{period}」，请核对两栏是否填反。',
  },
  docs: {
    rule: '按量累计的指标，年度值不大于实施周期（中期）的值。',
    valid: '周期 30公里，年度 10公里。',
    invalid: '周期 10公里，年度 30公里。',
    limits: '比率、成本不比较；周期值写「无」的不比较，没有指标值由 A11 检查；年初值与调整值并列的表不比较。',
  },
  applies: ({ form }) =>
    form.columns.some(({ column, heading }) => column === 'periodTarget' && /周期|中期|规划期/.test(heading))
      ? indicatorsWith(form, 'target', 'periodTarget')
      : null,
  *check(_, indicators) {
    for (const indicator of indicators) {
      const { target, periodTarget } = indicator;
      const [annual, period] = [target.value, periodTarget.value];
      if (annual.value === null || period.value === null) continue;
      if (annual.kind !== 'count' && annual.kind !== 'measure') continue;
      const direction = directionOf(indicator);
      if (direction !== 'higher' && direction !== 'exact') continue;
      const converted =
        sameUnit(annual.unit, period.unit) || annual.unit === null || period.unit === null
          ? annual.value
          : convert(annual.value, annual.unit, period.unit);
      if (converted === null || converted <= period.value) continue;
      yield {
        message: 'swapped',
        cells: [target.cell, periodTarget.cell],
        data: { name: nameOf(indicator), annual: shown(target), period: shown(periodTarget) },
      };
    }
  },
});
