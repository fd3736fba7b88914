import rule from '../../../src/rules/taxonomy/quality-not-completion-rate';
import { ruleTest } from '../../support/rule';

const rows = (quality: string) => ({
  indicators: [
    { name: '全年度开展全镇性大型爱国卫生运动场数', target: '12场' },
    { level2: '质量指标', name: quality, target: '100%' },
  ],
});

ruleTest(rule, {
  valid: [
    { name: '合格率', table: rows('全年度开展全镇性大型爱国卫生运动达标率') },
    {
      name: '时效指标',
      outcome: 'not-applicable',
      table: { indicators: [{ level2: '时效指标', name: '爱国卫生运动完成率', target: '100%' }] },
    },
  ],
  invalid: [
    ...['资金拨付及时率', '补贴发放及时性', '按时发放', '按期完工率'].map((name) => ({
      name,
      table: rows(name),
      report: [{ message: 'timely', cells: ['C7'], severity: 'info' as const }],
    })),
    {
      name: '没有对应数量指标的完成率',
      table: rows('信息系统升级改造完成率'),
      report: [{ message: 'alone', cells: ['C7'], severity: 'info' }],
    },

    {
      name: '同一件事的完成率',
      table: rows('全年度开展全镇性大型爱国卫生运动完成率'),
      report: [{ message: 'completion', cells: ['C7', 'C6'], text: '爱国卫生运动场数' }],
    },
  ],
});
