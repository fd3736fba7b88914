import { normalise } from '../../text';
import { indicatorsWith } from '../support/indicators';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'D21',
  name: 'medium-term-not-copied',
  title: '中期值照抄年度值',
  family: 'taxonomy',
  severity: 'warning',
  forms: ['department-target', 'project-target'],
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标分为中长期目标和年度目标',
  messages: {
    copied: '{count} 个指标的中期（周期）值与年度值全部相同，请核对中期值是不是照抄了年度值。',
  },
  docs: {
    rule: '中期（实施周期）指标值与年度指标值不应全部相同。',
    valid: '中期：改造道路 169 公里；年度：改造道路 42 公里。',
    invalid: '中期、年度两栏的指标值逐个相同。',
    limits: '不足 {fewest} 个指标时不比较；一年期项目两栏相同属实，可以忽略；只有比率类指标时常常相同。',
  },
  options: {
    fewest: { default: 3, label: '至少有几个两栏都填了的指标', unit: '个', min: 1 },
  },
  applies: ({ form }) => indicatorsWith(form, 'target', 'periodTarget'),
  *check({ options }, indicators) {
    const pairs = indicators.filter(
      ({ target, periodTarget }) => !isBlankWord(target.text) && !isBlankWord(periodTarget.text),
    );
    const copied = pairs.filter(
      ({ target, periodTarget }) => normalise(target.text) === normalise(periodTarget.text),
    );
    if (copied.length < options.fewest || copied.length < pairs.length) return;
    const cells = copied.flatMap(({ target, periodTarget }) => [periodTarget.cell, target.cell]);
    yield { message: 'copied', cells, data: { count: copied.length } };
  },
});
