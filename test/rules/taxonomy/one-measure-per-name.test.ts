import rule from '../../../src/rules/taxonomy/one-measure-per-name';
import { ruleTest } from '../../support/rule';

const row = (name: string) => ({ indicators: [{ name, target: '100%' }] });

ruleTest(rule, {
  valid: [
    { name: '各是多少写明了', table: { indicators: [{ name: '年报数和月报数', target: '各1次' }] } },
    ...[
      '心理健康进校园、进社区、进企业宣讲活动数量',
      '年度、半年趋势报告及时率',
      '医患关系改善情况',
      '6类健康细胞建设的数量',
      '维修(维护)所需成本',
    ].map((name) => ({
      name,
      table: row(name),
    })),
  ],
  invalid: [
    '5000吨稻谷、500吨成品粮储备到位率',
    '知晓率和参与率',
    '及时率、准确率',
    '完成宣传片制作；完成方案编制',
  ].map((name) => ({
    name,
    table: row(name),
    report: [{ message: 'two', cells: ['C6'], text: name.slice(0, 6) }],
  })),
});
