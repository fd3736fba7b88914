import rule from '../../../src/rules/money/narrative-total-equals-table';
import { ruleTest } from '../../support/rule';
import type { TableInput } from '../../support/form';

const table = (goal: string): TableInput => ({
  kind: 'project-target',
  money: [
    { label: '资金总额', role: 'total', amount: 202.64 },
    { label: '其他资金', role: 'other', amount: 50 },
  ],
  goals: [goal],
});

/** Funds of several levels, and what was reached. */
const funds = (completed: string, executed = 112.7): TableInput => ({
  kind: 'project-self-evaluation',
  money: [
    { label: '年度资金总额', role: 'total', budget: 112.7, executed },
    { label: '其中：中央财政资金', role: 'upper-level', budget: 61.8, executed: 61.8 },
    { label: '县级财政资金', role: 'local', budget: 30.9, executed: 30.9 },
    { label: '省级财政资金', role: 'unknown', budget: 20, executed: 20 },
    { label: '其他资金', role: 'other', budget: 0, executed: 0 },
  ],
  goals: [{ expected: '完成维修养护169处', completed }],
});

ruleTest(rule, {
  valid: [
    { name: '元与万元', table: table('年度预算2026400元') },
    { name: '舍入', table: table('资金总额202.6万元') },
    { name: '总投资不看', table: table('总投资概算1000万元') },
    { name: '等于其中一项', table: table('项目资金50万元') },
    {
      name: '各类资金与各行一致，单价、分期、用途的金额不比较',
      table: funds(
        '中央资金618000元，县级资金30.9万元；禁牧补助标准2.5元/亩；中央资金用于管网20万元；省级资金分两批：省级下达12万元、省级追加8万元。',
      ),
    },
    {
      name: '已全部支付，执行率 100%',
      table: funds('资金已全部支付。', 112.7),
    },
    {
      name: '没有金额',
      table: { kind: 'project-target', goals: ['年度预算174万元'] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '中央资金与资金栏不同',
      table: funds('2021年度中央下达资金92.7万元。'),
      report: [{ message: 'row', cells: ['C11', 'D6'], text: ['中央下达资金92.7万元', '61.8万元'] }],
    },
    {
      name: '其中列出的某一项与资金栏不同',
      table: funds('资金合计112.7万元，其中：中央资金61.8万元、县级资金39万元、省级资金20万元。'),
      report: [{ message: 'row', cells: ['C11', 'D7'], text: ['县级资金39万元', '30.9万元'] }],
    },
    {
      name: '写全部支付，执行率不到',
      table: funds('项目验收合格，资金已全部拨付到位。', 90.2),
      report: [{ message: 'spent', cells: ['C11', 'E5'], severity: 'info', text: ['80.04%'] }],
    },
    {
      name: '不等',
      table: table('年度预算174万元，用于修缮'),
      report: [{ message: 'differs', cells: ['B7'], text: ['174万元', '202.64万元'] }],
    },
  ],
});
