import { anyOf, MONEY_SUMS } from '../../lexicon';
import { indicatorsOf, plainName } from '../support/indicators';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

/** A name that ends with a sum of money: 补助资金, 实现产值. */
const MONEY = new RegExp(`${anyOf(MONEY_SUMS)}(?:总?额|数额)?$`);

/** 成本控制, 经费使用: how the money is spent. */
const SPENDING = /(?:成本|费用|经费|支出|预算|资金)(?:控制|管控|节约|使用|执行)(?:情况|数)?$/;

export default defineRule({
  code: 'D05',
  name: 'quantity-not-money',
  title: '数量指标写成了金额',
  family: 'taxonomy',
  severity: 'warning',
  forms: 'all',
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：数量指标反映产品和服务的数量，金额属于成本指标',
  messages: {
    control:
      '数量指标「{name}」说的是花钱的控制（{value}），不是做了多少事，请改写工作量，控制数移到成本指标。',
    money: '数量指标「{name}」写的是金额（{value}），请改写做了多少事，金额移到成本指标。',
  },
  docs: {
    rule: '数量指标说做了多少事，不说花了多少钱。',
    valid: '数量指标：核查图斑 120 个。',
    invalid: '数量指标：卫片执法补助经费 72,890 元；奖补资金总额 120（没有写单位）。',
    limits: '发放补贴、征收税费等以金额为产出的，可以忽略。',
  },
  applies: ({ form }) => indicatorsOf(form, 'quantity', 'target'),
  *check(_, indicators) {
    for (const { name, target } of indicators) {
      if (SPENDING.test(plainName(name.value)) && ['reference', 'qualitative'].includes(target.value.kind)) {
        const value = clip(target.text, 16);
        yield { message: 'control', cells: [name.cell, target.cell], data: { name: clip(name.text), value } };
        continue;
      }
      const unitless =
        target.value.kind === 'number' && target.value.unit === null && MONEY.test(plainName(name.value));
      if (target.value.kind !== 'money' && !unitless) continue;
      const unit = target.value.unit ?? '';
      const value = target.text.trim() + (target.text.includes(unit) ? '' : unit);
      yield { message: 'money', cells: [name.cell, target.cell], data: { name: clip(name.text), value } };
    }
  },
});
