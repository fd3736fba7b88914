import rule from '../../../src/rules/targets/operator-direction';
import { ruleTest } from '../../support/rule';

ruleTest(rule, {
  valid: [
    {
      name: '升降的字说明方向',
      table: {
        indicators: [
          { name: '刑事案件发案数', target: '较上年下降5%' },
          { name: '就业率', target: '较上年提高2%' },
        ],
      },
    },
    { name: '执行率不超过 100%', table: { indicators: [{ name: '预算执行率', target: '≤100%' }] } },
    {
      name: '方向一致',
      table: {
        indicators: [
          { name: '群众投诉率', target: '≤5%' },
          { name: '合格率', target: '≥95%' },
        ],
      },
    },
    {
      name: '处理坏事是好事',
      table: {
        indicators: [
          { name: '投诉处理率', target: '≥95%' },
          { name: '违法行为责停率', target: '≥95%' },
          { name: '事故下降率', target: '≥5%' },
        ],
      },
    },
    {
      name: '坏事写 0，时间写 100%，控制人数写 ≤',
      table: {
        indicators: [
          { name: '事故发生率', target: '=0%' },
          { name: '项目完成时间', target: '100%' },
          { level2: '数量指标', name: '编外人员数量', target: '≤153人' },
          { level2: '数量指标', name: '窗口排队人数', target: '≤5人' },
          { level1: '效益指标', level2: '经济效益指标', name: '全社会用电量', target: '≥60万度' },
        ],
      },
    },
    {
      name: '变动、增长本身是好事，或低的比率也是下限',
      table: {
        indicators: [
          { name: '三公经费压减率', target: '≥5%' },
          { name: '教育支出增长率', target: '≥5%' },
          { name: '一般公共预算收入增长率', target: '≥3%' },
          { name: '问题整改率', target: '≥95%' },
          { name: '新技术应用比例', target: '≥5%' },
          { name: '三公经费变动率', target: '≤0%' },
          { name: '病虫害绿色防控覆盖率', target: '≥8%' },
          { name: '工业用水重复利用率', target: '≥10%' },
        ],
      },
    },
    {
      name: '数大得不会是坏事',
      table: {
        indicators: [
          { name: '巡查隐患点', target: '≥50处' },
          { name: '道路坑槽', target: '≥500平方米' },
          { name: '诉前调解案件', target: '≥900件' },
          { name: '经济损失', target: '≥5万元' },
        ],
      },
    },
    { name: '看不出方向', table: { indicators: [{ name: '公用经费控制率', target: '≤100%' }] } },
  ],
  invalid: [
    {
      name: '坏事要它上升',
      table: { indicators: [{ name: '刑事案件发案数', target: '较上年增长5%' }] },
      report: [{ message: 'lower', cells: ['E6'] }],
    },
    ...['房屋闲置率', '出租闲置房屋，减少国有资产闲置率'].map((name) => ({
      name: `坏事要达到 100%：${name}`,
      table: { indicators: [{ name, target: '=100%' }] },
      report: [{ message: 'full', cells: ['E6'] }],
    })),
    {
      name: '工作量写 ≤',
      table: { indicators: [{ level2: '数量指标', name: '示范村建设数量', target: '≤4个' }] },
      report: [{ message: 'work', cells: ['E6'], text: '「≤4个」' }],
    },
    ...['问题项目比例', '“三公”经费变动率', '预算调整率', '公用经费增长率', '项目概算调整率'].map((name) => ({
      name: `越低越好的写 ≥：${name}`,
      table: { indicators: [{ level1: '产出指标', name, target: '≥5%' }] },
      report: [{ message: 'lower', cells: ['E6'] }],
    })),
    {
      name: '词表里没有的坏事，比率很低又写 ≥',
      table: { indicators: [{ level1: '产出指标', name: '渠道淤积段比例', target: '≥5%' }] },
      report: [{ message: 'suspect', cells: ['E6'], severity: 'info' }],
    },
    ...['用电量', '办公用水量(吨)'].map((name) => ({
      name: `消耗写 ≥：${name}`,
      table: { indicators: [{ level1: '产出指标', name, target: '≥60' }] },
      report: [{ message: 'consumed', cells: ['E6'] }],
    })),
    {
      name: '优的标准是越多越好',
      table: {
        rows: [
          ['项目绩效目标表'],
          ['项目名称：展览馆运行'],
          ['指标类型', '绩效指标', '绩效目标', '绩效标准'],
          [null, null, null, '优', '良', '中', '差'],
          ['产出指标', '用电量', '60万度', '60万度以上', '50万度以上', '40万度以上', '40万度以下'],
          ['产出指标', '物业面积', '600平方米', '600平方米以上', '500平方米', '400平方米', '300平方米'],
          ['效益指标', '设备使用率', '80%', '80%以上', '70%以上', '60%以上', '60%以下'],
        ],
        merges: ['D3:G3', 'A3:A4', 'B3:B4', 'C3:C4'],
      },
      report: [{ message: 'consumed', cells: ['C5'], text: '60万度以上' }],
    },
    {
      name: '标明正向，却写小于等于',
      table: {
        rows: [
          ['项目支出绩效自评表'],
          ['（2024年度）'],
          ['项目名称', '租车宣传', '主管部门', '某局'],
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '指标性质',
            '指标方向',
            '年度指标值',
            '计量单位',
            '实际完成值',
            '分值',
            '得分',
          ],
          ['产出指标', '数量指标', '宣传品制作个数', '正向', '小于等于', 12, '个', 12, 40, 40],
          ['产出指标', '质量指标', '宣传品合格率', '正向', '大于等于', 95, '%', 96, 40, 40],
          ['满意度指标', '服务对象满意度指标', '群众满意度', '正向', '大于等于', 90, '%', 95, 20, 20],
        ],
      },
      report: [{ message: 'declared', cells: ['F5', 'D5'], text: '「正向」' }],
    },

    {
      name: '坏事写 ≥',
      table: { indicators: [{ name: '安全事故发生数', target: '≥3起' }] },
      report: [{ message: 'lower', cells: ['E6'], text: ['「安全事故发生数」', '「≥3起」'] }],
    },
    {
      name: '好事写 ≤',
      table: { indicators: [{ name: '服务对象满意度', target: '≤95%' }] },
      report: [{ message: 'higher', cells: ['E6'] }],
    },
  ],
});
