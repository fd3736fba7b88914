import rule from '../../../src/rules/taxonomy/duplicate-indicator';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '上下两个项目各有一个',
      table: {
        rows: [
          ['部门预算项目绩效目标申报表'],
          ['（2024年度）'],
          ['金额单位：元'],
          [
            '单位名称',
            '项目名称',
            '预算数',
            '年度目标',
            '一级指标',
            '二级指标',
            '三级指标',
            '指标值',
            '权重',
          ],
          [
            '某镇人民政府',
            '村组干部待遇',
            3309840,
            '按时发放报酬',
            '产出指标',
            '数量指标',
            '发放人数',
            '230人',
            60,
          ],
          [null, null, null, null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', 30],
          [null, '村级运转经费', 552000, '保障村级运转', '产出指标', '数量指标', '发放人数', '11人', 60],
          [null, null, null, null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', 30],
        ],
        merges: ['A1:J1', 'A5:A8', 'B5:B6', 'B7:B8', 'C5:C6', 'C7:C8', 'D5:D6', 'D7:D8'],
      },
    },

    {
      name: '不同二级指标',
      table: { indicators: [{ name: '基本支出' }, { level2: '成本指标', name: '基本支出' }] },
    },
    {
      name: '不同目标',
      table: {
        indicators: [
          { name: '培训人次', block: 0 },
          { name: '培训人次', block: 1 },
        ],
      },
    },
  ],
  invalid: [
    {
      name: '同名',
      table: { indicators: [{ name: '培训人次' }, { name: '培训场次' }, { name: '培训 人次' }] },
      report: [{ message: 'duplicate', cells: ['C8', 'C6'], text: '培训人次' }],
    },
  ],
});
