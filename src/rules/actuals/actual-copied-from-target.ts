import { COPIED_OPTIONS, copiedIn, indicatorsWith } from '../support/indicators';
import { defineRule } from '../rule';

export default defineRule({
  code: 'F12',
  name: 'actual-copied-from-target',
  title: '完成值几乎都与指标值相同',
  family: 'actuals',
  severity: 'warning',
  forms: ['department-self-evaluation', 'project-self-evaluation'],
  basis: '财预〔2020〕10号：自评结果应当客观真实，与实际完成情况相符',
  messages: {
    copied:
      '可以比较的 {count} 个指标中，有 {same} 个的实际完成值与指标值完全相同，像是照抄。请按台账、报表逐项核对实际完成数。',
  },
  docs: {
    rule: '自评表里绝大多数（{share}% 以上）完成值与指标值一模一样，提醒核对是否照抄。整张表只提一次。',
    valid: '指标值「≥95%」「12场」，完成值「96.3%」「13场」。',
    invalid: '每一行的完成值都与指标值相同。',
    limits: '可比较的指标少于 {fewest} 个时不检查；用文字写全部完成的由 C20 检查。',
  },
  options: COPIED_OPTIONS,
  applies: ({ form }) => indicatorsWith(form, 'actual'),
  *check({ form, options }) {
    const copied = copiedIn(form, options);
    if (!copied) return;
    const { filled, same } = copied;
    yield {
      message: 'copied',
      cells: same.map(({ actual }) => actual.cell),
      data: { count: filled.length, same: same.length },
    };
  },
});
