import rule from '../../../src/rules/structure/indicator-name-required';
import { ruleTest } from '../../support/rule';

const indicators = [{ name: '活动场次', target: '12场' }];

ruleTest(rule, {
  valid: [
    {
      name: '表下的意见栏',
      table: { indicators, unnamedRows: [{ level1: '财政主管科室意见：', filled: ['预算科意见：'] }] },
    },
    { name: '整行空白', table: { indicators, unnamedRows: [{ level2: '生态效益指标' }] } },
    {
      name: '占位行由另一条规则管',
      table: { indicators, unnamedRows: [{ placeholder: '指标2：', filled: ['10'] }] },
    },
    { name: '只有斜杠', table: { indicators, unnamedRows: [{ level2: '生态效益指标', filled: ['/'] }] } },
  ],
  invalid: [
    {
      name: '有评分标准没有名称',
      table: {
        indicators,
        unnamedRows: [{ level1: '效益指标', level2: '经济效益\n指标', filled: ['未达指标值酌情扣分'] }],
      },
      report: [{ message: 'missing', cells: ['C7'], text: ['「经济效益指标」', '未达指标值酌情扣分'] }],
    },
  ],
});
