import rule from '../../../src/rules/actuals/actual-unit-matches';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '台套',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '设备', target: '12', unit: '台（套）', actual: '12套' }],
      },
    },
    {
      name: '相同',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合格率', target: '≥95%', actual: '96%' }],
      },
    },
    {
      name: '没有写单位',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '数量', target: '≥50个', actual: 50 }],
      },
    },
    {
      name: '能换算',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '经费', target: '72890元', actual: '7.289万元' }],
      },
    },
    {
      name: '百分比',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '合格率', target: '≥100百分比', actual: '100%' }],
      },
    },
    {
      name: '指标值自身单位矛盾',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '经费', target: '28.8万元', unit: '%', actual: '28.8万元' }],
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
      name: '千分比与百分比',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '森林火灾受害率', target: '≤0.9‰', actual: '0.0046%' }],
      },
      report: [{ message: 'permille', cells: ['G6', 'E6'], severity: 'warning' }],
    },
    {
      name: '千分比与百分比，完成情况里写的是千分比',
      table: {
        kind: 'department-self-evaluation',
        goals: [{ expected: '减少火灾', completed: '受害率为0.0046‰。' }],
        indicators: [{ name: '森林火灾受害率', target: '≤0.9‰', actual: '0.0046%' }],
      },
      report: [{ message: 'permille', cells: ['G8', 'E8'] }],
    },
    {
      name: '日期的完成值写 100%',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '资金拨付时间', target: '2024年12月31日前', actual: '100%' }],
      },
      report: [{ message: 'date', cells: ['G6', 'E6'] }],
    },
    {
      name: '比率的完成值是个数',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '建档率', target: '≥75%', actual: 1024410 }],
      },
      report: [{ message: 'number', cells: ['G6', 'E6'], severity: 'warning' }],
    },
    {
      name: '只是量词不同',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '设备购置', target: '15套', actual: '15台' }],
      },
      report: [{ message: 'different', cells: ['G6', 'E6'], severity: 'warning' }],
    },

    {
      name: '人与百分号',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '培训规模', target: '≥500人', actual: '98%' }],
      },
      report: [{ message: 'different', cells: ['G6', 'E6'], text: ['「≥500人」', '「98%」'] }],
    },
    {
      name: '人与人次',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '培训规模', target: '1000', unit: '人次', actual: '1000人' }],
      },
      report: [{ message: 'times', cells: ['G6', 'E6'], severity: 'warning', text: '「1000人次」' }],
    },
  ],
});
