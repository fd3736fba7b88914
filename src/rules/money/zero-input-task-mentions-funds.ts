import { around } from '../support/wording';
import { taskLabel } from '../../form';
import { defineRule } from '../rule';

const FUNDS =
  /(?:申请|争取|下达|拨付|投入|安排|发放|支付|购买|采购|补助|补偿)[^。；;，,\n]{0,12}(?:资金|经费|补助|补贴|专款|万元)|(?:资金|经费|补助金|补贴)[^。；;，,\n]{0,4}(?:下达|拨付|投入|发放|支付)/;

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
  applies: ({ form }) => (form.tasks.some(({ amount }) => amount?.value === 0) ? form : null),
  *check({ form }) {
    for (const task of form.tasks) {
      const content = task.content?.text ?? '';
      const found = task.amount?.value === 0 ? FUNDS.exec(content)?.[0] : undefined;
      if (!found) continue;
      const data = { task: taskLabel(task), text: around(content, found, 6) };
      yield { message: 'zero', cells: [task.amount!.cell, task.content!.cell], data };
    }
  },
});
