import { normalise } from '../../text';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

/** Fewer values may well be equal. */
const ENOUGH = 3;

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
    limits: '一年期项目两栏相同属实，可以忽略；只有比率类指标时常常相同。',
  },
  *check({ form }) {
    const pairs = form.indicators.flatMap(({ target, periodTarget }) =>
      target && periodTarget && !isBlankWord(target.text) && !isBlankWord(periodTarget.text)
        ? [{ target, periodTarget }]
        : [],
    );
    const copied = pairs.filter(
      ({ target, periodTarget }) => normalise(target.text) === normalise(periodTarget.text),
    );
    if (copied.length < ENOUGH || copied.length < pairs.length) return;
    const cells = copied.flatMap(({ target, periodTarget }) => [periodTarget.cell, target.cell]);
    yield { message: 'copied', cells, data: { count: copied.length } };
  },
});
