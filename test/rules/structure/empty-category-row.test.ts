import rule from '../../../src/rules/structure/empty-category-row';
import { ruleTest } from '../../support/rule';

const indicators = [{ name: '活动场次', target: '12场' }];

ruleTest(rule, {
  valid: [
    {
      name: '表下的说明不是分类',
      table: {
        indicators,
        unnamedRows: [
          { level1: '扣分说明', level2: '运行监管、目标申报、产出质量各扣1分：年底才申报，逾期。' },
        ],
      },
    },
    {
      name: '省略号是模板的占位行',
      table: { indicators, unnamedRows: [{ level1: '效益指标', level2: '……' }] },
    },
    {
      name: '表下的原因栏不是分类',
      table: { indicators, unnamedRows: [{ level1: '偏差原因分析', level2: '' }] },
    },
    { name: '没有空白行', table: { indicators } },
    {
      name: '这一类已有指标',
      table: { indicators, unnamedRows: [{ level1: '产出指标', level2: '数量指标' }] },
    },
    {
      name: '填了别的内容',
      table: { indicators, unnamedRows: [{ level2: '经济效益指标', filled: ['10'] }] },
    },
  ],
  invalid: [
    {
      name: '名称一栏只有分类名',
      table: {
        indicators: [{ name: '培训人数', target: '12人' }],
        unnamedRows: [{ level1: '产出指标', placeholder: '质量' }],
      },
      report: [{ message: 'empty', cells: ['C7'], text: '「质量」' }],
    },

    {
      name: '两行合报一次',
      table: { indicators, unnamedRows: [{ level2: '生态效益指标' }, { level1: '满意度指标' }] },
      report: [{ message: 'empty', cells: ['C7', 'C8'], text: '「生态效益指标」「满意度指标」' }],
    },
  ],
});
