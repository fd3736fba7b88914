import rule from '../../../src/rules/scores/category-weight-matches-header';
import { ruleTest } from '../../support/rule';

const layout = (second: number) => ({
  rows: [
    ['项目支出绩效自评表'],
    ['（2022年度）'],
    ['项目名称', null, null, '委托业务'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    [null, '产出指标(50分)', '数量指标', '项目数量', '≥50个', '50个', 30, 30],
    [null, null, '质量指标', '合格率', '≥95%', '96%', second, second],
    [null, '效益指标(30分)', '社会效益指标', '知晓率', '≥90%', '91%', 30, 30],
    [null, '满意度指标(10分)', '服务对象满意度指标', '群众满意度', '≥95%', '96%', 10, 10],
  ],
  merges: ['A4:A8', 'B5:B6'],
});

/** The same with the first level repeated in every row, as systems export it. */
const exported = (second: number) => {
  const { rows } = layout(second);
  return { rows: rows.map((row, i) => (i === 5 ? [null, rows[4]![1]!, ...row.slice(2)] : row)) };
};

/** Two projects one below the other: the same first level twice, each merged over its own rows. */
const twoProjects = {
  rows: [
    ['项目支出绩效目标表'],
    ['（2022年度）'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '分值'],
    ['产出指标(50分)', '数量指标', '办案数量', '≥50件', 30],
    [null, '质量指标', '结案率', '≥95%', 20],
    ['产出指标(50分)', '数量指标', '采购数量', '≥10台', 25],
    [null, '质量指标', '验收合格率', '≥90%', 25],
  ],
  merges: ['A4:A5', 'A6:A7'],
};

ruleTest(rule, {
  valid: [
    { name: '两个项目上下排列，各为 50', table: twoProjects },
    { name: '各类相等', table: layout(20) },
    { name: '一级指标逐行重复', table: exported(20) },
    { name: '标题没有分值', table: { indicators: [{ level1: '产出指标', name: '项目数量', weight: 30 }] } },
    {
      name: '有指标没有分值',
      table: { indicators: [{ level1: '产出指标(50分)', name: '项目数量', weight: null }] },
    },
  ],
  invalid: [
    {
      name: '没有分值栏，二级指标下的得分超过注明的分数，只报二级',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2021年度）'],
          ['项目名称', '校园安保'],
          ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '自评分'],
          ['产出指标（30分）', '数量指标（20分）', '保安人数', '8人', '8人', 20],
          [null, '时效指标（10分）', '工资发放及时率', '100%', '100%', 12],
          ['效益指标（40分）', '社会效益指标（40分）', '安全事故起数', '0起', '0起', 40],
        ],
      },
      report: [{ message: 'over', cells: ['B6', 'F6'], text: ['10 分', '12 分'] }],
    },
    {
      name: '产出多 5 分',
      table: layout(25),
      report: [{ message: 'wrong', cells: ['B5', 'G5', 'G6'], text: ['50 分', '合计 55 分'] }],
    },
    {
      name: '一级指标逐行重复，多 5 分只报一次',
      table: exported(25),
      report: [{ message: 'wrong', cells: ['B5', 'G5', 'G6'], text: ['50 分', '合计 55 分'] }],
    },
  ],
});
