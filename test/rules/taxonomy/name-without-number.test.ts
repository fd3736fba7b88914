import rule from '../../../src/rules/taxonomy/name-without-number';
import { ruleTest } from '../../support/rule';

const row = (name: string) => ({ indicators: [{ name, target: '100%' }] });

ruleTest(rule, {
  valid: ['6类健康细胞建设的数量', '32所学校巡查次数', '2022年全年', '5G基站数'].map((name) => ({
    name,
    table: row(name),
  })),
  invalid: [
    {
      name: '运算符',
      table: row('≥360天服务读者'),
      report: [{ message: 'number', cells: ['C6'], text: '「≥360天」' }],
    },
    {
      name: '数量',
      table: row('5000吨稻谷储备'),
      report: [{ message: 'number', cells: ['C6'], text: '「5000吨」' }],
    },
    {
      name: '文字运算符',
      table: row('培训不少于200人'),
      report: [{ message: 'number', cells: ['C6'], text: '不少于200人' }],
    },
  ],
});
