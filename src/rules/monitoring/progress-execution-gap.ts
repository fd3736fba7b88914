import type { Form } from '../../form';
import { anyOf, KEPT_UP } from '../../lexicon';
import { categoryOf } from '../support/indicators';
import { executionRateOf, isExecutionExplained } from '../support/money';
import { workProgress } from '../support/table';
import { defineRule } from '../rule';

export default defineRule({
  code: 'J03',
  name: 'progress-execution-gap',
  title: '工作进度与资金执行差得多',
  family: 'monitoring',
  severity: 'info',
  forms: ['monitoring'],
  basis: '财预〔2019〕136号：绩效目标实现程度与预算执行进度双监控',
  messages: {
    behind:
      '预算执行率 {rate}%，{count} 个数量指标平均只完成 {progress}%，相差 {gap} 个百分点，没有说明。请核对完成值，或说明资金用在何处。',
  },
  docs: {
    rule: '钱花在前、事做在后：预算执行率高出数量指标的平均完成率 10 个百分点以上（见设置），提示核对或说明。',
    valid: '平均完成 57%，执行率 52%；平均完成 80%，执行率 30%（验收后付款）。',
    invalid: '平均完成 30%，执行率 80%，没有说明。',
    limits:
      '在职人员、保洁面积、开放场所等全年不变的数量不计；数量指标少于 {fewest} 个、或已说明资金情况的不检查；按合同验收后付款的可以忽略。',
  },
  options: {
    // One indicator does not tell how far the whole is.
    fewest: { default: 2, label: '至少有几个数量指标', unit: '个', min: 1 },
  },
  yieldsTo: { J02: 'cell' },
  applies: ({ form, sheet, options }) => {
    const [rates, execution] = [ratesOf(form), executionRateOf(form, sheet)];
    return execution && rates.length >= options.fewest ? { rates, execution } : null;
  },
  *check({ form, sheet, profile }, { rates, execution: { rate, cell } }) {
    const progress = rates.reduce((sum, one) => sum + Math.min(100, one), 0) / rates.length;
    // Work is paid for when it is accepted: that it runs ahead of the money says nothing.
    const gap = rate - progress;
    // One that is at 100 % and one at 10 % tell nothing of the whole.
    const isOneWay = rates.every((one) => one < rate);
    if (gap <= profile.progressGap || !isOneWay || isExecutionExplained(form, sheet)) return;
    yield {
      message: 'behind',
      cells: [cell],
      data: {
        count: rates.length,
        progress: Number(progress.toFixed(1)),
        rate: Number(rate.toFixed(1)),
        gap: Number(gap.toFixed(1)),
      },
    };
  },
});

/** Staff that is paid, lavatories kept open, a daily area swept: there from January on, whatever was spent. */
const STANDING = new RegExp(`${anyOf(KEPT_UP)}|^每?日`);

function ratesOf({ indicators }: Form): number[] {
  return indicators
    .filter((indicator) => categoryOf(indicator) === 'quantity' && !STANDING.test(indicator.name.value))
    .flatMap((indicator) => workProgress(indicator) ?? []);
}
