import rule from '../../../src/rules/taxonomy/satisfaction-category-name';
import { ruleTest } from '../../support/rule';

const row = (level2: string, other = '数量指标') => ({
  indicators: [
    { level1: '产出指标', level2: other, name: '培训人数', target: '≥90人' },
    { level1: '满意度指标', level2, name: '群众满意度', target: '≥90%' },
  ],
});

ruleTest(rule, {
  valid: [
    {
      name: '一级指标写在二级一栏',
      table: {
        indicators: [
          { level1: '实施效果指标', level2: '产出指标', name: '项目数' },
          { level1: '实施效果指标', level2: '满意度指标', name: '群众满意度' },
        ],
      },
    },

    { name: '当地框架的二级都不带「指标」', table: row('满意度', '产出数量') },
    { name: '规范名称', table: row('服务对象满意度指标') },
    { name: '另一种规范名称', table: row('社会公众或服务对象\n满意度指标') },
  ],
  invalid: [
    {
      name: '没有说是谁',
      table: row('满意度\n指标'),
      report: [{ message: 'name', cells: ['B7'], text: '「满意度指标」' }],
    },
    {
      name: '每行都写明分类的，只报一次',
      table: {
        indicators: ['培训人数', '学生满意度', '家长满意度'].map((name, i) => ({
          level1: i === 0 ? '产出指标' : '满意度指标',
          level2: i === 0 ? '数量指标' : '满意度',
          name,
          target: '≥90%',
        })),
      },
      report: [{ message: 'name', cells: ['B7'] }],
    },
  ],
});
