import rule from '../../../src/rules/actuals/actual-numeric';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '用文字写的数',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '覆盖', target: '全覆盖', actual: '已覆盖到位' }],
      },
    },
    {
      name: '有数字',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '成本', target: '≤30万元', actual: '28.6万元' }],
      },
    },
    {
      name: '目标为 0 而没有发生',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '事故数', target: '0起', actual: '未发生' }],
      },
    },
    {
      name: '日期',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '完成时间', target: '2024年12月底前', actual: '已完成' }],
      },
    },
    {
      name: '定性',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '运转', nature: '定性', target: '正常', actual: '正常' }],
      },
    },
    {
      name: '空白由别的规则管',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合格率', target: '100%', actual: '无' }],
      },
    },
    {
      name: '没有完成值一列',
      table: { kind: 'department-self-evaluation', indicators: [{ name: '合格率', target: '≥95%' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '只写完成',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '成本控制数', nature: '定量', target: '30', unit: '万元', actual: '完成' }],
      },
      report: [{ message: 'words', cells: ['G6'], text: ['「成本控制数」', '「完成」'] }],
    },
    {
      name: '读法不止一种',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '项目', target: '≥2项', actual: '3/4' }],
      },
      report: [{ message: 'doubtful', cells: ['G6'], severity: 'undetermined' }],
    },
  ],
});
