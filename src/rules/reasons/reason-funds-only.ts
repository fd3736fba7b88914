import { anyOf, AS_A_CAUSE, BECAUSE, MONEY_SHORT, MONEY_WORDS, WHOSE_MONEY } from '../../lexicon';
import { indicatorsWith } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

const FUNDS_ONLY = new RegExp(
  `^${anyOf(BECAUSE)}?${anyOf(WHOSE_MONEY)}*${anyOf(MONEY_WORDS)}${anyOf(MONEY_SHORT)}${anyOf(AS_A_CAUSE)}?[。.]?$`,
);

export default defineRule({
  code: 'G07',
  name: 'reason-funds-only',
  title: '原因只写资金紧张',
  family: 'reasons',
  severity: 'info',
  forms: 'all',
  basis: '预算绩效自评的通行要求：原因要结合指标说明，并提出改进措施',
  messages: {
    funds: '指标「{name}」的原因只写「{reason}」，请写明差多少资金、影响了哪些工作、怎么解决。',
  },
  docs: {
    rule: '偏差原因不能只写资金紧张，要说明差多少、影响什么、如何解决。',
    valid: '第四季度拨款 3.36 万元未到账，尾款未付；已申请 2025 年 1 月支付。',
    invalid: '财政资金紧张。',
  },
  applies: ({ form }) => indicatorsWith(form, 'reason'),
  *check(_, indicators) {
    for (const { name, reason } of indicators) {
      if (!FUNDS_ONLY.test(reason.text.trim())) continue;
      yield {
        message: 'funds',
        cells: [reason.cell],
        data: { name: clip(name.text), reason: reason.text.trim() },
      };
    }
  },
});
