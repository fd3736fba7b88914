import rule from '../../../src/rules/taxonomy/quantity-not-rate';
import { ruleTest } from '../../support/rule';

const row = (name: string, target: string, more: object = {}) => ({
  indicators: [{ name, target, ...more }],
});

ruleTest(rule, {
  valid: [
    { name: '绝对数', table: row('储备稻谷数量', '5000吨') },
    {
      name: '质量指标可以是比率',
      outcome: 'not-applicable',
      table: row('合格率', '≥95%', { level2: '质量指标' }),
    },
    { name: '文字里的率', table: row('效率提升活动场数', '3场') },
  ],
  invalid: [
    {
      name: '多个合成一条',
      table: {
        indicators: ['甲', '乙', '丙', '丁'].map((one) => ({ name: `${one}类巡查`, target: '100%' })),
      },
      report: [
        { message: 'many', cells: ['C6', 'E6', 'C7', 'E7', 'C8', 'E8', 'C9', 'E9'], text: '4 个数量指标' },
      ],
    },

    {
      name: '率后面有括号',
      table: row('种植作物成活率（≥**%）', '>=85'),
      report: [{ message: 'rate', cells: ['C6', 'E6'], text: '成活率' }],
    },
    {
      name: '名称和值都是率',
      table: row('储备到位率', '100%'),
      report: [{ message: 'rate', cells: ['C6', 'E6'], text: '（100%）' }],
    },
    {
      name: '单位是 %',
      table: row('特定目标类项目', '完成各项目', { unit: '%' }),
      report: [{ message: 'rate', cells: ['C6', 'E6'], text: '（%）' }],
    },
  ],
});
