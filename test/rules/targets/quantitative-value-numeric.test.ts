import rule from '../../../src/rules/targets/quantitative-value-numeric';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    { name: '数字和单位', table: { indicators: [{ name: '培训场次', nature: '定量', target: '≥12场' }] } },
    { name: '允许误差', table: { indicators: [{ name: '结算误差率', nature: '定量', target: '±3%以内' }] } },
    { name: '日期', table: { indicators: [{ name: '完成时间', nature: '定量', target: '2024年12月底前' }] } },
    {
      name: '带幅度的升降',
      table: { indicators: [{ name: '门诊量', nature: '定量', target: '较上年增长5%' }] },
    },
    { name: '空白由别的规则管', table: { indicators: [{ name: '培训场次', nature: '定量', target: null }] } },
    {
      name: '定性不要求数字',
      table: { indicators: [{ name: '日常运转', nature: '定性', target: '正常运行' }] },
    },
    {
      name: '表中没有性质一列',
      table: { indicators: [{ name: '日常运转', target: '正常运行' }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '只有年份',
      table: {
        indicators: [
          { name: '基本支出', nature: '定量', target: '足额保障2024年人员经费及公用经费', unit: '人' },
        ],
      },
      report: [{ message: 'year', cells: ['E6'], text: ['「基本支出」', '里只有年份'] }],
    },
    {
      name: '文字',
      table: {
        indicators: [
          { name: '工作安排时间', nature: '定量', target: '按月安排' },
          { name: '发病率', nature: '定量', target: '下降' },
        ],
      },
      report: [
        { message: 'words', cells: ['E6'], text: ['标为定量', '「按月安排」'] },
        { message: 'words', cells: ['E7'] },
      ],
    },
    {
      name: '以别的数为准',
      table: { indicators: [{ name: '总成本', level2: '成本指标', nature: '定量', target: '不超预算' }] },
      report: [{ message: 'reference', cells: ['E6'], severity: 'warning' }],
    },
    {
      name: '读法不止一种',
      table: { indicators: [{ name: '覆盖率', nature: '定量', target: '1-3' }] },
      report: [{ message: 'doubtful', cells: ['E6'], severity: 'undetermined' }],
    },
  ],
});
