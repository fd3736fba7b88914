import { distinctFields } from '../../form';
import { defineRule } from '../rule';

/** Thirds and sixths of round points (3.33, 3.34, 1.67): the usual way to share them out. */
const SHARED = /\.(?:33|34|66|67|3|7)$/;

export default defineRule({
  code: 'C18',
  name: 'fractional-weight',
  title: '分值带零碎小数',
  family: 'scores',
  severity: 'info',
  forms: 'all',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：指标权重根据重要程度合理设置',
  messages: {
    odd: '{count} 个指标的分值带零碎小数（如 {weight}），像是平均分摊的。请按重要程度定成整数。',
  },
  docs: {
    rule: '分值一般是 {step} 的倍数。',
    valid: '10、7.5；三个指标平分 10 分写 3.33、3.33、3.34。',
    invalid: '3.71、5.56。',
  },
  options: {
    // 7.5 and 22.5 are halves that one meets; 3.71 is the result of a division.
    step: { default: 0.5, label: '分值是多少的倍数', unit: '分', min: 0.01 },
  },
  applies: ({ form }) =>
    form.indicators.some(({ weight }) => typeof weight?.value === 'number') ? form : null,
  *check({ form, options }) {
    const broken = distinctFields(form.indicators.map(({ weight }) => weight)).filter(
      ({ value }) => value !== null && !isStep(value, options.step),
    );
    // Thirds and sixths alone are round points shared out; beside others they are as odd as those.
    const odd = broken.every(({ value }) => isShared(value!)) ? [] : broken;
    if (odd.length === 0) return;
    const data = { count: odd.length, weight: odd[0]!.value! };
    yield { message: 'odd', cells: odd.map(({ cell }) => cell), data };
  },
});

function isStep(weight: number, step: number): boolean {
  const steps = weight / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-6;
}

function isShared(weight: number): boolean {
  return SHARED.test(String(Number(weight.toFixed(4))));
}
