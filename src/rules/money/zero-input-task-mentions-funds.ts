import { anyOf, FUNDING_VERBS, FUNDS, FUNDS_FIRST, PAYING_VERBS } from '../../lexicon';
import { taskLabel } from '../../form';
import { some } from '../support/indicators';
import { around } from '../support/wording';
import { defineRule } from '../rule';

const MONEY = new RegExp(
  `${anyOf(FUNDING_VERBS)}[^。；;，,\\n]{0,12}${anyOf(FUNDS)}|${anyOf(FUNDS_FIRST)}[^。；;，,\\n]{0,4}${anyOf(PAYING_VERBS)}`,
);

export default defineRule({
  code: 'B08',
  name: 'zero-input-task-mentions-funds',
  title: '投入为 0 的任务提到资金',
  family: 'money',
  severity: 'info',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：任务与预算资金相匹配',
  messages: {
    zero: '{task}的拟投入资金是 0，内容却写「{text}」，请核对资金是否另列，或补填金额。',
  },
  docs: {
    rule: '拟投入资金为 0 的任务，内容里不应有本单位的资金安排。',
    valid: '拟投入 0，内容「开展巡查190次」。',
    invalid: '拟投入 0，内容「向财政部门申请中央资金」。',
    limits: '资金由上级或其他部门列支的，可以忽略并说明。',
  },
  applies: ({ form }) => some(form.tasks.filter(({ amount }) => amount?.value === 0)),
  *check(_, tasks) {
    for (const task of tasks) {
      const { amount, content } = task;
      const found = content && MONEY.exec(content.text)?.[0];
      if (!amount || !content || !found) continue;
      const data = { task: taskLabel(task), text: around(content.text, found, 6) };
      yield { message: 'zero', cells: [amount.cell, content.cell], data };
    }
  },
});
