import { nameDirection } from '../../judgement';
import type { Operator } from '../../quantity';
import { categoryOf, nameOf, shown } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** 正向 wants at least so much, 反向 at most. */
function isAgainst(polarity: string, operator: Operator | null): boolean {
  const [least, most] = [operator === '>=' || operator === '>', operator === '<=' || operator === '<'];
  return (/^正向/.test(polarity) && most) || (/^[反逆负]向/.test(polarity) && least);
}

export default defineRule({
  code: 'E12',
  name: 'operator-direction',
  title: '运算符方向与指标含义相反',
  family: 'targets',
  severity: 'warning',
  forms: 'all',
  basis: '通行做法：越高越好的指标用 ≥，越低越好的用 ≤',
  messages: {
    lower: '指标「{name}」越低越好，指标值却写「{target}」。请核对，是否应写「≤」。',
    declared:
      '指标「{name}」标明「{polarity}」，指标值却写「{target}」，方向相反。请核对标明的方向和运算符。',
    higher: '指标「{name}」越高越好，指标值却写「{target}」。请核对，是否应写「≥」。',
  },
  docs: {
    rule: '投诉率、事故数、误差率一类越低越好，应写 ≤；满意度、合格率、覆盖率一类越高越好，应写 ≥。',
    valid: '投诉率「≤5%」；满意度「≥90%」。',
    invalid: '事故发生数「≥3起」；合格率「≤95%」。',
    limits: '从名称看不出方向的指标、写「≤100%」的执行率不检查。',
  },
  *check({ form }) {
    for (const indicator of form.indicators) {
      const { target } = indicator;
      if (!target || target.value.value === null || categoryOf(indicator) === 'cost') continue;
      const direction = nameDirection(indicator.name.value);
      const { operator } = target.value;
      const polarity = indicator.polarity?.text.trim() ?? '';
      if (isAgainst(polarity, operator)) {
        yield {
          message: 'declared',
          cells: [target.cell, indicator.polarity!.cell],
          data: { name: nameOf(indicator), target: shown(target), polarity },
        };
        continue;
      }
      const data = { name: nameOf(indicator), target: clip(target.text) };
      if (direction === 'lower' && (operator === '>=' || operator === '>')) {
        yield { message: 'lower', cells: [target.cell], data };
      } else if (
        direction === 'higher' &&
        target.value.value !== 100 &&
        (operator === '<=' || operator === '<')
      ) {
        yield { message: 'higher', cells: [target.cell], data };
      }
    }
  },
});
