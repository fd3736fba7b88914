import { plannedAmount } from '../../form';
import { defineRule } from '../rule';
import { totalsOf } from '../support/money';

/** Nobody's whole budget is less than this many yuan, written with decimals. */
const FEW_YUAN = 10000;
/** 100亿 for a project, 1000亿 for a department. */
const MANY = { project: 1e6, department: 1e7 };

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
    limits: '只看明显过大（项目 100 亿元、部门 1000 亿元以上）或过小（不足 1 万元且带小数）的总额。',
  },
  applies: ({ form }) => (form.moneyUnit !== null && totalsOf(form).length > 0 ? form : null),
  *check({ form }) {
    const field = plannedAmount(totalsOf(form)[0]!.total);
    const total = field?.value ?? 0;
    const many = form.kind.startsWith('department') ? MANY.department : MANY.project;
    const yuan = form.moneyUnit!.value === '元' && total > 0 && total < FEW_YUAN && !Number.isInteger(total);
    const wan = form.moneyUnit!.value === '万元' && total >= many;
    if (!yuan && !wan) return;
    const data = { total, billions: Number((total / 1e4).toFixed(2)) };
    yield { message: yuan ? 'yuan' : 'wan', cells: [field!.cell, form.moneyUnit!.cell], data };
  },
});
