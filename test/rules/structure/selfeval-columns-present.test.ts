import rule from '../../../src/rules/structure/selfeval-columns-present';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '全表不计分、只要求写原因的表样',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '甲', actual: '1个', reason: '无' }],
      },
    },
    ...[
      { score: 5, reason: null, name: '有原因栏' },
      { score: 5, name: '没有扣分' },
    ].map(({ name, score, ...more }) => ({
      name,
      table: {
        kind: 'project-self-evaluation' as const,
        indicators: [{ name: '甲', actual: '1', weight: 5, score, ...more }],
      },
    })),
    {
      name: '原因写在表下',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '甲', actual: '1', weight: 5, score: 4 }],
        conclusions: [{ name: '未完成原因及改进措施', text: '志稿移交延后，3月底前完成审稿。' }],
      },
    },
    {
      name: '表头写转移支付的',
      table: {
        kind: 'project-self-evaluation',
        head: [{ role: 'project', name: '转移支付（项目）名称', text: '就业补助资金' }],
        indicators: [{ name: '甲', actual: '1' }],
      },
      outcome: 'not-applicable',
    },
    {
      name: '2017年前后的中央专项表样：未完成原因和改进措施',
      table: {
        rows: [
          ['水利发展资金绩效目标自评表'],
          ['（2018年度）'],
          ['专项名称', '水利发展资金'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '未完成原因和改进措施'],
          ['产出指标', '数量指标', '治理河长', '12公里', '12公里', null],
        ],
      },
      outcome: 'not-applicable',
    },
    {
      name: '每行有自评等级',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2016年度）'],
          ['项目名称', '形势分析'],
          ['指标类型', '绩效指标', '绩效目标', '实际完成情况', '自评等级'],
          ['产出指标', '半年报告份数', '2份', '2份', '优'],
          ['成效指标', '报告采用率', '80%', '85%', '优'],
        ],
      },
    },
    {
      name: '扣分说明写在没有读懂的一栏',
      table: {
        rows: [
          ['部门整体支出绩效自评表'],
          ['（2021年度）'],
          ['部门名称', '某市发展和改革局'],
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '权重',
            '指标说明和评分标准',
            '完成情况',
            '自评分',
            '扣分说明',
          ],
          [
            '预算编制',
            '预算编制',
            '预算编制合理性',
            5,
            '是否符合职责',
            '较合理',
            4,
            '目标值偏低，下年从严设定',
          ],
          ['预算执行', '资金管理', '预算资金支出率', 8, '支出数/预算数×8分', '96.28%', 8, null],
        ],
      },
    },
    {
      name: '有得分栏',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '甲', actual: '1', weight: 5, score: 5 }],
      },
    },
    {
      name: '中央对地方转移支付的表',
      table: {
        rows: [
          ['中央对地方转移支付区域绩效目标自评表'],
          ['（2022年度）'],
          ['项目名称', '就业补助资金'],
          ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
          ['产出指标', '数量指标', '补贴人次', '≥100人次', '120人次', null],
        ],
      },
      outcome: 'not-applicable',
    },
    { name: '目标表', table: { indicators: [{ name: '甲', target: '1个' }] }, outcome: 'not-applicable' },
  ],
  invalid: [
    {
      name: '标题写明分数，却没有得分栏',
      table: {
        rows: [
          ['2023年度项目自评表'],
          ['项目名称', '校园维修改造'],
          ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '偏差原因'],
          ['产出指标（50分）', '数量指标', '维修面积', '3200平方米', '3200平方米', null],
          ['效益指标（40分）', '社会效益指标', '受益学生数', '1860人', '1872人', null],
        ],
      },
      report: [{ message: 'missing', cells: ['E3'], text: '「分值」「得分」栏' }],
    },
    {
      name: '扣了分，没有原因栏',
      table: {
        kind: 'project-self-evaluation',
        indicators: [{ name: '甲', actual: '1', weight: 5, score: 4 }],
      },
      report: [{ message: 'reason', cells: ['I5', 'I6'], text: '1 个指标扣了分' }],
    },
    {
      name: '三栏都没有',
      table: {
        kind: 'department-self-evaluation',
        indicators: [{ name: '甲', target: '1个', actual: '1个' }],
      },
      report: [{ message: 'missing', cells: ['G5'], text: '「分值」「得分」「偏差原因分析及改进措施」' }],
    },
  ],
});
