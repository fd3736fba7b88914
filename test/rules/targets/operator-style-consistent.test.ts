import rule from '../../../src/rules/targets/operator-style-consistent';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '量出来的、名册上的数就是那么多',
      table: {
        indicators: [
          { name: '养护里程', target: '186.4公里' },
          { name: '护栏长度', target: '≥3.6公里' },
          { name: '特困供养人数', target: '268人' },
          { name: '培训人数', target: '≥120人' },
          { name: '受益人数', target: '≥2000人' },
        ],
      },
    },
    {
      name: '都用符号',
      table: {
        indicators: [
          { name: '甲', target: '≥12场' },
          { name: '乙', target: '≤6%' },
        ],
      },
    },
    {
      name: '100%、0 和日期不计',
      table: {
        indicators: [
          { name: '甲', target: '≥12场' },
          { name: '乙', target: '100%' },
          { name: '丙', target: '0起' },
          { name: '丁', target: '12月底前' },
        ],
      },
    },
    {
      name: '没有同一单位的数可比，是工程、名册的确数',
      table: {
        indicators: [
          { name: '新建厂房', target: '1座' },
          { name: '道路长度', target: '2.5公里' },
          { name: '在册人数', target: '58人' },
          { name: '防洪标准', target: '达到100年一遇' },
          { name: '满意度', target: '≥90%' },
          { name: '合格率', target: '≥95%' },
        ],
      },
    },
    {
      name: '运算符另有一列',
      table: {
        indicators: [
          { name: '甲', nature: '定性', target: '12场' },
          { name: '乙', nature: '定量', target: '≥6场' },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '照原样举例，万不展开',
      table: {
        indicators: [
          { name: '甲', target: '125万吨' },
          { name: '乙', target: '≥4吨' },
          { name: '丙', target: '≥5%' },
          { name: '丁', target: '≥6%' },
        ],
      },
      report: [{ message: 'mixed', cells: ['E6'], text: '例如「≥125万吨」' }],
    },
    {
      name: '三种写法，整张表一条',
      table: {
        indicators: [
          { name: '甲', target: '12场' },
          { name: '乙', target: '至少4项' },
          { name: '丙', target: '≥6场' },
          { name: '丁', target: '≥5家' },
        ],
      },
      report: [
        {
          message: 'mixed',
          cells: ['E6', 'E7'],
          text: ['「12场」 没有运算符', '「至少4项」 用文字', '「≥6场」「≥5家」 用符号'],
        },
      ],
    },
  ],
});
