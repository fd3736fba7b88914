import { distinctFields, type Form } from '../../form';
import { isBlankWord } from '../support/texts';
import { defineRule } from '../rule';

export default defineRule({
  code: 'C01',
  name: 'weights-sum-100',
  title: '分值合计不是 100',
  family: 'scores',
  severity: 'error',
  forms: 'all',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）：自评总分 100 分，预算执行率和一级指标权重合计为 100%',
  messages: {
    wrong: '各指标分值合计 {sum} 分{execution}，不是 100 分，请核对各项分值。',
  },
  docs: {
    rule: '三级指标分值之和，加上预算执行率的分值，等于 100。',
    valid: '产出 50、效益 30、满意度 10，预算执行率 10。',
    invalid: '产出 50、效益 30、满意度 15，预算执行率 10，合计 105。',
    limits: '表里不列预算执行率分值时，90 分也通过；有指标没有写分值的不判断。',
  },
  ignorable: false,
  applies: ({ form }) => (isComplete(form) ? form : null),
  *check({ form }) {
    const weights = distinctFields(form.indicators.map((indicator) => indicator.weight));
    const sum = weights.reduce((total, field) => total + field.value!, 0);
    const execution = form.money.find((item) => item.role === 'total')?.amounts.weight;
    const more = execution?.value ?? 0;
    const fits = (value: number, whole: number) => Math.abs(value - whole) < 0.005;
    if (fits(sum, 100) || fits(sum + more, 100) || (more === 0 && fits(sum, 90))) return;
    const cells = form.totalWeight ? [form.totalWeight.cell] : weights.slice(0, 1).map((field) => field.cell);
    const data = {
      sum,
      execution: more > 0 ? `，加预算执行率 ${more} 分为 ${Number((sum + more).toFixed(4))} 分` : '',
    };
    yield { message: 'wrong', cells, data };
  },
});

/** Whether every row has a weight: only then does the sum say anything. */
function isComplete({ indicators, unnamedRows }: Form): boolean {
  const unnamed = unnamedRows.some(({ filled }) => filled.some((field) => !isBlankWord(field.text)));
  return (
    indicators.length > 1 && !unnamed && indicators.every(({ weight }) => typeof weight?.value === 'number')
  );
}
