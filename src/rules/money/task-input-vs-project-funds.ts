import { formatNumber } from '../../text/template';
import { type Form, plannedAmount } from '../../form';
import { isUnreadable, itemOf, itemName, nearly, stated, unitOf } from '../support/money';
import { clip } from '../support/wording';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B07',
  name: 'task-input-vs-project-funds',
  title: '任务投入与项目资金差得多',
  family: 'money',
  severity: 'warning',
  forms: ['department-target', 'department-self-evaluation'],
  basis: '中央部门预算绩效目标管理办法（财预〔2015〕88号）：绩效目标与资金量相匹配',
  messages: {
    low: '任务拟投入合计 {parts} = {sum}{unit}，只占{label} {funds}{unit}的 {share}%，其余 {rest}{unit}没有对应的任务，请补列任务或说明用途。',
    high: '任务拟投入合计 {parts} = {sum}{unit}，超过预算总额 {funds}{unit}，请核对各任务的金额。',
    unreadable: '任务「{task}」的拟投入资金写成「{text}」，不是数字，任务投入合计无法核对，请改填数字。',
  },
  docs: {
    rule: '各项任务的拟投入资金之和不超过预算总额，也不应远少于项目支出（专项资金）。',
    valid: '任务投入合计 4,070.02，财政专项资金 4,070.02。',
    invalid: '任务投入合计 788.25，财政专项资金 4,070.02，只占 19.4%。',
    limits: '低于 {share}% 才提示；任务只列重点、其余资金另有安排的，可以忽略并说明。',
  },
  options: {
    // Key tasks need not use all the money, but less than half of it is worth a question.
    share: { default: 50, label: '任务投入至少占项目资金多少', unit: '%' },
  },
  applies: ({ form }) => {
    const funds = fundsOf(form);
    return funds && form.tasks.some((task) => (task.amount?.value ?? 0) > 0) ? funds : null;
  },
  *check({ form, profile, options }, funds) {
    const inputs = form.tasks.flatMap(({ name, amount }) => (amount ? [{ name, amount }] : []));
    const unreadable = inputs.find(({ amount }) => isUnreadable(amount));
    if (unreadable) {
      const { name, amount } = unreadable;
      const data = { task: clip(name.text), text: clip(amount.text) };
      yield { message: 'unreadable', cells: [amount.cell], data, severity: 'undetermined' };
      return;
    }
    const amounts = inputs.flatMap(({ amount }) => stated(amount) ?? []).filter(({ value }) => value !== 0);
    const sum = amounts.reduce((total, field) => total + field.value, 0);
    const planned = form.money.flatMap((item) => plannedAmount(item)?.value ?? []);
    if (planned.some((value) => nearly(value, sum, profile.sumTolerance))) return;
    const parts = amounts.map((field) => formatNumber(field.value)).join(' + ');
    const cells = [...amounts.map((field) => field.cell), funds.field.cell];
    const most = Math.max(...planned);
    if (sum > most + profile.sumTolerance) {
      yield { message: 'high', cells, data: { parts, sum, funds: most, unit: unitOf(form) } };
    } else if (sum * 100 < funds.value * options.share) {
      const data = {
        parts,
        sum,
        label: `「${funds.label}」`,
        funds: funds.value,
        share: Number(((sum / funds.value) * 100).toFixed(1)),
        rest: funds.value - sum,
        unit: unitOf(form),
      };
      yield { message: 'low', cells, data };
    }
  },
});

/** The money that tasks are to account for: special funds, else project expenditure. */
function fundsOf(form: Form) {
  const item = itemOf(form, 'special-funds', 'development-expenditure', 'project-expenditure');
  const field = item && plannedAmount(item);
  return item && field?.value ? { label: itemName(item), field, value: field.value } : null;
}
