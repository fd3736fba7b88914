import rule from '../../../src/rules/reasons/reason-numbers-agree';
import { ruleTest } from '../../support/rule';

const row = (reason: string | null) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '加装电梯数量', target: '≥20部', actual: '18部', reason }],
});

ruleTest(rule, {
  valid: [
    { name: '一致', table: row('实际完成18部，完成率90%，2部因管线迁改延后') },
    { name: '别的数字', table: row('3%尾款待验收后支付，2部未开工') },
    { name: '空白', table: row(null) },
    {
      name: '没有原因栏',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '甲', target: '≥20部', actual: '18部' }],
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '完成率不符',
      table: row('完成率80%，因管线迁改延后'),
      report: [{ message: 'rate', cells: ['J6', 'G6'], text: ['80%', '90%'] }],
    },
    {
      name: '完成数不符',
      table: row('实际完成16部，其余延后'),
      report: [{ message: 'amount', cells: ['J6', 'G6'], text: ['16部', '18部'] }],
    },
  ],
});
