import rule from '../../../src/rules/targets/unit-wording';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '数人用人，数物用个',
      table: {
        indicators: [
          { name: '培训人数', target: '=230', unit: '人' },
          { name: '村组干部培训点', target: '=3', unit: '个' },
          { name: '人数达标的班级', target: '=3', unit: '个' },
        ],
      },
    },
    {
      name: '规范写法',
      table: {
        indicators: [
          { name: '甲', target: '≥2次/学年' },
          { name: '乙', target: '=100%', unit: '%' },
          { name: '丙', target: '按百分比考核' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '数人用个',
      table: { indicators: [{ name: '村组干部230人', target: '230', unit: '个' }] },
      report: [{ message: 'people', cells: ['F6'], text: '「个」' }],
    },
    {
      name: '单位写成名称：间数',
      table: { indicators: [{ name: '门面数量', target: 9, unit: '间数' }] },
      report: [{ message: 'wording', cells: ['F6'], text: '「间」' }],
    },
    {
      name: '多处合成一条，一起改',
      table: { indicators: ['甲', '乙', '丙', '丁'].map((name) => ({ name, target: '≥95百分比' })) },
      report: [{ message: 'many', cells: ['E6', 'E7', 'E8', 'E9'], text: '4 处' }],
    },

    {
      name: '次/每学年',
      table: { indicators: [{ name: '视力监测', target: '≥2次/每学年' }] },
      report: [{ message: 'wording', cells: ['E6'], text: ['「≥2次/每学年」', '「≥2次/学年」'] }],
    },
    {
      name: '百分比',
      table: {
        indicators: [
          { name: '合格率', target: '≥95百分比' },
          { name: '及时率', target: 95, unit: '百分比' },
        ],
      },
      report: [
        { message: 'wording', cells: ['E6'], text: '「≥95%」' },
        { message: 'wording', cells: ['F7'], text: '「%」' },
      ],
    },
  ],
});
