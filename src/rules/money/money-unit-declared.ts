import { plannedAmount } from '../../form';
import { stated, totalsOf } from '../support/money';
import { defineRule } from '../rule';

export default defineRule({
  code: 'B19',
  name: 'money-unit-declared',
  title: '金额大小与单位不相称',
  family: 'money',
  severity: 'warning',
  forms: 'all',
  basis: '预算绩效目标审核：金额单位前后一致',
  messages: {
    yuan: '本表金额单位写「元」，总额却只有 {total}，像是按万元填的。请核对单位。',
    wan: '本表金额单位写「万元」，总额却是 {total}（合 {billions} 亿元），像是按元填的。请核对单位。',
  },
  docs: {
    rule: '总额的大小与声明的单位相称。',
    valid: '单位万元，总额 202.64；单位元，总额 12,600,000。',
    invalid: '单位元，总额 202.64；单位万元，总额 2,026,400。',
    limits:
      '只看明显过大（项目 {project} 亿元、部门 {department} 亿元以上）或过小（不足 {few} 元且带小数）的总额。',
  },
  options: {
    few: { default: 10000, label: '单位为元时，总额不足多少可疑', unit: '元' },
    project: { default: 100, label: '单位为万元时，项目总额达到多少可疑', unit: '亿元' },
    department: { default: 1000, label: '单位为万元时，部门总额达到多少可疑', unit: '亿元' },
  },
  applies: ({ form }) => {
    const [first] = totalsOf(form);
    const total = first && stated(plannedAmount(first.total));
    return form.moneyUnit && total ? { unit: form.moneyUnit, total } : null;
  },
  *check({ form, options }, { unit, total: { value: total, cell } }) {
    const many = form.kind.startsWith('department') ? options.department : options.project;
    const yuan = unit.value === '元' && total > 0 && total < options.few && !Number.isInteger(total);
    const wan = unit.value === '万元' && total >= many * 1e4;
    if (!yuan && !wan) return;
    const data = { total, billions: Number((total / 1e4).toFixed(2)) };
    yield { message: yuan ? 'yuan' : 'wan', cells: [cell, unit.cell], data };
  },
});
