import rule from '../../../src/rules/scores/met-target-deducted';
import { ruleTest } from '../../support/rule';

const row = (
  target: string | number,
  actual: string | number,
  score: number,
  reason: string | null = null,
) => ({
  kind: 'project-self-evaluation' as const,
  indicators: [{ name: '验收合格率', target, actual, weight: 20, score, reason }],
});

ruleTest(rule, {
  valid: [
    { name: '满分', table: row('=100%', '100%', 20) },
    { name: '写了原因', table: row('=100%', '100%', 19, '验收晚于计划十天') },
    { name: '没有完成', table: row('=100%', '90%', 18) },
    { name: '文字照目标完成，有原因栏的由 G01 检查', table: row('改善办学条件', '改善办学条件', 13) },
    {
      name: '评分标准写明了分档的得分',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2024年度）'],
          ['项目名称', '公共卫生服务'],
          ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '评分标准', '分值', '得分'],
          ['产出指标', '数量指标', '管理率', '≥55%', '58.2%', '≥60%得15分，≥55%得9分，≥50%得4分', 15, 9],
          ['效益指标', '社会效益指标', '知晓率', '≥80%', '84%', '达到得满分', 45, 45],
          ['满意度指标', '服务对象满意度指标', '满意度', '≥80%', '91%', '达到得满分', 40, 40],
        ],
      },
    },
    { name: '看不出完成没有', table: row('显著', '较好', 18) },
    {
      name: '目标表',
      table: { indicators: [{ name: '甲', weight: 20, score: 19 }] },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      name: '完成扣 1 分',
      table: row('=100%', '100%', 19),
      report: [{ message: 'deducted', cells: ['I6', 'G6'], text: ['验收合格率', '19/20'] }],
    },
    {
      name: '文字照目标完成，扣分，没有原因栏',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '办学条件', target: '改善', actual: '改善', weight: 20, score: 13 }],
      },
      report: [{ message: 'deducted', cells: ['I6', 'G6'], text: '13/20' }],
    },
  ],
});
