import { stages } from './wording';
import { definePairRule } from './pair-rule';

export default definePairRule({
  code: 'I07',
  name: 'budget-matches-approval',
  title: '预算数和批复不同',
  severity: 'error',
  basis: '年初预算数为批复的预算数（财预〔2020〕10号附表填报说明）',
  messages: {
    differs:
      '「{label}」不一致：{earlier}是 {left}{leftUnit}，{later}的{against}写 {right}{rightUnit}。请核对后改正。',
    only: '「{label}」不一致：{earlier}是 {left}{leftUnit}，{later}的{against}写 {right}{rightUnit}（表里没有年初预算数）。年中调整过预算的，请说明。',
  },
  docs: {
    rule: '批复的资金总额等于监控表、自评表的年初预算数；元、万元换算后比较，四舍五入的差不论。',
    valid: '批复 1,234,567.00 元，自评 123.46 万元。',
    invalid: '批复 214.06 万元，自评年初预算数 241.06 万元。',
    limits: '没有年初预算数一栏的与全年预算数比较，不同的是警告。',
  },
  *check({ comparison, isApprovedKnown, isNextYear }) {
    if (isApprovedKnown || isNextYear) return;
    const totalDiffers = comparison.money.some(({ isTotal, agrees }) => isTotal && agrees === false);
    for (const line of comparison.money) {
      if (line.agrees !== false || (!line.isTotal && totalDiffers)) continue;
      const isInitial = line.against === '年初预算数';
      yield {
        message: isInitial ? 'differs' : 'only',
        severity: isInitial && line.isTotal ? 'error' : 'warning',
        cells: { left: [line.cells.left], right: [line.cells.right] },
        data: {
          ...stages(comparison),
          label: line.label,
          against: line.against,
          left: line.left!,
          right: line.right!,
          leftUnit: comparison.left.form.moneyUnit?.value ?? '',
          rightUnit: line.unit ?? '',
        },
      };
    }
  },
});
