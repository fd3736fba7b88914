import { definePairRule } from './pair-rule';

const ENOUGH = 5;

export default definePairRule({
  code: 'I12',
  name: 'same-targets-as-last-year',
  title: '指标值与上年完全相同',
  severity: 'info',
  basis: '绩效目标应结合当年任务和预算设定',
  messages: {
    same: '{count} 个指标的指标值和上年（{year}）完全相同。请核对是不是照抄上年，今年的任务、预算有没有变。',
  },
  docs: {
    rule: '今年的指标值不应全部与上年相同。',
    valid: '10 个指标里 2 个按今年的任务改了。',
    invalid: '10 个指标的指标值全部与上年相同。',
    limits: '少于 5 个指标的表不比较。',
  },
  *check({ comparison, isNextYear }) {
    if (!isNextYear || comparison.matches.length < ENOUGH) return;
    const all = comparison.matches.every(
      ({ kind, changes, left }) =>
        kind === 'same' && left?.target && !changes.some(({ what }) => what !== 'weight' && what !== 'level'),
    );
    if (!all) return;
    yield {
      message: 'same',
      cells: { right: comparison.matches.flatMap(({ right }) => (right?.target ? [right.target.cell] : [])) },
      data: {
        count: comparison.matches.length,
        year: comparison.head.find(({ field }) => field === '年度')?.left ?? '',
      },
    };
  },
});
